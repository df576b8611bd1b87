using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class AlphaLayersTests
{
    private static readonly AlphaLayers Layers = new(DolphinParameters.Champion.Layers, -1);

    // A rate counts from ten trades, and its limits are strict.
    [TestCase(9, 9, 1.0)]
    [TestCase(10, 10, 1.3)]
    [TestCase(7, 10, 1.3)]
    [TestCase(6, 10, 1.1)]
    [TestCase(11, 20, 1.0)]
    [TestCase(12, 21, 1.1)]
    [TestCase(5, 10, 1.0)]
    [TestCase(9, 20, 1.0)]
    [TestCase(4, 10, 0.85)]
    [TestCase(3, 10, 0.7)]
    [TestCase(0, 10, 0.7)]
    public void Bucket_boost_follows_the_win_rate(int wins, int trades, double expected)
    {
        var statistics = new WinStatistics(5);
        for (var i = 0; i < trades; i++)
            statistics.Add(SignalBucket.Strong, i < wins ? 0.01m : -1m);
        Assert.That(Layers.BucketBoost(statistics, SignalBucket.Strong), Is.EqualTo(expected));
        Assert.That(Layers.BucketBoost(statistics, SignalBucket.Weak), Is.EqualTo(1.0), "another bucket");
    }

    [TestCase("LLLL", 1.0)]
    [TestCase("WWWWW", 1.1)]
    [TestCase("WWWWL", 1.1)]
    [TestCase("WLWLW", 1.0)]
    [TestCase("WLWLL", 0.7)]
    [TestCase("LLWLL", 0.5)]
    [TestCase("LLLLL", 0.5)]
    [TestCase("LLLLLWWWWW", 1.1)]
    [TestCase("WWWWWLLL", 0.7)]
    [TestCase("WWWW0", 1.1)]
    [TestCase("WW000", 0.7)]
    public void Streak_counts_losses_of_the_last_five(string results, double expected)
    {
        var statistics = new WinStatistics(5);
        foreach (var result in results)
            statistics.Add(SignalBucket.Weak, result switch { 'W' => 1m, 'L' => -1m, _ => 0m });
        Assert.That(Layers.StreakMultiplier(statistics), Is.EqualTo(expected));
    }

    [TestCase(-0.0101, 1.3, 0.7)]
    [TestCase(-0.01, 1.0, 1.0)]
    [TestCase(0.0, 1.0, 1.0)]
    [TestCase(0.01, 1.0, 1.0)]
    [TestCase(0.0101, 0.7, 1.3)]
    public void Trend_favours_its_own_direction(double trend, double asShort, double asLong)
    {
        Assert.That(Layers.TrendMultiplier(trend), Is.EqualTo(asShort));
        Assert.That(new AlphaLayers(DolphinParameters.Champion.Layers, 1).TrendMultiplier(trend), Is.EqualTo(asLong));
    }
}
