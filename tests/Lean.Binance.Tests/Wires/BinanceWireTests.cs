using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using DolphinLean.Binance;
using DolphinLean.Binance.Venues;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Lean.Binance.Tests.Simulation;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Wires;

/// <summary>A session over real HTTP and real sockets, against the exchange on a port.</summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed class BinanceWireTests
{
    private const string Key = "key0123456789";
    private const string Secret = "secret9876543210";
    private const double Speed = 40;
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];

    [Test]
    public async Task ASessionTradesStopsFlatAndLeavesNoSecretInItsJournal(CancellationToken cancellation)
    {
        await using var server = await ExchangeServer.StartAsync(
            new ExchangeOptions { Accounts = [new ExchangeAccount(Key, Secret)], Symbols = Two, Speed = Speed }, 0, TimeProvider.System, cancellation);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var plan = new SessionPlan
        {
            Session = "wire1", Algorithm = "test", Parameters = new Dictionary<string, string>(), Symbols = Two, WarmUpBars = 5, IsPaper = false,
        };
        var log = new ConcurrentQueue<string>();
        var driver = new LiveDriver(TimeProvider.System, Speed, 0);
        var venue = new BinanceVenue(new BinanceVenueOptions { Session = "wire1", Symbols = Two, WarmUpBars = 5 }, log.Enqueue);
        long decisions;
        using (var journal = JournalWriter.Create(path, TimeProvider.System))
        await using (var wire = new BinanceWire(BinanceFuturesEndpoints.Create(server.RestAddress, server.SocketAddress), new BinanceCredentials(Key, Secret), driver.Post))
        {
            using var session = new LiveSession(plan, () => new ChurningAlgorithm(Two), venue, journal, log.Enqueue);
            driver.Post(InboundKind.Start, text: plan.ToJson());
            var isStopping = false;
            await driver.RunAsync(session, journal, wire, () =>
            {
                cancellation.ThrowIfCancellationRequested();
                if (isStopping || session.Decisions < 12)
                    return;
                isStopping = true;
                driver.Post(InboundKind.Stop, text: "flatten");
            });
            decisions = session.Decisions;
            Assert.That(session.Status().Positions, Is.Empty);
        }
        var account = server.Read(exchange => exchange.Venue.Accounts[Key]);
        Assert.That(account.OpenPositions, Is.Empty);
        Assert.That(account.OpenOrders, Is.Empty);
        Assert.That(decisions, Is.GreaterThanOrEqualTo(12));
        Assert.That(venue.Posture, Is.Not.EqualTo(Posture.Halted), string.Join('\n', log));

        var text = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(path, cancellation)) + string.Join('\n', log);
        foreach (var secret in new[] { Key, Secret, "signature", "X-MBX-APIKEY" })
            Assert.That(text, Does.Not.Contain(secret));
        Assert.That(text, Does.Contain("listenKey=key-"), "the session knows its listen key by a name only");
        File.Delete(path);
    }

    /// <summary>A key header would go along to wherever an answer points, and a signed order become a question.</summary>
    [Test]
    public async Task AnAnswerThatPointsElsewhereIsNotFollowed(CancellationToken cancellation)
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        using var exchange = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        exchange.Start();
        var answering = AnswerOnceAsync(
            exchange, $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/\r\nContent-Length: 0\r\n\r\n", cancellation);
        var told = new TaskCompletionSource<(InboundKind, int)>();
        await using var wire = new BinanceWire(
            BinanceFuturesEndpoints.Create($"http://127.0.0.1:{((IPEndPoint)exchange.LocalEndpoint).Port}", "ws://127.0.0.1:9"), new BinanceCredentials(Key, Secret),
            (kind, _, status, _, _) => told.TrySetResult((kind, status)));
        wire.Send(new Outbound(OutboundKind.Signed, 1, "POST", "/fapi/v1/order", "symbol=BTCUSDT&timestamp=1", IsOrder: true));
        Assert.That(await told.Task.WaitAsync(cancellation), Is.EqualTo((InboundKind.Reply, 302)));
        Assert.That(await answering, Does.Contain("X-MBX-APIKEY"));
        Assert.That(elsewhere.Pending(), Is.False);
    }

    private static async Task<string> AnswerOnceAsync(TcpListener listener, string answer, CancellationToken cancellation)
    {
        using var client = await listener.AcceptTcpClientAsync(cancellation);
        var buffer = new byte[16_384];
        var length = await client.GetStream().ReadAsync(buffer, cancellation);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer), cancellation);
        return Encoding.ASCII.GetString(buffer, 0, length);
    }
}
