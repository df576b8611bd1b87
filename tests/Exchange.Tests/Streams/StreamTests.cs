using System.Globalization;
using System.Text.Json;
using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Streams;

[TestFixture]
public sealed class StreamTests
{
    [TestCase("/ws/btcusdt@trade", "", false)]
    [TestCase("/market/ws/btcusdt@trade", "", false)]
    [TestCase("/stream", "streams=btcusdt@trade/ethusdt@trade", true)]
    [TestCase("/public/stream", "streams=btcusdt@trade", true)]
    public void PathsChooseStreamsAndWrapping(string path, string query, bool isCombined)
    {
        using var client = new InProcessClient();
        var listener = client.Listen(path, query);
        client.Pass(3);
        Assert.That(listener.Messages, Is.Not.Empty);
        Assert.That(listener.Messages[0].TryGetProperty("stream", out _), Is.EqualTo(isCombined));
    }

    [TestCase("/")]
    [TestCase("/other/ws")]
    [TestCase("/wss")]
    public void OtherPathsAreNone(string path)
    {
        using var client = new InProcessClient();
        Assert.That(client.Exchange.Connect(path, "", _ => { }, () => { }), Is.Null);
    }

    [Test]
    public void TheConversationIsThatOfTheRecordings()
    {
        using var client = new InProcessClient();
        var listener = client.Listen("/ws");
        listener.Say("""{"method":"SUBSCRIBE","params":["btcusdt@aggTrade"],"id":"a1"}""");
        listener.Say("""{"method":"LIST_SUBSCRIPTIONS","id":2}""");
        listener.Say("""{"method":"UNSUBSCRIBE","params":["btcusdt@aggTrade"],"id":3}""");
        listener.Say("""{"method":"SHOUT","id":4}""");
        listener.Say("""no json""");
        Assert.That(listener.Messages.Take(3).Select(message => message.GetRawText()), Is.EqualTo(new[]
        {
            """{"result":null,"id":"a1"}""", """{"result":["btcusdt@aggTrade"],"id":2}""", """{"result":null,"id":3}""",
        }));
        Assert.That(listener.Messages.Skip(3).Select(message => message.GetProperty("error").GetProperty("code").GetInt32()), Is.EqualTo(new[] { 2, 3 }));
        client.Pass(5);
        Assert.That(listener.Messages, Has.Count.EqualTo(5), "what is unsubscribed is silent");
    }

    [Test]
    public void MoreThanTenMessagesASecondCutTheConnection()
    {
        using var client = new InProcessClient();
        var listener = client.Listen("/ws");
        for (var i = 0; i < 10; i++)
            listener.Say("""{"method":"GET_PROPERTY","params":["combined"],"id":1}""");
        Assert.That(listener.IsCut, Is.False);
        listener.Say("""{"method":"GET_PROPERTY","params":["combined"],"id":1}""");
        Assert.That(listener.IsCut);
    }

    [Test]
    public void MoreThan200StreamsAreRefusedAndADayIsTheLongestConnection()
    {
        using var client = new InProcessClient();
        var listener = client.Listen("/ws");
        listener.Say($$"""{"method":"SUBSCRIBE","params":[{{string.Join(',', Enumerable.Range(0, 201).Select(i => $"\"s{i}@trade\""))}}],"id":1}""");
        Assert.That(listener.Messages[0].TryGetProperty("error", out _));
        client.Exchange.AdvanceTo(InProcessClient.StartMs + 24 * 3_600_000L - 1_000);
        Assert.That(listener.IsCut, Is.False);
        client.Pass(2);
        Assert.That(listener.IsCut);
    }

    [Test]
    public void ABookKeptByTheDocumentedRulesEqualsTheExchanges()
    {
        using var client = new InProcessClient();
        var depth = client.Listen("/public/ws/btcusdt@depth@100ms");
        client.Pass(10);
        var snapshot = client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=1000");
        client.Pass(300.5);
        var known = snapshot.GetProperty("lastUpdateId").GetInt64();
        var (bids, asks) = (Side(snapshot.GetProperty("bids")), Side(snapshot.GetProperty("asks")));
        var later = depth.Messages.Where(message => message.GetProperty("u").GetInt64() >= known).ToList();
        var first = later[0];
        Assert.That(first.GetProperty("U").GetInt64(), Is.LessThanOrEqualTo(known + 1));
        foreach (var message in later)
        {
            Apply(bids, message.GetProperty("b"));
            Apply(asks, message.GetProperty("a"));
        }
        var now = client.AskPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=1000");
        Assert.That(bids, Is.EqualTo(Side(now.GetProperty("bids"))));
        Assert.That(asks, Is.EqualTo(Side(now.GetProperty("asks"))));
    }

    [Test]
    public void ClosedCandlesOfTheStreamAreThoseOfRest()
    {
        using var client = new InProcessClient();
        var klines = client.Listen("/ws/btcusdt@kline_1m");
        client.Pass(600);
        var closed = klines.Messages.Select(message => message.GetProperty("k")).Where(kline => kline.GetProperty("x").GetBoolean()).ToList();
        Assert.That(closed, Has.Count.EqualTo(10));
        var rest = client.AskPublic("/fapi/v1/klines", "symbol=BTCUSDT&interval=1m&limit=11").EnumerateArray().Take(10).ToList();
        Assert.That(closed.Select(kline => (kline.GetProperty("t").GetInt64(), kline.GetProperty("o").GetString(), kline.GetProperty("c").GetString(), kline.GetProperty("v").GetString())),
            Is.EqualTo(rest.Select(row => (row[0].GetInt64(), row[1].GetString(), row[4].GetString(), row[5].GetString()))));
    }

    [Test]
    public void AListenKeyLivesAnHourAfterTheLastRequest()
    {
        using var client = new InProcessClient();
        var user = client.ListenToUser();
        client.Pass(50 * 60);
        client.Send("PUT", "/fapi/v1/listenKey");
        client.Pass(59 * 60);
        Assert.That(user.Of("listenKeyExpired"), Is.Empty);
        client.Pass(2 * 60);
        Assert.That(user.Of("listenKeyExpired").Count(), Is.EqualTo(1));
        client.Order("side=BUY&type=MARKET&quantity=0.01");
        Assert.That(user.Of("ORDER_TRADE_UPDATE"), Is.Empty);
    }

    [Test]
    public void AFillTellsTheAccountFirstThenTheTradeThenTheOrder()
    {
        using var client = new InProcessClient();
        var user = client.ListenToUser();
        client.Order("side=BUY&type=MARKET&quantity=0.01");
        Assert.That(user.Messages.Select(message => message.GetProperty("e").GetString()),
            Is.EqualTo(new[] { "ORDER_TRADE_UPDATE", "ACCOUNT_UPDATE", "TRADE_LITE", "ORDER_TRADE_UPDATE" }));
    }

    private static SortedDictionary<decimal, decimal> Side(JsonElement levels)
    {
        var side = new SortedDictionary<decimal, decimal>();
        Apply(side, levels);
        return side;
    }

    private static void Apply(SortedDictionary<decimal, decimal> side, JsonElement levels)
    {
        foreach (var level in levels.EnumerateArray())
        {
            var (price, quantity) = (decimal.Parse(level[0].GetString()!, CultureInfo.InvariantCulture), decimal.Parse(level[1].GetString()!, CultureInfo.InvariantCulture));
            if (quantity == 0)
                side.Remove(price);
            else
                side[price] = quantity;
        }
    }
}
