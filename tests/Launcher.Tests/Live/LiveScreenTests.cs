using System.Text;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Screens;
using DolphinLean.Launcher.Terminal;
using NUnit.Framework;
using Spectre.Console;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>What the terminal shows.</summary>
[TestFixture]
public sealed class LiveScreenTests
{
    private static LiveBoard Board()
    {
        var board = new LiveBoard(new BoardSession("d1", "[Test]", "http://127.0.0.1:1", false, false, "d1.journal", ["BTCUSDT"]));
        board.Update(new LiveStatus
        {
            Posture = Posture.Blind, Reason = "a market stream is down", TimeMs = 1_746_662_400_000, Bars = 5, Equity = 10_005.50m, Cash = 9_990, Profit = -3.25m,
            Positions = [new LivePosition("BTCUSDT", -0.010m, 95_000, 95_100.50m, -1.005m)],
            Orders = [new LiveOrder(9, "BTCUSDT", "Limit", 0.02m, 0.01m, 94_000, "PartiallyFilled")],
            Health = new VenueHealth([new VenueFeed("market", false, 250, 1)], 40, 2_400, 0), Decisions = 3,
        });
        board.OnFill(new LiveFill(1_746_662_400_000, 8, "BTCUSDT", -0.01m, 95_000, 0.38m));
        board.OnDecision(Encoding.UTF8.GetBytes(
            """{"n":1,"time":1746662400000,"model":"alpha","decision":"BLOCKED","asset":"BTCUSDT","fields":{"velocity":-0.0211111111,"why":"cool down","b1":1.23456789,"b2":2.3456789,"b3":3.456789,"b4":4.56789,"b5":5.6789,"b6":6.789,"b7":7.89},"hash":"00"}"""));
        board.Note("socket market says nothing");
        return board;
    }

    [Test]
    public void TheTableShowsPostureAccountPositionsOrdersFeedsAndWhy()
    {
        using var text = new StringWriter();
        var console = PlainConsole.On(text);
        console.Profile.Width = 140;
        console.Write(new LiveTable(Board(), console, TimeProvider.System).Draw());
        var shown = text.ToString();
        TestContext.Out.WriteLine(shown);
        foreach (var expected in new[]
        {
            "d1 [Test]", "Blind: a market stream is down", "2025-05-08 00:00:00", "equity 10,005.50", "realized -3.25", "BTCUSDT", "-0.01", "95100.5", "-1.01",
            "9 BTCUSDT Limit", "PartiallyFilled", "market", "down", "40/2400", "alpha BLOCKED BTCUSDT", "velocity -0.0211111  why cool down",
            "socket market says nothing", "sold 0.01 BTCUSDT at 95000, fee 0.38",
        })
            Assert.That(shown, Does.Contain(expected));
        Assert.That(shown.Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(140));
    }

    [Test]
    public async Task LinesTellEachThingOnce()
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        var lines = new LiveLines(Board(), text, TimeProvider.System);
        await lines.ShowAsync(ended.Token);
        await lines.ShowAsync(ended.Token);
        Assert.That(text.ToString(), Is.EqualTo("""
            2025-05-08 00:00:00 Blind: a market stream is down
            2025-05-08 00:00:00 socket market says nothing
            2025-05-08 00:00:00 sold 0.01 BTCUSDT at 95000, fee 0.38
            2025-05-08 00:00:00 bars 5  equity 10,005.50  decisions 3  BTCUSDT -0.01 at 95000 (-1.01)

            """.ReplaceLineEndings("\n")));
    }
}
