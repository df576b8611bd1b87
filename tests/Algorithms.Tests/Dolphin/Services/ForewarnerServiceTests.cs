using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>One verdict a date, by the forewarner on what the trader closed.</summary>
public sealed class ForewarnerServiceTests
{
    [Test]
    public void A_date_is_judged_once_also_across_restarts()
    {
        var bench = new ServiceBench();
        Fresh(bench).Step(Midnight + 5_000);
        Fresh(bench).Step(Midnight + 10 * HourMs);
        Assert.That(bench.Verdict, Is.EqualTo(new VerdictRecord(Date, Midnight + 5_000, McStatus.Ok, 5, 0, double.NaN, double.NaN)));
        Fresh(bench).Step(Midnight + 30 * HourMs);
        Assert.That(bench.Verdict!.Date, Is.EqualTo(Date.AddDays(1)), "a later start catches up with the date under way");
    }

    [Test]
    public void The_verdict_is_the_forewarners_at_the_breakers_boost()
    {
        var bench = new ServiceBench();
        var returns = Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? -0.02 : 0.004).ToArray();
        bench.Put(ServiceKeys.Returns, new ReturnsRecord(Date.AddDays(-20), 120, returns), ServiceJson.Default.ReturnsRecord);
        bench.Put(ServiceKeys.Boost, new BreakerRecord(Date, Midnight, 1.5, 0.2, 2, 0, 0, 5, "", 0, 0), ServiceJson.Default.BreakerRecord);
        Fresh(bench).Step(Midnight);
        // 120 trades in 20 days are 180 a month; the seed is 42 and the date's number.
        var expected = new Forewarner(DolphinParameters.Champion.Forewarner).Assess(returns, 7.5, 180, 42 + (uint)Date.DayNumber);
        var found = bench.Verdict!;
        Assert.That((found.Status, found.Leverage, found.CatastrophicProbability, found.EnvelopeScore),
            Is.EqualTo((expected.Status, 7.5, expected.CatastrophicProbability, expected.EnvelopeScore)));
        Assert.That(found.Status, Is.EqualTo(McStatus.Red));
    }

    [Test]
    public void A_damaged_verdict_is_given_anew()
    {
        var bench = new ServiceBench();
        Fresh(bench).Step(Midnight);
        bench.Shared.Damaged.Add((GridNames.Features, ServiceKeys.Verdict));
        Fresh(bench).Step(Midnight + 5_000);
        Assert.That(bench.Shared.Damaged, Is.Empty);
    }

    private static ForewarnerService Fresh(ServiceBench bench) => new(bench.Grid, DolphinParameters.Champion);
}
