using DolphinLean.Indicators.Random;
using DolphinLean.Indicators.Spectral;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using static DolphinLean.Indicators.Tests.Spectral.Eigenvalues;

namespace DolphinLean.Indicators.Tests.Spectral;

public sealed class EigenvalueTrackerTests
{
    [TestCase(0.9, TestName = "Agrees_with_the_decomposition_when_one_factor_rules")]
    [TestCase(0.5, TestName = "Agrees_with_the_decomposition_when_a_factor_is_weak")]
    [TestCase(0.0, TestName = "Agrees_with_the_decomposition_when_assets_are_independent")]
    public void Agrees_with_the_decomposition(double commonShare) =>
        Compare(PriceWalk.Prices(3, 400, 13, commonShare), 13);

    [Test]
    public void Missing_prices_leave_the_asset_out_of_every_window_that_holds_them()
    {
        var prices = PriceWalk.Prices(23, 400, 9, 0.6);
        var random = new MersenneTwister(24);
        double[] missing = [double.NaN, 0, -1, double.PositiveInfinity, double.NegativeInfinity];
        for (var gap = 0; gap < 20; gap++)
            prices[(int)(random.NextDouble() * 400) * 9 + 2 + gap % 4] = missing[gap % missing.Length];
        Compare(prices, 9);
    }

    [Test]
    public void Fewer_than_two_assets_are_undefined()
    {
        var prices = PriceWalk.Prices(29, 100, 2, 0.5);
        for (var row = 50; row < 100; row++)
            prices[row * 2 + 1] = double.NaN;
        var lambda = Track(prices, 2, [20]);
        Assert.That(lambda[19], Is.NaN);
        Assert.That(lambda[20], Is.Not.NaN);
        Assert.That(lambda[49], Is.Not.NaN);
        Assert.That(lambda[50..], Is.All.NaN);
        Assert.That(Track(PriceWalk.Prices(1, 50, 1, 0), 1, [20]), Is.All.NaN);
    }

    [FsCheck.NUnit.Property(MaxTest = 40)]
    public Property Agrees_from_any_starting_row_on_any_market() => Prop.ForAll(
        Gen.Choose(1, 1_000_000).ToArbitrary(), Gen.Choose(0, 300).ToArbitrary(), Gen.Choose(2, 20).ToArbitrary(),
        (seed, start, assets) =>
        {
            var prices = Market((uint)seed, 400, assets);
            var whole = Track(prices, assets, Windows);
            var tail = Track(prices.AsSpan(start * assets), assets, Windows);
            for (var row = start; row < 400; row++)
            {
                for (var w = 0; w < Windows.Length; w++)
                {
                    if (row - start >= Windows[w])
                        AssertClose(tail[(row - start) * 2 + w], whole[row * 2 + w], row, Windows[w]);
                }
            }
            var check = new MersenneTwister((uint)seed);
            for (var i = 0; i < 20; i++)
            {
                var row = Windows[1] + (int)(check.NextDouble() * (400 - Windows[1]));
                AssertClose(whole[row * 2 + 1], Dense(prices, assets, row, Windows[1]), row, Windows[1]);
            }
        });

    [Test]
    public void No_bytes_are_allocated_per_row()
    {
        var prices = PriceWalk.Prices(31, 600, 12, 0.0);
        var tracker = new EigenvalueTracker(12, Windows);
        var lambda = new double[2];
        for (var row = 0; row < 300; row++)
            tracker.Add(prices.AsSpan(row * 12, 12), lambda);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var row = 300; row < 600; row++)
            tracker.Add(prices.AsSpan(row * 12, 12), lambda);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(tracker.Decompositions, Is.Positive, "independent assets must reach the full decomposition");
    }

    [Test]
    public void A_row_of_another_length_is_refused()
    {
        var tracker = new EigenvalueTracker(3, Windows);
        Assert.That(() => tracker.Add(new double[2], new double[2]), Throws.ArgumentException.With.Message.Contains("3 prices; got 2"));
    }

    /// <summary>A market with everything that makes sums lose digits: jumps, gaps, frozen assets, duplicates, changing factors.</summary>
    private static double[] Market(uint seed, int rows, int assets)
    {
        var random = new MersenneTwister(seed);
        var prices = PriceWalk.Prices(seed, rows, assets, random.NextDouble(), Math.Pow(10, -1 - 6 * random.NextDouble()));
        for (var asset = 0; asset < assets; asset++)
        {
            var kind = (int)(random.NextDouble() * 8);
            var at = (int)(random.NextDouble() * rows);
            for (var row = at; row < rows; row++)
            {
                ref var price = ref prices[row * assets + asset];
                price = kind switch
                {
                    0 => price * 1e6,
                    1 when row < at + 90 => prices[at * assets + asset],
                    2 when row == at => double.NaN,
                    3 => prices[row * assets],
                    4 when row % 30 == 0 => price * 1.5,
                    _ => price,
                };
            }
        }
        return prices;
    }
}
