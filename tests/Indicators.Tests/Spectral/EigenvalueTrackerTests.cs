using DolphinLean.Indicators.Random;
using DolphinLean.Indicators.Spectral;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Spectral;

public sealed class EigenvalueTrackerTests
{
    private static readonly int[] Windows = [20, 60];

    [TestCase(0.9, TestName = "Agrees_with_the_decomposition_when_one_factor_rules")]
    [TestCase(0.5, TestName = "Agrees_with_the_decomposition_when_a_factor_is_weak")]
    [TestCase(0.0, TestName = "Agrees_with_the_decomposition_when_assets_are_independent")]
    public void Agrees_with_the_decomposition(double commonShare) =>
        Compare(PriceWalk.Prices(3, 400, 13, commonShare), 13);

    [Test]
    public void Two_equal_largest_eigenvalues()
    {
        // Two blocks of three assets, each block one price path: λ₁ and λ₂ are both close to 3 and cross again and again.
        var walk = PriceWalk.Prices(5, 300, 2, 0);
        var prices = new double[300 * 6];
        for (var row = 0; row < 300; row++)
        {
            for (var asset = 0; asset < 6; asset++)
                prices[row * 6 + asset] = walk[row * 2 + asset / 3];
        }
        Compare(prices, 6);
    }

    [Test]
    public void Two_exactly_equal_eigenvalues()
    {
        // Orthogonal ±1 patterns: the correlation matrix is the identity on the pair and every eigenvalue is 1.
        int[] first = [1, 1, -1, -1];
        int[] second = [1, -1, -1, 1];
        var prices = new double[101 * 2];
        var (a, b) = (0, 0);
        for (var row = 0; row <= 100; row++)
        {
            prices[row * 2] = Math.Pow(2, a);
            prices[row * 2 + 1] = Math.Pow(2, b);
            a += first[row % 4];
            b += second[row % 4];
        }
        var lambda = Track(prices, 2, [20])[100];
        Assert.That(lambda, Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Opposite_assets_have_the_eigenvalue_two()
    {
        var prices = PriceWalk.Prices(8, 100, 2, 0.2);
        for (var row = 0; row < 100; row++)
            prices[row * 2 + 1] = 1 / prices[row * 2];
        Assert.That(Track(prices, 2, [20])[99], Is.EqualTo(2).Within(1e-12));
    }

    [Test]
    public void Constant_and_duplicate_columns()
    {
        var prices = PriceWalk.Prices(11, 300, 8, 0.4);
        for (var row = 0; row < 300; row++)
        {
            prices[row * 8 + 2] = 17;
            prices[row * 8 + 5] = prices[row * 8 + 4];
            if (row is > 80 and < 200)
                prices[row * 8 + 6] = prices[80 * 8 + 6];
        }
        Compare(prices, 8);
    }

    [Test]
    public void Near_constant_columns_keep_their_digits()
    {
        var prices = PriceWalk.Prices(13, 400, 6, 0.5);
        for (var row = 0; row < 400; row++)
        {
            // One move of a single last bit in forty rows, and a steady trend whose returns differ by rounding alone.
            prices[row * 6 + 1] = row % 40 == 7 ? Math.BitIncrement(1.0) : 1.0;
            prices[row * 6 + 3] = Math.Pow(1.01, row);
        }
        Compare(prices, 6);
    }

    [Test]
    public void Huge_jumps_leave_no_trace_after_they_leave_the_window()
    {
        var prices = PriceWalk.Prices(17, 500, 7, 0.3, volatility: 1e-7);
        var random = new MersenneTwister(18);
        for (var jump = 0; jump < 25; jump++)
        {
            var (row, asset) = ((int)(random.NextDouble() * 500), (int)(random.NextDouble() * 7));
            for (var later = row; later < 500; later++)
                prices[later * 7 + asset] *= jump % 2 == 0 ? 1e9 : 1e-9;
        }
        Compare(prices, 7);
    }

    [Test]
    public void Shrinking_moves_wear_the_sums_off_and_are_summed_afresh()
    {
        var prices = new double[300 * 3];
        var random = new MersenneTwister(19);
        var logs = new double[3];
        for (var row = 0; row < 300; row++)
        {
            for (var asset = 0; asset < 3; asset++)
            {
                logs[asset] += (random.NextDouble() - 0.5) * Math.Pow(2, -(row % 50));
                prices[row * 3 + asset] = Math.Exp(logs[asset]);
            }
        }
        Compare(prices, 3);
    }

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

    private static double[] Track(ReadOnlySpan<double> prices, int assets, int[] windows)
    {
        var tracker = new EigenvalueTracker(assets, windows);
        var rows = prices.Length / assets;
        var lambda = new double[rows * windows.Length];
        for (var row = 0; row < rows; row++)
            tracker.Add(prices.Slice(row * assets, assets), lambda.AsSpan(row * windows.Length, windows.Length));
        return lambda;
    }

    private static double Dense(double[] prices, int assets, int row, int window) =>
        DenseEigenvalue.Largest(prices.AsSpan((row - window) * assets, (window + 1) * assets), assets);

    private static void Compare(double[] prices, int assets)
    {
        var lambda = Track(prices, assets, Windows);
        for (var row = 0; row < prices.Length / assets; row++)
        {
            for (var w = 0; w < Windows.Length; w++)
            {
                var expected = row < Windows[w] ? double.NaN : Dense(prices, assets, row, Windows[w]);
                AssertClose(lambda[row * 2 + w], expected, row, Windows[w]);
            }
        }
    }

    private static void AssertClose(double actual, double expected, int row, int window)
    {
        if (double.IsNaN(expected) ? !double.IsNaN(actual) : !(Math.Abs(actual / expected - 1) <= 1e-9))
            Assert.Fail($"row {row}, window {window}: {actual:R}, expected {expected:R}");
    }
}
