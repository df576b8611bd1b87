using System.Diagnostics;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Web;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

[TestFixture]
public sealed class LiveMetricsTests
{
    private static string Text()
    {
        var board = new LiveBoard(new BoardSession("d1", "Say \"hi\"\\", "http://127.0.0.1:1", false, false, "d1.journal", ["BTCUSDT", "ETHUSDT"]));
        board.Update(new LiveStatus
        {
            Posture = Posture.Ready, TimeMs = 1_746_662_400_123, Bars = 5, Equity = 10_005.50m, Cash = 9_990, Profit = -3.25m, UnrealizedProfit = 0.010m, Fees = 1,
            Positions = [new LivePosition("BTCUSDT", 0.010m, 95_000, 95_100, 1), new LivePosition("ETHUSDT", -1, 1_800, 1_810, -10)],
            Health = new VenueHealth([new VenueFeed("market", true, 250, 1), new VenueFeed("user", false, 0, 2)], 40, 2_400, 3), Decisions = 3,
        });
        return LiveMetrics.Of(board);
    }

    [Test]
    public void ValuesAreThoseOfTheSession() => Assert.That(
        Text().Split('\n'),
        Is.SupersetOf(new[]
        {
            "dolphin_session_info{session=\"d1\",algorithm=\"Say \\\"hi\\\"\\\\\",paper=\"false\"} 1", "# TYPE dolphin_equity gauge", "dolphin_equity 10005.5",
            "dolphin_position_quantity{symbol=\"BTCUSDT\"} 0.01", "dolphin_position_value{symbol=\"ETHUSDT\"} -1810", "dolphin_posture{posture=\"Ready\"} 1",
            "dolphin_posture{posture=\"Blind\"} 0", "dolphin_feed_silence_seconds{feed=\"market\"} 0.25", "dolphin_feed_losses_total{feed=\"user\"} 2",
            "dolphin_exchange_time_seconds 1746662400.123", "# TYPE dolphin_bars_total counter",
        }));

    [Test]
    public void PrometheusItselfFindsNothingWrong()
    {
        var program = Environment.GetEnvironmentVariable("PATH")?.Split(':').Select(folder => Path.Combine(folder, "promtool")).FirstOrDefault(File.Exists);
        if (program == null)
            Assert.Ignore("promtool is not installed; on Debian: apt-get install prometheus.");
        var (exitCode, output) = Check(program!, Text());
        Assert.That(exitCode, Is.Zero, output);
        Assert.That(output, Is.Empty);
        Assert.That(Check(program!, Text().Replace("dolphin_bars_total", "dolphin_bars")).ExitCode, Is.Not.Zero, "promtool looks at names");
    }

    private static (int ExitCode, string Output) Check(string program, string text)
    {
        using var process = Process.Start(new ProcessStartInfo(program, ["check", "metrics"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.StandardInput.Write(text);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
