using System.Globalization;
using System.Text.Json;
using DolphinLean.Data.Synthetic;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Tests.Hosting;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Sources;

/// <summary>Between two prices only sizes move, behind the best quotes, and nothing trades.</summary>
[TestFixture]
public sealed class MovingBooksTests
{
    private const decimal Step = 0.001m;
    private static readonly TimeSpan HalfSecond = TimeSpan.FromMilliseconds(500);

    private string _folder = "";

    [OneTimeSetUp]
    public void MakeCandles()
    {
        _folder = Directory.CreateTempSubdirectory("candles-").FullName;
        MadeCandles.Write(Path.Combine(_folder, "BTCUSDT-1m.parquet"), low: [99, 99, 99, 99, 99], volume: 1_200);
    }

    [OneTimeTearDown]
    public void RemoveCandles() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void EachHalfSecondOneLevelASideHasAnotherSizeBehindTheBest()
    {
        using var client = new InProcessClient(Candles(HalfSecond));
        client.Pass(55);
        var (depth, quotes, trades) = (client.Listen("/ws/btcusdt@depth@100ms"), client.Listen("/ws/btcusdt@bookTicker"), client.Listen("/ws/btcusdt@trade"));
        client.Pass(5.2);
        var shown = Book(client);
        foreach (var listener in new[] { depth, quotes, trades })
            listener.Messages.Clear();
        client.Pass(4.7);

        Assert.That(depth.Messages, Has.Count.EqualTo(9), "a message each half second");
        Assert.That(depth.Messages.Select(message => (message.GetProperty("b").GetArrayLength(), message.GetProperty("a").GetArrayLength())), Is.All.EqualTo((1, 1)));
        Assert.That(quotes.Messages, Is.Empty, "best quotes stay");
        Assert.That(trades.Messages, Is.Empty, "nothing trades");
        var moved = Book(client);
        foreach (var side in new[] { "bids", "asks" })
        {
            Assert.That(moved[side].Select(level => level.Price), Is.EqualTo(shown[side].Select(level => level.Price)), "prices stay");
            Assert.That(moved[side], Is.Not.EqualTo(shown[side]));
            Assert.That(moved[side].Select(level => level.Size % Step), Is.All.Zero);
            // The path shows 100, 150, 200, … at its levels.
            Assert.That(moved[side].Select((level, rank) => level.Size / (50 * (rank + 2))), Is.All.InRange(0.8m, 1.2m));
        }
        client.Pass(0.2);
        Assert.That(Book(client)["bids"].Select((level, rank) => level.Size / (50 * (rank + 2))), Is.All.EqualTo(1m), "the next price brings its own sizes");
    }

    [Test]
    public void ASizeOfOneStepMovesToo()
    {
        var folder = Directory.CreateTempSubdirectory("candles-").FullName;
        try
        {
            MadeCandles.Write(Path.Combine(folder, "BTCUSDT-1m.parquet"), low: [99, 99], volume: 0.001);
            using var client = new InProcessClient(Candles(HalfSecond) with { ReplayPath = folder });
            client.Pass(0.2);
            var depth = client.Listen("/ws/btcusdt@depth@100ms");
            client.Pass(4.7);
            Assert.That(depth.Messages, Has.Count.EqualTo(9));
            Assert.That(Book(client).Values.SelectMany(side => side).Select(level => level.Size), Is.All.GreaterThanOrEqualTo(Step));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void OrdersThatRestInTheBookKeepTheirPlace()
    {
        using var client = new InProcessClient(Candles(HalfSecond));
        client.Pass(0.2);
        var user = client.ListenToUser();
        foreach (var (price, _) in Book(client)["bids"])
            client.Order(string.Create(CultureInfo.InvariantCulture, $"side=BUY&type=LIMIT&timeInForce=GTX&quantity=2&price={price}"));
        var queues = Queues(client);
        user.Messages.Clear();
        client.Pass(4.7);
        Assert.That(user.Messages, Is.Empty, "no fill, no cancel");
        foreach (var (before, now) in queues.Zip(Queues(client)))
        {
            Assert.That(now.Own, Is.EqualTo(before.Own));
            Assert.That(now.Ahead, Is.LessThanOrEqualTo(before.Ahead), "what joins a level joins behind");
        }
    }

    [Test]
    public void WhatWasTakenStaysTakenUntilTheNextPrice()
    {
        using var client = new InProcessClient(Candles(HalfSecond));
        client.Pass(0.2);
        var asks = Book(client)["asks"];
        // Five levels, and the rest of the order waits above where they were.
        client.Order(string.Create(CultureInfo.InvariantCulture, $"side=BUY&type=LIMIT&timeInForce=GTC&quantity=1001&price={asks[4].Price}"));
        var user = client.ListenToUser();
        client.Pass(4.7);
        Assert.That(Book(client)["asks"][0].Price, Is.EqualTo(asks[5].Price));
        Assert.That(Book(client)["bids"][0], Is.EqualTo((asks[4].Price, 1m)));
        Assert.That(user.Messages, Is.Empty);
        client.Pass(0.2);
        Assert.That(Book(client)["asks"][0].Price, Is.LessThan(asks[5].Price), "the next price shows the levels again");
        Assert.That(user.OrderStates(), Is.EqualTo(new[] { "TRADE FILLED" }));
    }

    [Test]
    public void TheSameSeedGivesTheSameBytes()
    {
        Assert.That(Hear(Candles(HalfSecond), 120), Is.EqualTo(Hear(Candles(HalfSecond), 120)));
        Assert.That(Hear(Candles(HalfSecond), 120), Is.Not.EqualTo(Hear(Candles(HalfSecond) with { Seed = 2 }, 120)));
    }

    [Test]
    public void ZeroLetsThemStandStillAndThatIsTheDefault()
    {
        using var client = new InProcessClient(Candles(null));
        client.Pass(0.2);
        var depth = client.Listen("/ws/btcusdt@depth@100ms");
        client.Pass(4.7);
        Assert.That(depth.Messages, Is.Empty);
        Assert.That(Hear(Candles(null), 120), Is.EqualTo(Hear(Candles(TimeSpan.Zero), 120)));
    }

    [Test]
    public void BooksOfScansAndOfAMadeMarketMoveAndOnesThatWereRecordedDoNot()
    {
        var scans = Directory.CreateTempSubdirectory("scans-").FullName;
        try
        {
            SyntheticScans.Write(new SyntheticMarketOptions { Assets = 5, Days = 1, BarsPerDay = 1_440, Seed = 3 }, scans);
            Assert.That(Changes(Candles(HalfSecond) with { ReplayPath = scans }), Is.GreaterThanOrEqualTo(59), "a minute between two rows");
        }
        finally
        {
            Directory.Delete(scans, recursive: true);
        }
        Assert.That(Changes(Candles(HalfSecond) with { ReplayPath = null }), Is.EqualTo(60));
        var recording = SharedData.Require("data", "binance_raw_ws", "usdm_btcusdt_20240718.gz");
        Assert.That(Hear(Candles(HalfSecond) with { ReplayPath = recording }, 60), Is.EqualTo(Hear(Candles(null) with { ReplayPath = recording }, 60)));
    }

    [TestCase(-500.0)]
    [TestCase(0.5)]
    public void NoOtherIntervalIsTaken(double ms) =>
        Assert.That(() => Candles(TimeSpan.FromMilliseconds(ms)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("whole milliseconds"));

    private ExchangeOptions Candles(TimeSpan? quotesEvery)
    {
        var options = new ExchangeOptions { Accounts = [new ExchangeAccount("key", "secret", 1_000_000)], ReplayPath = _folder, Clock = ExchangeClock.Data };
        return quotesEvery is { } every ? options with { QuotesEvery = every } : options;
    }

    /// <summary>Messages of the depth stream in half a minute.</summary>
    private static int Changes(ExchangeOptions options)
    {
        using var client = new InProcessClient(options);
        client.Pass(0.2);
        var depth = client.Listen($"/ws/{client.Exchange.Symbols.First().ToLowerInvariant()}@depth@100ms");
        client.Pass(30);
        return depth.Messages.Count;
    }

    private static List<string> Hear(ExchangeOptions options, double seconds)
    {
        using var client = new InProcessClient(options);
        var depth = client.Listen("/stream", "streams=btcusdt@depth@100ms/btcusdt@trade/btcusdt@bookTicker");
        client.Pass(seconds);
        return [.. depth.Messages.Select(message => message.GetRawText())];
    }

    private static Dictionary<string, List<(decimal Price, decimal Size)>> Book(InProcessClient client)
    {
        var book = client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=100");
        return new[] { "bids", "asks" }.ToDictionary(side => side, side => book.GetProperty(side).EnumerateArray().Select(level => (Number(level[0]), Number(level[1]))).ToList());
    }

    /// <summary>What the account has at each bid, and what stands before it.</summary>
    private static List<(decimal Own, decimal Ahead)> Queues(InProcessClient client) =>
        [.. client.Exchange.Venue.MarketOf("BTCUSDT").Book.Bids.FromBest().Select(level => (
            level.Orders.Where(order => order.Owner != null).Sum(order => order.Remaining),
            level.Orders.TakeWhile(order => order.Owner == null).Sum(order => order.Remaining)))];

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);
}
