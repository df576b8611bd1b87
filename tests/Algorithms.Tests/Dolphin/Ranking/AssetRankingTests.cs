using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Ranking;
using DolphinLean.Algorithms.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Ranking;

public sealed class AssetRankingTests
{
    private static readonly RankingParameters Champion = DolphinParameters.Champion.Ranking;

    // A steady fall has no adverse move: it ranks above a fall that stumbles, and both above anything that rises.
    private static double Steady(int bar) => 10 - 0.01 * bar;
    private static double Stumbling(int bar) => 10 - 0.01 * bar + (bar % 10 == 0 ? 0.02 : 0);
    private static double Rising(int bar) => 10 + 0.01 * bar;

    [Test]
    public void Takes_the_best_of_the_regimes_direction()
    {
        var histories = Histories(50, Rising, Stumbling, Steady);
        Assert.That(Select(histories, [1, 1, 1]), Is.EqualTo(2));
        Assert.That(Select(histories, [1, 1, 1], direction: 1), Is.EqualTo(0));
    }

    [Test]
    public void Skips_an_asset_without_a_price_on_this_bar()
    {
        var histories = Histories(50, Rising, Stumbling, Steady);
        Assert.That(Select(histories, [1, 1, double.NaN]), Is.EqualTo(1));
        Assert.That(Select(histories, [1, 0, double.NaN]), Is.EqualTo(-1));
    }

    [Test]
    public void Skips_an_asset_that_may_not_be_traded() =>
        Assert.That(Select(Histories(50, Rising, Stumbling, Steady), [1, 1, 1], tradable: 2), Is.EqualTo(1));

    [Test]
    public void Needs_fifty_prices()
    {
        Assert.That(Select(Histories(49, Steady), [1]), Is.EqualTo(-1));
        Assert.That(Select(Histories(50, Steady), [1]), Is.EqualTo(0));
    }

    [Test]
    public void Needs_the_alignment_of_the_traded_asset()
    {
        // Four falls in ten: ranked (0.20), but not traded (0.45).
        static double Seldom(int bar) => 10 - 0.01 * (bar / 10 * 4 + Math.Min(bar % 10, 4));
        var ranking = new AssetRanking(Champion, -1);
        var histories = Histories(50, Seldom);
        Assert.That(ranking.TrySelect(histories, [1], 1, out _), Is.False);
        Assert.That(ranking.Ranked.Length, Is.EqualTo(1));
        Assert.That(Select(histories, [1], minAlignment: 0.40), Is.EqualTo(0));
    }

    [Test]
    public void Allocates_nothing_once_it_has_its_memory()
    {
        var ranking = new AssetRanking(Champion, -1);
        var histories = Histories(50, Rising, Stumbling, Steady);
        double[] prices = [1, 1, 1];
        ranking.TrySelect(histories, prices, 3, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            ranking.TrySelect(histories, prices, 3, out _);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private static int Select(PriceHistories histories, double[] prices, int direction = -1, int? tradable = null, double minAlignment = 0.45)
    {
        var ranking = new AssetRanking(Champion with { MinAlignment = minAlignment }, direction);
        return ranking.TrySelect(histories, prices, tradable ?? prices.Length, out var chosen) ? chosen.Asset : -1;
    }

    private static PriceHistories Histories(int bars, params Func<int, double>[] assets)
    {
        var histories = new PriceHistories();
        for (var bar = 0; bar < bars; bar++)
            histories.Append([.. assets.Select(price => price(bar))]);
        return histories;
    }
}
