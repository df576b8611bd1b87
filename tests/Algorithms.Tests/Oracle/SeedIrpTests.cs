using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Impulse responses worked by hand (seed 001 §5.2 to §5.5).</summary>
internal sealed class SeedIrpTests
{
    //        prices                        dir  mfe  mae  efficiency       alignment  noise       latency
    [TestCase("10 9 9.5 8.5 8.75",          -1,  1.5, 0.0, 1.5e6,           0.5,       0.48046875, 1)]
    [TestCase("10 9 9.5 8.5 8.75",          +1,  0.0, 1.5, 0.0,             0.5,       0.48046875, 50)]
    [TestCase("100 101 102 101.5 98",       -1,  2.0, 2.0, 2 / 2.000001,    0.5,       3.375,      4)]
    [TestCase("100 101 102 101.5 98",       +1,  2.0, 2.0, 2 / 2.000001,    0.5,       3.375,      1)]
    [TestCase("5 5 5 5 5",                  -1,  0.0, 0.0, 0.0,             0.0,       0.0,        50)]
    [TestCase("5 5 5 5 5",                  +1,  0.0, 0.0, 0.0,             0.0,       0.0,        50)]
    [TestCase("8 8.25 7 7.5 8",             +1,  0.25, 1.0, 0.25 / 1.000001, 0.75,     0.53125,    1)]
    [TestCase("8 8 8 10 18",                +1,  10.0, 0.0, 1e7,            0.5,       10.75,      3)]
    public void Irp(string prices, int direction, double mfe, double mae, double efficiency, double alignment, double noise, int latency)
    {
        var m = SeedIrp.ComputeIrp([.. prices.Split(' ').Select(double.Parse)], direction);
        Assert.Multiple(() =>
        {
            Assert.That(m.Mfe, Is.EqualTo(mfe));
            Assert.That(m.Mae, Is.EqualTo(mae));
            Assert.That(m.Efficiency, Is.EqualTo(efficiency).Within(1e-15).Percent);
            Assert.That(m.Alignment, Is.EqualTo(alignment));
            Assert.That(m.Noise, Is.EqualTo(noise).Within(1e-15));
            Assert.That(m.Latency, Is.EqualTo(latency));
        });
    }

    //        efficiency          alignment  noise   ars
    [TestCase(0.0,                0.5,       0.0,    0.175)]
    [TestCase(0.0,                0.5,       0.001,  0.025)]
    [TestCase(6.38905609893065,   1.0,       0.0,    1.35)]
    [TestCase(6.38905609893065,   1.0,       0.01,   -0.15)]
    [TestCase(1e-20,              0.0,       0.0,    5e-21)]
    public void Ars(double efficiency, double alignment, double noise, double ars) =>
        Assert.That(
            SeedIrp.ComputeArs(new SeedIrpMetrics(0, 0, efficiency, alignment, noise, 1)), Is.EqualTo(ars).Within(Math.Abs(ars) * 1e-13));

    [TestCase(-1)]
    [TestCase(+1)]
    public void Direct_wins_a_tie_with_inverse(int regimeDirection)
    {
        // Swings of equal size around the start: the same excursions and as many rises as falls, seen from either side.
        var returns = Enumerable.Range(0, 49).Select(i => i == 48 ? 0.0 : i == 0 ? 1.0 : i % 2 == 0 ? 2.0 : -2.0);
        var history = History(100, returns);
        Assert.That(
            SeedIrp.ComputeArs(SeedIrp.ComputeIrp(history, 1)), Is.EqualTo(SeedIrp.ComputeArs(SeedIrp.ComputeIrp(history, -1))));

        var ranking = SeedIrp.RankAssets([("A", history)], regimeDirection);
        Assert.That(ranking.Single().Action, Is.EqualTo(regimeDirection));
    }

    //        what it does over the last 50 bars         regime  action (0: skipped)
    [TestCase("falls 0.01 a bar",                         -1,    -1)]
    [TestCase("falls 0.01 a bar",                         +1,    -1)]
    [TestCase("rises 0.01 a bar",                         -1,    +1)]
    [TestCase("rises 0.01 a bar",                         +1,    +1)]
    [TestCase("stands still",                             -1,    0)]
    [TestCase("stands 19 returns, then falls",            -1,    -1)]
    [TestCase("stands 20 returns, then falls",            -1,    0)]
    [TestCase("falls in 10 returns of 49",                -1,    -1)]
    [TestCase("falls in 9 returns of 49",                 -1,    0)]
    [TestCase("swings by 22 a bar",                       -1,    -1)]
    [TestCase("swings by 23 a bar",                       -1,    0)]
    [TestCase("falls 0.01 a bar, one bar short",          -1,    0)]
    public void Gates_and_directions(string shape, int regimeDirection, int action)
    {
        var ranking = SeedIrp.RankAssets([("A", Shape(shape))], regimeDirection);
        Assert.That(ranking.SingleOrDefault()?.Action ?? 0, Is.EqualTo(action));
    }

    [Test]
    public void Ranks_by_ars_and_keeps_the_order_of_equals()
    {
        var steady = Shape("falls 0.01 a bar");
        var late = Shape("stands 19 returns, then falls");
        var ranking = SeedIrp.RankAssets([("Late1", late), ("Steady1", steady), ("Late2", late), ("Steady2", steady)], -1);
        Assert.That(ranking.Select(r => r.Asset), Is.EqualTo(new[] { "Steady1", "Steady2", "Late1", "Late2" }));
    }

    //        ranking: asset:action:alignment, best first     priced      chosen
    [TestCase("A:-1:0.50 B:-1:0.90",                           "A B",      "A")]
    [TestCase("A:-1:0.45 B:-1:0.90",                           "A B",      "A")]
    [TestCase("A:-1:0.44 B:-1:0.90",                           "A B",      "B")]
    [TestCase("A:1:0.50 B:-1:0.50",                            "A B",      "B")]
    [TestCase("A:-1:0.50 B:-1:0.50",                           "B",        "B")]
    [TestCase("A:1:0.50 B:-1:0.44 C:-1:0.5",                   "A B",      null)]
    public void Walks_the_ranking(string ranking, string priced, string? chosen)
    {
        var lines = ranking.Split(' ').Select(text => text.Split(':')).Select(f =>
            new SeedRanking(f[0], int.Parse(f[1]), 0, new SeedIrpMetrics(0, 0, 0, double.Parse(f[2]), 0, 1)));
        Assert.That(SeedIrp.FirstPassing(lines, -1, 0.45, priced.Split(' ').Contains), Is.EqualTo(chosen));
    }

    private static List<double> Shape(string shape) => shape switch
    {
        "falls 0.01 a bar" => History(10, Enumerable.Repeat(-0.01, 49)),
        "falls 0.01 a bar, one bar short" => History(10, Enumerable.Repeat(-0.01, 48)),
        "rises 0.01 a bar" => History(10, Enumerable.Repeat(0.01, 49)),
        "stands still" => History(10, Enumerable.Repeat(0.0, 49)),
        "stands 19 returns, then falls" => History(10, Standing(19, -1)),
        "stands 20 returns, then falls" => History(10, Standing(20, -1)),
        "falls in 10 returns of 49" => History(10, Falling(10)),
        "falls in 9 returns of 49" => History(10, Falling(9)),
        "swings by 22 a bar" => History(1000, Swinging(22)),
        "swings by 23 a bar" => History(1000, Swinging(23)),
        _ => throw new ArgumentException($"Unknown shape: {shape}"),
    };

    /// <summary>Zeros, then one drop that is more than a tenth of the whole fall, then small ones.</summary>
    private static IEnumerable<double> Standing(int zeros, double drop) =>
        Enumerable.Range(0, 49).Select(i => i < zeros ? 0 : i == zeros ? drop : drop / 100);

    private static IEnumerable<double> Falling(int falls) => Enumerable.Range(0, 49).Select(i => i < falls ? -0.1 : 0.0);

    /// <summary>Down and up in turn, so that the noise is close to the square of the step.</summary>
    private static IEnumerable<double> Swinging(double step) => Enumerable.Range(0, 49).Select(i => i % 2 == 0 ? -step : step);

    private static List<double> History(double start, IEnumerable<double> returns)
    {
        var history = new List<double> { start };
        foreach (var r in returns)
            history.Add(history[^1] + r);
        return history;
    }
}
