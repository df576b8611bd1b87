using DolphinLean.Indicators.Random;
using DolphinLean.Indicators.Statistics;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Statistics;

public sealed class BlockBootstrapTests
{
    [Test]
    public void The_interval_is_that_of_series_resampled_by_the_definition()
    {
        double[] series = [0.4, -1.2, 2.5, 0.0, 3.1, -0.7, 1.9, -2.2, 0.8, 0.3];
        var means = Resampled(series, seed: 7, resamples: 400, newBlock: 1 / 3.0).Select(drawn => drawn.Average()).Order().ToArray();
        // 400 figures, 90 %: places 399 × 0.05 = 19.95 and 399 × 0.95 = 379.05.
        var (low, high) = (means[19] + 0.95 * (means[20] - means[19]), means[379] + 0.05 * (means[380] - means[379]));

        var interval = new BlockBootstrap(7, 400, 3, 0.90).OfMean(series);

        Assert.That(interval.Estimate, Is.EqualTo(0.49).Within(1e-15));
        Assert.That((interval.Low, interval.High), Is.EqualTo((low, high)).Using<(double, double)>((one, other) =>
            Math.Abs(one.Item1 - other.Item1) < 1e-12 && Math.Abs(one.Item2 - other.Item2) < 1e-12));
        Assert.That(interval.ExcludesZero, Is.EqualTo(low > 0 || high < 0));
    }

    [Test]
    public void Independent_values_have_the_interval_of_the_normal_distribution()
    {
        var random = new MersenneTwister(3);
        var series = Enumerable.Range(0, 2_000).Select(_ => random.NextDouble()).ToArray();
        var interval = new BlockBootstrap(1, 4_000, 1, 0.95).OfMean(series);
        // A uniform value's deviation is 1/√12, that of the mean of 2,000 is 1/√24000; 95 % lie within 1.96 of them.
        var half = 1.959964 / Math.Sqrt(12 * 2_000);
        Assert.That(interval.Estimate - interval.Low, Is.EqualTo(half).Within(0.06 * half));
        Assert.That(interval.High - interval.Estimate, Is.EqualTo(half).Within(0.06 * half));
    }

    [Test]
    public void Blocks_make_room_for_neighbours_that_are_alike()
    {
        // Each value four times in a row: the mean of 400 values then spreads as that of 100.
        var random = new MersenneTwister(5);
        var series = Enumerable.Range(0, 100).SelectMany(_ => Enumerable.Repeat(random.NextDouble(), 4)).ToArray();
        double Width(double block) => new BlockBootstrap(2, 2_000, block, 0.95).OfMean(series) is var found ? found.High - found.Low : 0;
        Assert.That(Width(20) / Width(1), Is.InRange(1.6, 2.2));
    }

    [Test]
    public void About_nineteen_of_twenty_intervals_hold_the_truth()
    {
        var random = new MersenneTwister(11);
        var held = 0;
        for (var trial = 0; trial < 300; trial++)
        {
            var series = new double[150];
            for (var (at, now) = (0, 0.0); at < series.Length; at++)
                series[at] = now = 0.5 * now + random.NextDouble() - 0.5;
            var interval = new BlockBootstrap(4, 400, 8, 0.95).OfMean(series);
            held += interval.Low <= 0 && interval.High >= 0 ? 1 : 0;
        }
        // Percentile intervals of short dependent series are known to hold a little less than they say.
        Assert.That(held / 300.0, Is.InRange(0.86, 0.98));
    }

    [Test]
    public void Equal_values_leave_no_doubt_and_no_values_leave_all()
    {
        var bootstrap = new BlockBootstrap(1, 100, 5, 0.95);
        Assert.That(bootstrap.OfMean([2, 2, 2]), Is.EqualTo(new ConfidenceInterval(2, 2, 2)));
        Assert.That(bootstrap.OfMean([]), Is.EqualTo(ConfidenceInterval.Undefined));
        Assert.That(bootstrap.Of([1, 2], _ => double.NaN), Is.EqualTo(ConfidenceInterval.Undefined));
    }

    [Test]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        double[] series = [1, 5, 2, 8, 3, 9, 4];
        Assert.That(new BlockBootstrap(1, 200, 2, 0.9).OfMean(series), Is.EqualTo(new BlockBootstrap(1, 200, 2, 0.9).OfMean(series)));
        Assert.That(new BlockBootstrap(1, 200, 2, 0.9).OfMean(series), Is.Not.EqualTo(new BlockBootstrap(2, 200, 2, 0.9).OfMean(series)));
    }

    [TestCase(0, 1, 0.95)]
    [TestCase(1, 0.5, 0.95)]
    [TestCase(1, 1, 1.0)]
    [TestCase(1, 1, double.NaN)]
    public void Refuses_numbers_out_of_range(int resamples, double block, double confidence) =>
        Assert.That(() => new BlockBootstrap(1, resamples, block, confidence), Throws.TypeOf<ArgumentOutOfRangeException>());

    /// <summary>Blocks begin anywhere and go on around the end; each further value begins a new one with a fixed probability.</summary>
    private static IEnumerable<List<double>> Resampled(double[] series, uint seed, int resamples, double newBlock)
    {
        var random = new MersenneTwister(seed);
        for (var i = 0; i < resamples; i++)
        {
            List<double> drawn = [];
            while (drawn.Count < series.Length)
            {
                var at = (int)(random.NextDouble() * series.Length);
                drawn.Add(series[at]);
                while (drawn.Count < series.Length && random.NextDouble() >= newBlock)
                    drawn.Add(series[++at % series.Length]);
            }
            yield return drawn;
        }
    }
}
