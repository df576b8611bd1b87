using DolphinLean.Indicators.Irp;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Irp;

public sealed class IrpRankingTests
{
    private static readonly double[] Falling = [10, 9, 8, 7, 6];
    private static readonly double[] Rising = [6, 7, 8, 9, 10];
    private static readonly double[] Mixed = [10, 9, 10, 8, 7];
    // Moves +1 −1 −1 +1: both ways alike.
    private static readonly double[] Even = [10, 11, 10, 9, 10];

    [Test]
    public void Puts_the_higher_score_first_and_takes_the_better_direction()
    {
        var ranking = Rank(-1, Mixed, Rising, Falling);
        Assert.That(Order(ranking), Is.EqualTo(new[] { (1, 1), (2, -1), (0, -1) }));
    }

    [TestCase(1)]
    [TestCase(-1)]
    public void The_regimes_direction_wins_a_tie(int direction) =>
        Assert.That(Order(Rank(direction, Even)), Is.EqualTo(new[] { (0, direction) }));

    [Test]
    public void Equal_scores_keep_the_order_of_assets() =>
        Assert.That(Order(Rank(-1, Falling, Falling, Falling)), Is.EqualTo(new[] { (0, -1), (1, -1), (2, -1) }));

    [Test]
    public void A_new_ranking_forgets_the_old_one()
    {
        var ranking = Rank(-1, Falling, Mixed, Rising);
        ranking.Begin(1);
        ranking.Add(0, Even, 1);
        Assert.That(Order(ranking), Is.EqualTo(new[] { (0, 1) }));
    }

    [TestCase(500.0, 20, 0.20, true)]
    [TestCase(500.1, 20, 0.20, false)]
    [TestCase(500.0, 21, 0.20, false)]
    [TestCase(500.0, 20, 0.19, false)]
    public void Gates_are_inclusive(double noise, int latency, double alignment, bool passes) =>
        Assert.That(IrpGates.Champion.Pass(new(1, 1, alignment, noise, latency, 0)), Is.EqualTo(passes));

    [Test]
    public void An_asset_that_fails_a_gate_is_not_ranked()
    {
        // Moves of ±25 make a variance of 625.
        Assert.That(Order(Rank(-1, [100, 75, 100, 75, 100], Falling)), Is.EqualTo(new[] { (1, -1) }));
    }

    [FsCheck.NUnit.Property]
    public bool Scores_never_rise_down_the_ranking(byte[][] markets)
    {
        var ranked = Rank(-1, Markets(markets)).Ranked;
        for (var i = 1; i < ranked.Length; i++)
        {
            if (ranked[i].Response.Score > ranked[i - 1].Response.Score)
                return false;
        }
        return true;
    }

    [FsCheck.NUnit.Property]
    public bool The_order_of_assets_does_not_change_their_scores(byte[][] markets)
    {
        var forward = Markets(markets);
        var backward = forward.Reverse().ToArray();
        return Scores(Rank(-1, forward)).SequenceEqual(Scores(Rank(-1, backward)));
    }

    private static double[][] Markets(byte[][] steps) =>
        [.. steps.Select(walk => (double[])[100, .. walk.Select(step => 100 + step % 16.0), 99])];

    private static double[] Scores(IrpRanking ranking)
    {
        var scores = new double[ranking.Ranked.Length];
        for (var i = 0; i < scores.Length; i++)
            scores[i] = ranking.Ranked[i].Response.Score;
        return scores;
    }

    private static (int Asset, int Direction)[] Order(IrpRanking ranking)
    {
        var order = new (int, int)[ranking.Ranked.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = (ranking.Ranked[i].Asset, ranking.Ranked[i].Direction);
        return order;
    }

    private static IrpRanking Rank(int direction, params double[][] windows)
    {
        var ranking = new IrpRanking(IrpWeights.Champion, IrpGates.Champion);
        ranking.Begin(windows.Length);
        for (var asset = 0; asset < windows.Length; asset++)
            ranking.Add(asset, windows[asset], direction);
        return ranking;
    }
}
