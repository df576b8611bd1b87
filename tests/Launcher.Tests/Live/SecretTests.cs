using System.Text;
using DolphinLean.Binance;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>Key, secret, signatures, listen keys and the page's token stay where they belong; real money has to be asked for.</summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed class SecretTests
{
    [Test]
    public async Task NothingThatASessionWritesOrShowsHoldsASecret(CancellationToken cancellation)
    {
        await using var rehearsal = await LiveRehearsal.StartAsync(20, cancellation);
        var (address, token) = await rehearsal.PageAsync(cancellation);
        using var client = new HttpClient();
        while (!rehearsal.Output.Contains("bought", StringComparison.OrdinalIgnoreCase))
        {
            rehearsal.RequireRunning();
            await Task.Delay(100, cancellation);
        }
        var shown = new StringBuilder();
        foreach (var path in new[] { "/", "/page.js", "/metrics", "/healthz" })
            shown.Append(await (await client.GetAsync(new Uri(address + path), cancellation)).Content.ReadAsStringAsync(cancellation));
        shown.Append(await FirstOfAsync(client, new Uri($"{address}/events?asset=ETHUSDT"), cancellation));
        var journal = Encoding.UTF8.GetString(await ReadAsync(rehearsal.Journal, cancellation));
        Assert.That(journal, Does.Contain("/fapi/v1/order").And.Contain("listenKey=key-"), "it traded, and knows its listen key by a name");
        foreach (var (name, text) in new[] { ("journal", journal), ("page", shown.ToString()), ("output", rehearsal.Output) })
        {
            Assert.That(text, Does.Not.Contain(LiveRehearsal.Account.Key), name);
            Assert.That(text, Does.Not.Contain(LiveRehearsal.Account.Secret), name);
            Assert.That(text, Does.Not.Contain("signature="), name);
            Assert.That(text, Does.Not.Match("listenKey[\"=:]+[A-Za-z0-9]{40,}"), name);
            if (name != "output")
                Assert.That(text, Does.Not.Contain(token), $"{name}: the token is shown once, to whoever started the session");
        }
        Assert.That(rehearsal.Output.Split(token), Has.Length.EqualTo(2));
    }

    [TestCase("http://127.0.0.1:9")]
    [TestCase("https://no-such-host.invalid")]
    public async Task FailingRequestsAndSocketsTellNoSecret(string rest, CancellationToken cancellation)
    {
        var credentials = new BinanceCredentials("key-that-nobody-may-see", "secret-that-nobody-may-see");
        var told = new TaskCompletionSource<string>();
        await using (var wire = new BinanceWire(BinanceFuturesEndpoints.Create(rest, "ws://127.0.0.1:9"), credentials, (kind, _, _, headers, text) => told.TrySetResult($"{kind} {headers} {text}")))
        {
            wire.Send(new Outbound(OutboundKind.Signed, 1, "POST", "/fapi/v1/order", "symbol=BTCUSDT&timestamp=1", IsOrder: true));
            var text = await told.Task.WaitAsync(cancellation);
            Assert.That(text, Does.StartWith("NoReply").And.Not.Contain("nobody").And.Not.Contain("signature").And.Not.Contain("timestamp"));
        }
        Assert.That($"{credentials}", Does.Not.Contain("nobody"));
    }

    [Test]
    public async Task ASocketThatFailsTellsNoListenKey(CancellationToken cancellation)
    {
        var told = new TaskCompletionSource<string>();
        await using var wire = new BinanceWire(
            BinanceFuturesEndpoints.Create("http://127.0.0.1:9", "ws://127.0.0.1:9"), null, (kind, _, _, headers, text) => told.TrySetResult($"{kind} {headers} {text}"));
        wire.Send(new Outbound(OutboundKind.Open, 1, Target: "/private/ws?listenKey=a-key-that-nobody-may-see"));
        Assert.That(await told.Task.WaitAsync(cancellation), Does.StartWith("Closed").And.Not.Contain("nobody"));
    }

    [TestCase("--rest", "https://fapi.binance.com")]
    [TestCase("--rest", "https://FAPI1.Binance.COM.")]
    [TestCase("--ws", "wss://fstream.binance.com")]
    [TestCase("--ws", "wss://fstream.binance.com/private")]
    public void RealMoneyIsRefusedOnTheCommandLine(string option, string address)
    {
        Run("live", option, address).RefusedNaming("binance.com", "real money", "--i-know-this-is-real-money");
        Run("live", "--paper", option, address).RefusedNaming("binance.com", "real money", "--i-know-this-is-real-money");
    }

    [TestCase("binance-fapi-url", "https://fapi.binance.com")]
    [TestCase("binance-fwebsocket-url", "wss://fstream.binance.com/ws")]
    public void RealMoneyIsRefusedInLeanJson(string key, string address)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["lean.json"], "{\"environments\":{\"mine\":{\"" + key + "\":\"" + address + "\"}}}");
        DolphinProcess.Shell($"{DolphinProcess.Program} live --environment mine", folder.Path).RefusedNaming("binance.com", "real money", "--i-know-this-is-real-money");
    }

    private static CliResult Run(params string[] words) => Cli.Run(words);

    private static async Task<string> FirstOfAsync(HttpClient client, Uri events, CancellationToken cancellation)
    {
        await using var stream = await client.GetStreamAsync(events, cancellation);
        var buffer = new byte[1 << 16];
        var read = await stream.ReadAtLeastAsync(buffer, 2_000, throwOnEndOfStream: false, cancellation);
        return Encoding.UTF8.GetString(buffer, 0, read);
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}
