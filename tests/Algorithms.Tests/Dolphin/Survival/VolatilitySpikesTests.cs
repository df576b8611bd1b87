using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Data.External;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Seed 001 §11.2, Cat4, with the ruling's spike: +10 % in an hour.</summary>
public sealed class VolatilitySpikesTests
{
    private const long Minute = 60_000;

    // Volatility of an hour ago and now; minutes since the spike.
    [TestCase(50.0, 55.0, 0.0, TestName = "50 → 55 is exactly 10 %")]
    [TestCase(50.0, 54.99, double.PositiveInfinity, TestName = "50 → 54.99 is less")]
    [TestCase(50.0, 80.0, 0.0, TestName = "more than 10 %")]
    [TestCase(55.0, 50.0, double.PositiveInfinity, TestName = "a fall is no spike")]
    [TestCase(double.NaN, 90.0, double.PositiveInfinity, TestName = "nothing is known of an hour ago")]
    public void Spikes(double before, double now, double expected)
    {
        var known = double.IsNaN(before) ? new FactorSeries([60 * Minute], [now], TimeSpan.FromDays(2)) : new FactorSeries([0, 60 * Minute], [before, now], TimeSpan.FromDays(2));
        Assert.That(new VolatilitySpikes(DolphinParameters.Champion.Survival, known).MinutesSince(60 * Minute), Is.EqualTo(expected));
    }

    [Test]
    public void Time_counts_from_the_last_minute_of_the_spike()
    {
        // 50 until 10:00, 60 from then on: an hour later 60 stands against 60, so the last spike is at 10:59.
        var spikes = new VolatilitySpikes(DolphinParameters.Champion.Survival, new FactorSeries([0, 600 * Minute], [50, 60], TimeSpan.FromDays(2)));
        var minutes = Enumerable.Range(595, 90).Select(minute => spikes.MinutesSince(minute * Minute)).ToArray();
        Assert.That(minutes[..5], Is.All.EqualTo(double.PositiveInfinity), "before 10:00");
        Assert.That(minutes[5..65], Is.All.Zero, "10:00 to 10:59");
        Assert.That((minutes[65], minutes[66], minutes[84]), Is.EqualTo((1.0, 2.0, 20.0)), "11:00, 11:01, 11:19");
    }
}
