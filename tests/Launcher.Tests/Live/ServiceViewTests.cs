using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Web;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>A dead service shows in health, metrics and on the page; the alerts name metrics that there are.</summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed partial class ServiceViewTests
{
    private static readonly BoardService[] All =
        [new("trader", true, 1, 90, 0, ""), new("acb", true, 2.5, 40, 1, ""), new("watchdog", true, 4, 5, 0, "")];

    private static LiveBoard Board(string fault = "", params BoardService[] services)
    {
        var board = new LiveBoard(new BoardSession("d1", "Test", "http://127.0.0.1:1", false, false, "d1.journal", ["BTCUSDT"]));
        board.Update(new LiveStatus
        {
            Posture = Posture.Ready, TimeMs = 1_746_662_400_000, Bars = 5, Equity = 1,
            Health = new VenueHealth([new VenueFeed("market", true, 250, 1)], 40, 2_400, 3),
        });
        board.Update(new BoardServices(services, fault, new RegimePoint(1_746_662_400_000, "STALKER", 0.8, 1, 0.9, null, 1, 0.95), "") { EvaluatedMs = 1_746_662_390_000 });
        return board;
    }

    [Test]
    public async Task HealthNamesTheServiceThatIsDown(CancellationToken cancellation)
    {
        Assert.That(await HealthOf(Board("", All), cancellation), Is.EqualTo((HttpStatusCode.OK, "Ready\n")));
        var down = All[1] with { IsUp = false, SilentSeconds = 40 };
        Assert.That(await HealthOf(Board("", All[0], down), cancellation), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Ready; service acb: silent for 40 s\n")));
        Assert.That(await HealthOf(Board("", down with { SilentSeconds = -1 }), cancellation), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Ready; service acb: not heard of\n")));
        Assert.That(await HealthOf(Board("cut off", All), cancellation), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Ready; grid: cut off\n")));
    }

    [Test]
    public void MetricsHaveThePostureItsInputsAndTheServices()
    {
        var text = LiveMetrics.Of(Board("", All));
        Assert.That(text.Split('\n'), Is.SupersetOf(new[]
        {
            "dolphin_strategy_posture{posture=\"STALKER\"} 1", "dolphin_strategy_posture{posture=\"APEX\"} 0", "dolphin_risk_multiplier 0.8",
            "dolphin_posture_input{category=\"invariant\"} 1", "dolphin_posture_input{category=\"capital\"} 0.95", "dolphin_service_up{service=\"acb\"} 1",
            "dolphin_service_failures_total{service=\"acb\"} 1", "dolphin_grid_up 1", "dolphin_posture_evaluation_time_seconds 1746662390",
        }));
        Assert.That(text, Does.Not.Contain("category=\"microstructure\""), "it is left out");
        Promtool(["check", "metrics"], text);
    }

    [Test]
    public void TheExampleAlertsAreSoundAndTheirMetricsAreThere()
    {
        var file = Path.Combine(SharedData.RepositoryRoot, "docs", "alerts.yml");
        Promtool(["check", "rules", file], "");
        var names = MetricName().Matches(File.ReadAllText(file)).Select(match => match.Value).Distinct().ToList();
        Assert.That(names, Has.Count.GreaterThan(8));
        var metrics = LiveMetrics.Of(Board("", All));
        Assert.That(names.Where(name => !metrics.Contains($"# TYPE {name} ", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void ThePageIsToldEachEvaluationOnce()
    {
        var board = Board("", All);
        var cursor = new BoardCursor();
        Assert.That(board.News(cursor).Regimes, Has.Count.EqualTo(1));
        board.Update(board.Services!);
        Assert.That(board.News(cursor).Regimes, Is.Empty);
        board.Update(board.Services! with { Regime = board.Services!.Regime with { TimeMs = 1_746_662_460_000 } });
        Assert.That(board.News(cursor).Regimes, Has.Count.EqualTo(1));
    }

    private static async Task<(HttpStatusCode, string)> HealthOf(LiveBoard board, CancellationToken cancellation)
    {
        await using var web = await LiveWeb.StartAsync(board, 0, TimeProvider.System, _ => { });
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        using var answer = await http.GetAsync("/healthz", cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    private static void Promtool(string[] arguments, string input)
    {
        var program = Environment.GetEnvironmentVariable("PATH")?.Split(':').Select(folder => Path.Combine(folder, "promtool")).FirstOrDefault(File.Exists);
        if (program == null)
            Assert.Ignore("promtool is not installed; on Debian: apt-get install prometheus.");
        using var process = Process.Start(new ProcessStartInfo(program!, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output);
    }

    [GeneratedRegex("dolphin_[a-z_]+")]
    private static partial Regex MetricName();
}
