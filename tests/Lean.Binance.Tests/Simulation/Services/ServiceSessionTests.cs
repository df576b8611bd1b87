using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>A session whose posture, boost and verdict come from services decides as a backtest does that is given its scans, its fills, and what it heard.</summary>
[TestFixture]
public sealed class ServiceSessionTests
{
    private static readonly string[] Eight = ["ADAUSDT", "AVAXUSDT", "BCHUSDT", "BNBUSDT", "BTCUSDT", "ENAUSDT", "ETCUSDT", "ETHUSDT"];

    [Test]
    public void ABacktestDecidesTheSameFromScansFillsAndWhatServicesSaid()
    {
        using var world = new ServiceWorld(
            SharedData.Require("data", "binance_usdm_1m_2025"), Eight, ["BTCUSDT"], isCalm: true,
            [.. BusyDolphin.Parameters.Where(one => one.Name is not ("fixed_tp_pct" or "stop_pct"))]);
        world.RunFor(TimeSpan.FromHours(2.5));
        // The watchdog dies while a position is open: HIBERNATE ends it. When the watchdog is back, the way up begins.
        while (world.World.Live.Status().Positions.Count == 0)
            world.RunFor(TimeSpan.FromSeconds(5));
        world.Kill(ServiceKeys.Watchdog);
        world.RunFor(TimeSpan.FromMinutes(10));
        world.Start(ServiceKeys.Watchdog);
        world.RunFor(TimeSpan.FromMinutes(60));
        var (status, kinds) = (world.World.Live.Status(), BusyDolphin.Count(world.World));
        TestContext.Out.WriteLine($"{status.Bars} bars, {status.Decisions} decisions: {string.Join(", ", kinds.Select(one => $"{one.Key} {one.Value}"))}");
        Assert.That(kinds.Keys, Is.SupersetOf(new[] { "POSTURE", "ACB_UPDATE", "MC_OK", "ENTER_SHORT", "EXIT", "MAX_HOLD", "HIBERNATE_HALT" }));
        Assert.That(kinds["POSTURE"], Is.GreaterThanOrEqualTo(3));

        var backtest = world.World.Backtest();
        TestContext.Out.WriteLine(backtest);
        Assert.That(backtest.Difference, Is.Null);
        Assert.That((backtest.Bars, backtest.Same), Is.EqualTo((status.Bars, status.Decisions)));
        Assert.That(status.Decisions, Is.GreaterThanOrEqualTo(40));
    }
}
