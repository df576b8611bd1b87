using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Text.Json.Nodes;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;
using DolphinLean.Launcher.Live.Web;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

[TestFixture]
[CancelAfter(120_000)]
public sealed class LiveWebTests
{
    private static readonly BoardSession Session = new("d1", "Test", "http://127.0.0.1:1", false, false, "d1.journal", ["BTCUSDT", "ETHUSDT"]);

    private static LiveBoard Board() => new(Session);

    private static LiveStatus Status(Posture posture, long bars, decimal quantity) => new()
    {
        Posture = posture, Reason = posture == Posture.Ready ? "" : "a market stream is down", TimeMs = 1_746_662_400_000 + bars * 60_000, Bars = bars,
        Equity = 10_000 + bars, Cash = 9_990, Positions = quantity == 0 ? [] : [new LivePosition("BTCUSDT", quantity, 95_000, 95_100, quantity * 100)],
        Health = new VenueHealth([new VenueFeed("market", true, 250, 1), new VenueFeed("user", false, 0, 2)], 40, 2_400, 3), Decisions = 3,
    };

    [Test]
    public async Task HealthTurnsRedAndGreenWithTheSession(CancellationToken cancellation)
    {
        var board = Board();
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
        await using var web = await LiveWeb.StartAsync(Board(), 0, TimeProvider.System, stops.Add);
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
        await using var web = await LiveWeb.StartAsync(Board(), 0, TimeProvider.System, _ => { });
        var port = new Uri(web.Address).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port).ToList();
        Assert.That(listeners, Is.Not.Empty);
        Assert.That(listeners.All(end => IPAddress.IsLoopback(end.Address)));
        cancellation.ThrowIfCancellationRequested();
    }

    [Test]
    public async Task ANameThatPointsHereIsNoWayIn(CancellationToken cancellation)
    {
        await using var web = await LiveWeb.StartAsync(Board(), 0, TimeProvider.System, _ => { });
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events") { Headers = { Host = "rebound.example" } };
        using var answer = await http.SendAsync(request, cancellation);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.MisdirectedRequest));
    }

    [Test]
    public async Task EventsBringEverythingOnce(CancellationToken cancellation)
    {
        var board = Board();
        board.Update(Status(Posture.Ready, 1, 0));
        board.OnBar(1_746_662_460_000, Session.Assets, [95_000, double.NaN]);
        board.OnFill(new LiveFill(1_746_662_460_100, 7, "BTCUSDT", -0.02m, 95_100.5m, 0.4m));
        await using var web = await LiveWeb.StartAsync(board, 0, TimeProvider.System, _ => { });
        using var http = new HttpClient { BaseAddress = new Uri(web.Address) };
        await using var events = await http.GetStreamAsync("/events?asset=BTCUSDT", cancellation);
        using var reader = new StreamReader(events);
        var first = await Next();
        Assert.That(first["status"]!["posture"]!.GetValue<string>(), Is.EqualTo("Ready"));
        Assert.That(first["fills"]![0]!.ToJsonString(), Is.EqualTo("""{"timeMs":1746662460100,"orderId":7,"ticker":"BTCUSDT","quantity":-0.02,"price":95100.5,"fee":0.4}"""));
        Assert.That(first["prices"]!.ToJsonString(), Is.EqualTo("""[{"timeMs":1746662460000,"price":95000}]"""));
        Assert.That(first["equity"]!.ToJsonString(), Is.EqualTo("""[{"timeMs":1746662460000,"equity":10001}]"""));
        board.Update(Status(Posture.Blind, 2, 0));
        var later = await Next();
        while (later["postures"]!.AsArray().Count == 0)
            later = await Next();
        Assert.That(later["postures"]![0]!["reason"]!.GetValue<string>(), Is.EqualTo("a market stream is down"));
        Assert.That(later["fills"]!.AsArray(), Is.Empty);
        Assert.That(later["prices"]!.AsArray(), Is.Empty);

        async Task<JsonNode> Next()
        {
            var line = await reader.ReadLineAsync(cancellation);
            await reader.ReadLineAsync(cancellation);
            return JsonNode.Parse(line!["data: ".Length..])!;
        }
    }
}
