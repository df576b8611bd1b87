using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Live.Web;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

[TestFixture]
[CancelAfter(30_000)]
public sealed class LiveWebTests
{
    private static LiveStatus Status(Posture posture, long bars, decimal quantity) => new(
        posture, posture == Posture.Ready ? "" : "a market stream is down", 1_746_662_400_000 + bars * 60_000, bars, 10_000 + bars, 9_990,
        quantity == 0 ? [] : [new LivePosition("BTCUSDT", quantity, 95_000, 95_100, quantity * 100)], 1, 3, new string('0', 64));

    [Test]
    public async Task HealthTurnsRedAndGreenWithTheSession(CancellationToken cancellation)
    {
        var board = new LiveBoard();
        await using var web = await LiveWeb.StartAsync(board, 0, TimeProvider.System, _ => { });
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        async Task<(HttpStatusCode, string)> Health()
        {
            using var answer = await http.GetAsync("/healthz", cancellation);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        }
        Assert.That(await Health(), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "no data\n")));
        board.Update(Status(Posture.Ready, 1, 0));
        Assert.That(await Health(), Is.EqualTo((HttpStatusCode.OK, "Ready\n")));
        board.Update(Status(Posture.Blind, 1, 0));
        Assert.That(await Health(), Is.EqualTo((HttpStatusCode.ServiceUnavailable, "Blind: a market stream is down\n")));
    }

    [Test]
    public async Task WhatChangesSomethingNeedsTheToken(CancellationToken cancellation)
    {
        var stops = new List<string>();
        await using var web = await LiveWeb.StartAsync(new LiveBoard(), 0, TimeProvider.System, stops.Add);
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        using (var without = await http.PostAsync("/stop?positions=keep", null, cancellation))
            Assert.That(without.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", new string('0', 32));
        using (var wrong = await http.PostAsync("/stop?positions=keep", null, cancellation))
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(stops, Is.Empty);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", web.Token);
        using (var right = await http.PostAsync("/stop?positions=flatten", null, cancellation))
            Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That(stops, Is.EqualTo(new[] { "flatten" }));
    }

    [Test]
    public async Task ItListensOnLoopbackOnly(CancellationToken cancellation)
    {
        await using var web = await LiveWeb.StartAsync(new LiveBoard(), 0, TimeProvider.System, _ => { });
        var port = new Uri(web.Address).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port).ToList();
        Assert.That(listeners, Is.Not.Empty);
        Assert.That(listeners.All(end => IPAddress.IsLoopback(end.Address)));
        cancellation.ThrowIfCancellationRequested();
    }

    [Test]
    public async Task EventsHoldEquityPositionsAndTrades(CancellationToken cancellation)
    {
        var board = new LiveBoard();
        board.Update(Status(Posture.Ready, 1, 0));
        board.Update(Status(Posture.Ready, 2, 0.01m));
        board.Update(Status(Posture.Ready, 3, -0.02m));
        await using var web = await LiveWeb.StartAsync(board, 0, TimeProvider.System, _ => { });
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        await using var events = await http.GetStreamAsync("/events", cancellation);
        using var reader = new StreamReader(events);
        var line = await reader.ReadLineAsync(cancellation);
        Assert.That(line, Does.StartWith("data: {\"posture\":\"Ready\""));
        Assert.That(line, Does.Contain("\"equity\":[{\"timeMs\":1746662460000,\"equity\":10001},").And.Contain("\"quantity\":0.01,").And.Contain("\"quantity\":-0.03,"));
    }

    [Test]
    public void MetricsAreInPrometheusTextFormat()
    {
        var text = LiveMetrics.Of(Status(Posture.Ready, 5, 0.010m));
        Assert.That(text, Does.Contain("# TYPE dolphin_equity gauge\ndolphin_equity 10005\n").And.Contain("dolphin_position{symbol=\"BTCUSDT\"} 0.01\n"));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.That(line, Does.Match(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{symbol=""[A-Z0-9]+""\})? -?[0-9.]+)$"));
    }
}
