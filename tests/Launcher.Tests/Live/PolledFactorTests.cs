using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Tests.External;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Tests;
using DolphinLean.Tests.Running;
using Microsoft.Data.Sqlite;
using NUnit.Framework;

namespace DolphinLean.Launcher.Tests.Live;

/// <summary>
/// External factors from servers on this machine, polled by the real program: they move its boost as they are published and never before, a source
/// that fails is named, and both replays of the session decide the same without asking anybody.
/// </summary>
[TestFixture]
[CancelAfter(240_000)]
public sealed class PolledFactorTests
{
    private const double Speed = 120;
    private const long MinuteMs = 60_000;

    /// <summary>Scans whose median counts.</summary>
    private const int Scans = 3;

    // 1 + ln(1 + 3) / 2: three factors in full. 1 + ln(1 + 2) / 2: two of them.
    private const double OfThree = 1.6931471805599454;
    private const double OfTwo = 1.5493061443340548;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly LoopbackSource _funding = new();
    private readonly LoopbackSource _dvol = new();
    private readonly LoopbackSource _taker = new();

    [TearDown]
    public void Close()
    {
        _funding.Dispose();
        _dvol.Dispose();
        _taker.Dispose();
    }

    [Test]
    public async Task TheBoostFollowsItsSourcesAndBothReplaysDecideTheSame(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var exchange = await ExchangeServer.StartAsync(
            new ExchangeOptions
            {
                Accounts = [new ExchangeAccount("factors", "secret")], Symbols = ["BTCUSDT", "ETHUSDT"], Speed = Speed, Clock = ExchangeClock.Data,
                ReplayPath = SharedData.Require("data", "binance_usdm_1m_2025"), Start = new DateTimeOffset(2025, 5, 8, 0, 0, 0, TimeSpan.Zero),
            },
            0, TimeProvider.System, cancellation);
        long Now() => exchange.Read(one => one.NowMs);
        var beganMs = Now();
        Publish(_funding, () => Funding((beganMs, "0.0001")));
        Publish(_dvol, () => Volatility((beganMs, 40)));
        Publish(_taker, () => Taker((beganMs, 1.0)));

        using var live = LiveProcess.Start(
            folder.Path, "factors", "secret", "live", "--journal", "s.journal", "--rest", exchange.RestAddress, "--ws", exchange.SocketAddress, "--symbols", "BTCUSDT,ETHUSDT",
            "--warm-up", "5", "--speed", Speed.ToString(CultureInfo.InvariantCulture), "--param", "acb=true", "--param", $"acb_scans={Scans}", "--param", "acb_timeout_seconds=0.5",
            "--param", $"acb_funding_url={_funding.Address}", "--param", $"acb_dvol_url={_dvol.Address}", "--param", $"acb_taker_url={_taker.Address}");
        await live.WaitForAsync("factors without a file or an address, so missing: fng (acb_fng, acb_fng_url)", Patience);
        await UntilAsync(() => new[] { _funding, _dvol, _taker }.All(source => source.Asked.Count > 0), cancellation);
        await Task.Delay(TimeSpan.FromMinutes(5) / Speed, cancellation);

        // All three turn bearish now. Each source tells of calm times too, but of a moment that is yet to come.
        var (turnMs, laterMs) = (Now(), beganMs + 20 * 60 * MinuteMs);
        Publish(_funding, () => Funding((beganMs, "0.0001"), (turnMs, "-0.0002"), (laterMs, "0.0001")));
        Publish(_dvol, () => Volatility((beganMs, 40), (turnMs, 90), (laterMs, 40)));
        Publish(_taker, () => Taker((beganMs, 1.0), (turnMs, 0.7), (laterMs, 1.0)));
        await UntilAsync(() => Math.Abs(KeptBoost(folder) - OfThree) < 1e-12, cancellation);

        // Two of them fail, each in its way: what is known of them stands. The third goes on, and a second one hangs before it is well again.
        _funding.Answer = _ => (500, "oops");
        _taker.Answer = _ => (200, "<html>blocked</html>");
        _dvol.Answer = _ => (0, "");
        await live.WaitForAsync("factor funding: 127.0.0.1: expected status 200, found 500; what is known stands until it is too old", Patience);
        await live.WaitForAsync("factor taker: 127.0.0.1: expected JSON, found something else", Patience);
        await live.WaitForAsync("factor dvol: 127.0.0.1: no answer within 0.5 s", Patience);
        var calmMs = Now();
        Publish(_dvol, () => Volatility((turnMs, 90), (calmMs, 40), (laterMs, 90)));
        await live.WaitForAsync("factor dvol: 127.0.0.1 answers again", Patience);
        await UntilAsync(() => Math.Abs(KeptBoost(folder) - OfTwo) < 1e-12, cancellation);
        await UntilAsync(() => Decided(folder["s.journal"]) is [.., var last] && Math.Abs(last - OfTwo) < 1e-12, cancellation);
        live.Terminate();
        await live.WaitForAsync("replay with", Patience);
        Assert.That(live.WaitForExit(Patience), Is.Zero, live.Output);

        var boosts = Boosts(folder["s.journal"]);
        TestContext.Out.WriteLine(live.Output);
        Assert.That(boosts.Select(one => one.Missing), Has.All.Contains("fng").And.Some.EqualTo("fng"), "the key that is absent is named in each record");
        NothingLooksAhead(boosts, beganMs, turnMs, calmMs);
        Assert.That(KeptBoost(folder), Is.EqualTo(OfTwo).Within(1e-12), "the grid has it after the session");
        var asked = _funding.Asked.Count + _dvol.Asked.Count + _taker.Asked.Count;
        var again = DolphinProcess.Shell($"{DolphinProcess.Program} replay s.journal --backtest", folder.Path);
        TestContext.Out.WriteLine(again.Output);
        Assert.That(again.ExitCode, Is.Zero, again.Output + again.Error);
        Assert.That(again.Output, Does.Match(@"backtest +(\d+) of \1 decisions the same"));
        Assert.That(_funding.Asked.Count + _dvol.Asked.Count + _taker.Asked.Count, Is.EqualTo(asked), "a replay asks nobody");
        Assert.That(Decided(folder["s.journal"]), Has.Some.EqualTo(OfThree).Within(1e-12), "the strategy took what it heard");
    }

    /// <summary>The boosts that the strategy took, by its decisions, each of which names the key that is absent.</summary>
    private static List<double> Decided(string journal)
    {
        var updates = PayloadsOf(journal, RecordKind.Decision).Select(line => JsonNode.Parse(line)!).Where(one => one["decision"]!.GetValue<string>() == "ACB_UPDATE").ToList();
        Assert.That(updates.Select(one => one["fields"]!["missing"]!.GetValue<string>()), Has.All.Contains("fng"));
        return [.. updates.Select(one => one["fields"]!["boost"]!.GetValue<double>())];
    }

    /// <summary>A boost counts signals only when most of the scans that it is made of came after they were published.</summary>
    private static void NothingLooksAhead(List<BreakerRecord> boosts, long beganMs, long turnMs, long calmMs)
    {
        foreach (var record in boosts.Where(one => one.ScanEndMs > beganMs + Scans * MinuteMs))
        {
            var middleMs = record.ScanEndMs - (1 + Scans / 2) * MinuteMs;
            Assert.That(record.Signals, middleMs < turnMs ? Is.Zero : Is.InRange(0, 3), $"scans up to {record.ScanEndMs}, bearish from {turnMs}");
            if (middleMs < calmMs && boosts.Any(one => one.ScanEndMs < record.ScanEndMs && one.Signals == 3))
                Assert.That(record.Signals, Is.EqualTo(3), $"scans up to {record.ScanEndMs}, calm from {calmMs}");
        }
    }

    /// <summary>The breaker's figures as the session heard them, in the order of its journal.</summary>
    private static List<BreakerRecord> Boosts(string journal)
    {
        const string Head = $"{GridNames.Features}\n{ServiceKeys.Boost}\n";
        return [.. PayloadsOf(journal, RecordKind.Inbound).Where(text => text.Contains(Head, StringComparison.Ordinal)).Select(text => GridText.Parse(
            GridNames.Features, ServiceKeys.Boost, text[(text.IndexOf(Head, StringComparison.Ordinal) + Head.Length)..], ServiceJson.Default.BreakerRecord))];
    }

    private static List<string> PayloadsOf(string journal, RecordKind kind)
    {
        var payloads = new List<string>();
        using var reader = JournalReader.Open(journal);
        while (reader.Read())
        {
            if (reader.Current.Kind == kind)
                payloads.Add(Encoding.UTF8.GetString(reader.Current.Payload.Span));
        }
        return payloads;
    }

    /// <summary>The boost in the file of the session's grid, read beside the session.</summary>
    private static double KeptBoost(TemporaryFolder folder)
    {
        if (Directory.GetFiles(folder.Path, "grid-*.db") is not [var file])
            return double.NaN;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT value FROM grid WHERE map = '{GridNames.Features}' AND key = '{ServiceKeys.Boost}'";
        return command.ExecuteScalar() is string text
            ? GridText.Parse(GridNames.Features, ServiceKeys.Boost, text, ServiceJson.Default.BreakerRecord).Boost : double.NaN;
    }

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellation)
    {
        for (var began = TimeProvider.System.GetTimestamp(); !holds();)
        {
            Assert.That(TimeProvider.System.GetElapsedTime(began), Is.LessThan(Patience));
            await Task.Delay(100, cancellation);
        }
    }

    private static void Publish(LoopbackSource source, Func<string> body) => source.Answer = _ => (200, body());

    private static string Funding(params (long KnownMs, string Rate)[] rows) =>
        $"[{string.Join(',', rows.Select(row => $$"""{"symbol":"BTCUSDT","fundingTime":{{row.KnownMs}},"fundingRate":"{{row.Rate}}"}"""))}]";

    // A candle bears its minute's start, and is known at its end.
    private static string Volatility(params (long KnownMs, int Value)[] rows) =>
        $$$"""{"jsonrpc":"2.0","result":{"data":[{{{string.Join(',', rows.Select(row => $"[{row.KnownMs - MinuteMs},50,95,35,{row.Value}]"))}}}]}}""";

    private static string Taker(params (long KnownMs, double Ratio)[] rows) => FormattableString.Invariant(
        $"[{string.Join(',', rows.Select(row => FormattableString.Invariant($$"""{"buySellRatio":"{{row.Ratio}}","timestamp":{{row.KnownMs - 5 * MinuteMs}}}""")))}]");
}
