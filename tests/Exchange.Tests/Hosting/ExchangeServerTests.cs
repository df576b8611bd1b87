using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Hosting;

/// <summary>The wire: one port, loopback only, ends when told.</summary>
[TestFixture]
[CancelAfter(60_000)]
public sealed class ExchangeServerTests
{
    private static ExchangeOptions Options(params FaultRule[] faults) => new()
    {
        Accounts = [new ExchangeAccount("key", "secret")], Symbols = ["BTCUSDT"], Speed = 10, Faults = new FaultPlan(1, faults),
    };

    private static Task<ExchangeServer> StartAsync(CancellationToken cancellation, params FaultRule[] faults) =>
        ExchangeServer.StartAsync(Options(faults), 0, TimeProvider.System, cancellation);

    [Test]
    public async Task ItListensOnLoopbackOnly(CancellationToken cancellation)
    {
        await using var server = await StartAsync(cancellation);
        var port = new Uri(server.RestAddress).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port).ToList();
        Assert.That(listeners, Is.Not.Empty);
        Assert.That(listeners.All(end => IPAddress.IsLoopback(end.Address)));
    }

    [Test]
    public async Task AnswersCarryStatusHeadersAndTime(CancellationToken cancellation)
    {
        await using var server = await StartAsync(cancellation);
        using var http = new HttpClient { BaseAddress = new Uri(server.RestAddress) };
        using var refused = await http.GetAsync("/fapi/v1/klines?symbol=BTCUSDT&interval=7m", cancellation);
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Headers.GetValues("X-MBX-USED-WEIGHT-1M"), Is.EqualTo(new[] { "5" }));
        Assert.That(await refused.Content.ReadAsStringAsync(cancellation), Is.EqualTo("""{"code":-1120,"msg":"Invalid interval."}"""));
        var first = await http.GetStringAsync("/fapi/v1/time", cancellation);
        await Task.Delay(300, cancellation);
        var second = await http.GetStringAsync("/fapi/v1/time", cancellation);
        Assert.That(Time(second) - Time(first), Is.GreaterThan(2_900), "ten seconds pass in one");
        static long Time(string json) => InProcessClient.Parse(json).GetProperty("serverTime").GetInt64();
    }

    [Test]
    public async Task ASocketGetsEventsAndIsCutWhenTheServerStops(CancellationToken cancellation)
    {
        var server = await StartAsync(cancellation);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{server.SocketAddress}/ws/btcusdt@trade"), cancellation);
        var buffer = new byte[4_096];
        var message = await socket.ReceiveAsync(buffer, cancellation);
        Assert.That(Encoding.UTF8.GetString(buffer, 0, message.Count), Does.StartWith("""{"e":"trade","E":"""));
        await server.DisposeAsync();
        Assert.That(async () => await DrainAsync(socket, buffer, cancellation), Throws.InstanceOf<WebSocketException>());
    }

    private static async Task DrainAsync(ClientWebSocket socket, byte[] buffer, CancellationToken cancellation)
    {
        while (socket.State == WebSocketState.Open)
            await socket.ReceiveAsync(buffer, cancellation);
    }

    [Test]
    public async Task ALostAnswerNeverComes(CancellationToken cancellation)
    {
        await using var server = await StartAsync(cancellation, new FaultRule(FaultKind.AcceptedNoReply) { Probability = 1, Max = 1 });
        using var http = new HttpClient { BaseAddress = new Uri(server.RestAddress), Timeout = TimeSpan.FromSeconds(1) };
        http.DefaultRequestHeaders.Add("X-MBX-APIKEY", "key");
        var query = FormattableString.Invariant($"symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&timestamp={server.Read(exchange => exchange.NowMs)}");
        var signature = Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData("secret"u8, Encoding.ASCII.GetBytes(query)));
        Assert.That(async () => await http.PostAsync($"/fapi/v1/order?{query}&signature={signature}", null, cancellation), Throws.InstanceOf<TaskCanceledException>());
        Assert.That(server.Read(exchange => exchange.Venue.Accounts["key"].Trades.Count), Is.Positive);
    }

    [Test]
    public async Task ATakenPortIsRefused(CancellationToken cancellation)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.That(async () => await ExchangeServer.StartAsync(Options(), port, TimeProvider.System, cancellation), Throws.InstanceOf<IOException>());
    }
}
