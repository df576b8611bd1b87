using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Tests.Hosting;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Sources;

/// <summary>What is replayed is what was recorded.</summary>
[TestFixture]
public sealed class ReplayTests
{
    private static ExchangeOptions Options(string path, ExchangeClock clock, params string[] symbols) => new()
    {
        Accounts = [new ExchangeAccount("key", "secret")], ReplayPath = path, Symbols = symbols, Clock = clock,
    };

    [TestCase(ExchangeClock.Data)]
    [TestCase(ExchangeClock.Wall)]
    public void CandlesComeOutAsTheyWentIn(ExchangeClock clock)
    {
        var folder = SharedData.Require("data", "binance_usdm_1m_2025");
        using var client = new InProcessClient(Options(folder, clock, "BTCUSDT", "SOLUSDT") with { Start = new DateTimeOffset(2025, 5, 6, 0, 0, 0, TimeSpan.Zero) });
        client.Pass(1_200);
        foreach (var symbol in new[] { "BTCUSDT", "SOLUSDT" })
        {
            var recorded = Recorded(Path.Combine(folder, $"{symbol}-1m.parquet"), 1_440 - 30, 50);
            var served = client.AskPublic("/fapi/v1/klines", $"symbol={symbol}&interval=1m&limit=51").EnumerateArray().Take(50).Select(row => Row(row)).ToList();
            Assert.That(served.Select(row => row[1..5]), Is.EqualTo(recorded.Select(row => row[1..5])));
            var shift = served[0][0] - recorded[0][0];
            Assert.That(served.Select(row => row[0] - shift), Is.EqualTo(recorded.Select(row => row[0])));
            Assert.That(clock == ExchangeClock.Data ? shift : shift % 60_000, Is.Zero);
            // Volumes are split over twelve prices and rounded to steps each time.
            foreach (var (served1, recorded1) in served.Zip(recorded))
                Assert.That(served1[5], Is.EqualTo(recorded1[5]).Within(12m));
        }
    }

    [Test]
    public void AnHourIsSixtyMinutes()
    {
        using var client = new InProcessClient();
        client.Pass(2 * 3_600);
        var hours = client.AskPublic("/fapi/v1/klines", "symbol=BTCUSDT&interval=1h&limit=3").EnumerateArray().Select(Row).ToList();
        var minutes = client.AskPublic("/fapi/v1/klines", FormattableString.Invariant($"symbol=BTCUSDT&interval=1m&startTime={hours[1][0]}&limit=60")).EnumerateArray().Select(Row).ToList();
        Assert.That(minutes, Has.Count.EqualTo(60));
        Assert.That(hours[1][1..6], Is.EqualTo(new[] { minutes[0][1], minutes.Max(row => row[2]), minutes.Min(row => row[3]), minutes[^1][4], minutes.Sum(row => row[5]) }));
    }

    [Test]
    public void ARecordingRebuildsItsBook()
    {
        var path = SharedData.Require("data", "binance_raw_ws", "usdm_btcusdt_20240718.gz");
        using var client = new InProcessClient(Options(path, ExchangeClock.Data));
        var trades = client.Listen("/ws/btcusdt@trade");
        client.Pass(600);
        Assert.That(client.Exchange.HasDataEnded);
        var (bids, asks, recordedTrades) = Rebuild(path);
        var book = client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=100");
        Assert.That(Levels(book.GetProperty("bids")), Is.EqualTo(bids.Reverse().Take(100)));
        Assert.That(Levels(book.GetProperty("asks")), Is.EqualTo(asks.Take(100)));
        Assert.That(trades.Messages.Sum(trade => Number(trade.GetProperty("q"))), Is.EqualTo(recordedTrades));
    }

    [Test]
    public void ARestingOrderWaitsBehindTheRecordedQueueAndFillsOnceItIsPassed()
    {
        var path = SharedData.Require("data", "binance_raw_ws", "usdm_btcusdt_20240718.gz");
        using var client = new InProcessClient(Options(path, ExchangeClock.Data));
        client.Pass(5);
        var bid = client.AskPublic("/fapi/v1/ticker/bookTicker", "symbol=BTCUSDT");
        var user = client.ListenToUser();
        client.Order($"side=BUY&type=LIMIT&timeInForce=GTX&quantity=0.01&price={bid.GetProperty("bidPrice").GetString()}");
        Assert.That(user.OrderStates(), Is.EqualTo(new[] { "NEW NEW" }));
        client.Pass(600);
        var order = client.Ask("GET", "/fapi/v1/allOrders", "symbol=BTCUSDT")[0];
        var low = client.AskPublic("/fapi/v1/klines", "symbol=BTCUSDT&interval=1h").EnumerateArray().Select(Row).Min(row => row[3]);
        if (low < Number(bid.GetProperty("bidPrice")))
            Assert.That(order.GetProperty("status").GetString(), Is.EqualTo("FILLED"), "the market traded below the bid");
        else
            Assert.That(order.GetProperty("status").GetString(), Is.EqualTo("NEW"), "the market never came below the bid");
        Assert.That(order.GetProperty("avgPrice").GetString()![..7], Is.EqualTo(low < Number(bid.GetProperty("bidPrice")) ? bid.GetProperty("bidPrice").GetString()![..7] : "0.00000"));
    }

    [Test]
    public void ScansGiveEachAssetItsPriceAtTheRowsTime()
    {
        var folder = Directory.CreateTempSubdirectory("scans-").FullName;
        try
        {
            SyntheticScans.Write(new SyntheticMarketOptions { Assets = 50, Days = 1, Seed = 3 }, folder);
            using var client = new InProcessClient(Options(folder, ExchangeClock.Data));
            var source = ScanSource.Open(folder);
            for (var row = 0; row < 200 && source.MoveNext(); row++)
            {
                client.Exchange.AdvanceTo(source.Row.TimestampMs);
                for (var i = 0; i < source.Row.Assets.Count; i += 7)
                {
                    var last = LastPrice(client.Exchange.Api.Find("GET", "/fapi/v2/ticker/price")!.Answer(new Call(Parameters.Parse($"symbol={source.Row.Assets[i]}", ""), null)));
                    Assert.That(last, Is.EqualTo((decimal)source.Row.Prices[i]).Within(0.01m).Percent, source.Row.Assets[i]);
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static decimal LastPrice(string json) => ReplayTests.Number(InProcessClient.Parse(json).GetProperty("price"));
    }

    [TestCase("nothing-here", "expected a folder of minute candles")]
    public void WhatCannotBeReplayedIsSaid(string path, string message) =>
        Assert.That(() => new InProcessClient(Options(path, ExchangeClock.Data)), Throws.TypeOf<InvalidDataException>().With.Message.Contains(message));

    [Test]
    public void ADamagedCandleIsNamedByFileAndRow()
    {
        var folder = Directory.CreateTempSubdirectory("candles-").FullName;
        try
        {
            MadeCandles.Write(Path.Combine(folder, "BTCUSDT-1m.parquet"), low: [99, 99, 101]);
            using var client = new InProcessClient(Options(folder, ExchangeClock.Data));
            Assert.That(() => client.Pass(300), Throws.TypeOf<InvalidDataException>().With.Message.Contains("BTCUSDT-1m.parquet row 3").And.Message.Contains("low 101"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<decimal[]> Recorded(string path, int first, int count)
    {
        using var table = TableFile.Open(path);
        var rows = Enumerable.Range(0, count).Select(_ => new decimal[6]).ToList();
        string[] names = ["open", "high", "low", "close", "volume"];
        var times = new long[table.RowsIn(0)];
        table.Read(0, table.Schema.IndexOf("open_time"), times);
        var values = new double[table.RowsIn(0)];
        for (var c = 0; c < names.Length; c++)
        {
            table.Read(0, table.Schema.IndexOf(names[c]), values);
            for (var i = 0; i < count; i++)
                (rows[i][0], rows[i][c + 1]) = (times[first + i], (decimal)values[first + i]);
        }
        return rows;
    }

    // By JSON and dictionaries, not by the exchange's reader and book.
    private static (SortedDictionary<decimal, decimal> Bids, SortedDictionary<decimal, decimal> Asks, decimal Traded) Rebuild(string path)
    {
        var (bids, asks, traded) = (new SortedDictionary<decimal, decimal>(), new SortedDictionary<decimal, decimal>(), 0m);
        long known = 0;
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var root = document.RootElement;
            if (root.TryGetProperty("lastUpdateId", out var id))
            {
                (known, bids, asks) = (id.GetInt64(), [], []);
                Apply(bids, root.GetProperty("bids"));
                Apply(asks, root.GetProperty("asks"));
                continue;
            }
            var data = root.GetProperty("data");
            var type = data.GetProperty("e").GetString();
            if (type == "trade" && data.GetProperty("X").GetString() == "MARKET")
                traded += Number(data.GetProperty("q"));
            if (type != "depthUpdate" || data.GetProperty("u").GetInt64() < known)
                continue;
            Apply(bids, data.GetProperty("b"));
            Apply(asks, data.GetProperty("a"));
        }
        return (bids, asks, traded);
    }

    private static void Apply(SortedDictionary<decimal, decimal> side, JsonElement levels)
    {
        foreach (var level in levels.EnumerateArray())
        {
            if (Number(level[1]) == 0)
                side.Remove(Number(level[0]));
            else
                side[Number(level[0])] = Number(level[1]);
        }
    }

    private static IEnumerable<KeyValuePair<decimal, decimal>> Levels(JsonElement side) =>
        side.EnumerateArray().Select(level => new KeyValuePair<decimal, decimal>(Number(level[0]), Number(level[1])));

    private static decimal[] Row(JsonElement row) =>
        [.. row.EnumerateArray().Take(6).Select(cell => cell.ValueKind == JsonValueKind.String ? Number(cell) : cell.GetDecimal())];

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
