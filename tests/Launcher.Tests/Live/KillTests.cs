using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using DolphinLean.Binance;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Launcher.Compiling;
using DolphinLean.Launcher.Live;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>
/// The real program against the real exchange on loopback, killed at random moments: its last word is compared with the exchange's books.
/// </summary>
[TestFixture]
[Platform(Exclude = "Win")]
public sealed class KillTests
{
    private const int Kills = 50;
    private const int Seed = 50;
    private const string Speed = "30";
    private const string Key = "killedkey0123456789";
    private const string Secret = "killedsecret9876543210";

    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private TemporaryFolder _folder = null!;

    private string Journal => _folder["killed.journal"];

    private string Algorithm => _folder["Churn.dll"];

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    [CancelAfter(400_000)]
    public async Task FiftyKillsLoseNothingAndDoubleNothing(CancellationToken cancellation)
    {
        CompileAlgorithm();
        using var exchange = LiveProcess.Start(_folder.Path, Key, Secret, "exchange", "--port", "0", "--speed", Speed, "--symbols", string.Join(',', Two), "--seed", "3");
        var rest = (await exchange.WaitForAsync("REST", Patience)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        var sockets = (await exchange.WaitForAsync("WebSocket", Patience)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        var random = new Random(Seed);
        var watch = Stopwatch.StartNew();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var live = StartLive(rest, sockets);
            await Task.Delay(TimeSpan.FromMilliseconds(400 + random.Next(2_600)), cancellation);
            Assert.That(live.HasExited, Is.False, $"kill {kill}: it ended by itself:\n{live.Output}");
            live.Kill();
        }
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills in {watch.Elapsed.TotalSeconds:F0} s"));
        await EndInPeaceAsync(rest, sockets, cancellation);
        await CompareAsync(rest, cancellation);
    }

    private LiveProcess StartLive(string rest, string sockets) => LiveProcess.Start(
        _folder.Path, Key, Secret, "live", Algorithm, "--journal", Journal, "--rest", rest, "--ws", sockets, "--speed", Speed,
        "--symbols", string.Join(',', Two), "--warm-up", "5", "--protect", "1", "--on-stop", "flatten");

    /// <summary>The last one is left alone until it has trusted its eyes for a while, and is asked to stop.</summary>
    private async Task EndInPeaceAsync(string rest, string sockets, CancellationToken cancellation)
    {
        using var live = StartLive(rest, sockets);
        await live.WaitForAsync(" Ready", Patience);
        await Task.Delay(TimeSpan.FromSeconds(5), cancellation);
        live.Terminate();
        await live.WaitForAsync("replay with", Patience);
        Assert.That(live.Output, Does.Not.Contain("Halted"));
    }

    private async Task CompareAsync(string rest, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = new Uri(rest) };
        http.DefaultRequestHeaders.Add("X-MBX-APIKEY", Key);
        async Task<JsonElement> Ask(string path, string query = "")
        {
            var time = JsonDocument.Parse(await http.GetStringAsync("/fapi/v1/time", cancellation)).RootElement.GetProperty("serverTime").GetInt64();
            var signed = new RequestSigner(new BinanceCredentials(Key, Secret)).SignQuery(string.Create(CultureInfo.InvariantCulture, $"{query}{(query.Length > 0 ? "&" : "")}timestamp={time}"));
            return JsonDocument.Parse(await http.GetStringAsync($"{path}?{signed}", cancellation)).RootElement;
        }

        Assert.That((await Ask("/fapi/v3/positionRisk")).GetArrayLength(), Is.Zero, "positions");
        Assert.That((await Ask("/fapi/v1/openOrders")).GetArrayLength(), Is.Zero, "open orders");
        Assert.That((await Ask("/fapi/v1/openAlgoOrders")).GetArrayLength(), Is.Zero, "stops");
        var fills = 0;
        foreach (var symbol in Two)
        {
            var orders = (await Ask("/fapi/v1/allOrders", $"symbol={symbol}&limit=1000")).EnumerateArray().Select(order => order.GetProperty("clientOrderId").GetString()!).ToList();
            var intents = orders.Select(id => id.Split('-')[1]).ToList();
            Assert.That(intents, Is.Unique, "an intent is one order at most");
            fills += (await Ask("/fapi/v1/userTrades", $"symbol={symbol}&limit=1000")).GetArrayLength();
        }
        var wallet = decimal.Parse((await Ask("/fapi/v3/balance"))[0].GetProperty("balance").GetString()!, CultureInfo.InvariantCulture);
        var (cash, differs) = Replay();
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fills} fills, wallet {wallet}"));
        Assert.That(fills, Is.GreaterThan(10));
        Assert.That(differs, Is.Null);
        Assert.That(cash, Is.EqualTo(wallet), "every fill counts once, to the last digit");
        Assert.That(Cli.Run("replay", Journal).Succeeded().Output, Does.Not.Contain("DIFFERENT"));
    }

    private (decimal Cash, ReplayDifference? Difference) Replay()
    {
        using var reader = JournalReader.Open(Journal);
        var replay = new JournalReplay(reader, next: null);
        var first = replay.NextInput()!;
        var plan = SessionPlan.Parse(first.Text);
        var algorithm = AlgorithmAssembly.LoadFile(Algorithm).Find(null);
        using var session = new LiveSession(
            plan, () => (QuantConnect.Algorithm.QCAlgorithm)Activator.CreateInstance(algorithm)!, LiveTrading.VenueOf(plan, _ => { }), replay, _ => { });
        while (replay.NextInput() is { } input)
            session.Take(input);
        return (session.Status().Cash, replay.Difference);
    }

    private void CompileAlgorithm()
    {
        var source = _folder["Churn.cs"];
        File.WriteAllText(source, """
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using QuantConnect;
            using QuantConnect.Algorithm;
            using QuantConnect.Brokerages;
            using QuantConnect.Data;

            public class Churn : QCAlgorithm
            {
                private readonly List<Symbol> _symbols = new();
                private int _bar;

                public override void Initialize()
                {
                    SetAccountCurrency("USDT");
                    SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
                    foreach (var ticker in new[] { "BTCUSDT", "ETHUSDT" })
                        _symbols.Add(AddCryptoFuture(ticker, Resolution.Minute, leverage: 10).Symbol);
                }

                public override void OnData(Slice slice)
                {
                    _bar++;
                    if (IsWarmingUp)
                        return;
                    foreach (var symbol in _symbols)
                    {
                        var security = Securities[symbol];
                        var (lot, tick) = (security.SymbolProperties.LotSize, security.SymbolProperties.MinimumPriceVariation);
                        if (security.Price == 0)
                            continue;
                        foreach (var ticket in Transactions.GetOpenOrderTickets(ticket => ticket.Symbol == symbol).ToList())
                            ticket.Cancel();
                        var quantity = Math.Floor(500m / security.Price / lot) * lot;
                        if (security.Holdings.Invested)
                            MarketOrder(symbol, -security.Holdings.Quantity);
                        else if (_bar % 2 == 0)
                            MarketOrder(symbol, quantity);
                        else
                            LimitOrder(symbol, quantity, Math.Floor(security.Price * 0.9999m / tick) * tick);
                    }
                }
            }
            """);
        File.WriteAllBytes(Algorithm, AlgorithmCompiler.Compile("Churn", [source], CancellationToken.None).Image);
    }
}
