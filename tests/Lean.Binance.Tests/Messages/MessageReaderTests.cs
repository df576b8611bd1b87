using System.Text.Json;
using DolphinLean.Binance.Messages;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Messages;

[TestFixture]
public sealed class MessageReaderTests
{
    private const string Order = """
        {"e":"ORDER_TRADE_UPDATE","E":2,"T":1,"o":{"s":"BTCUSDT","c":"a","S":"BUY","o":"MARKET","f":"GTC","q":"1","p":"0","x":"TRADE","X":"FILLED","i":7,"l":"1","z":"1","L":"95000.10","T":1,"t":3}}
        """;

    [Test]
    public void UnknownFieldsWordsAndEventsPassAndAreCounted()
    {
        var reader = new MessageReader();
        var order = (OrderTradeUpdate)reader.Event(Order.Replace("\"MARKET\"", "\"ICEBERG\"").Replace("\"T\":1,\"t\":3", "\"T\":1,\"t\":3,\"zz\":{\"deep\":1}"))!;
        Assert.That(order.Order.Kind, Is.EqualTo(OrderKind.Unknown));
        Assert.That(order.Order.LastPrice, Is.EqualTo(95000.10m));
        Assert.That(reader.Event("""{"e":"brandNew","E":1}"""), Is.Null);
        Assert.That(reader.Tally.Counts, Is.EqualTo(new Dictionary<string, long>
        {
            ["event brandNew"] = 1, ["field OrderUpdateBody.zz"] = 1, ["word OrderKind ICEBERG"] = 1,
        }));
        Assert.That(reader.Write(order), Does.Contain("\"zz\":{\"deep\":1}"));
    }

    [TestCase("""{"stream":"x","data":EVENT}""")]
    [TestCase("""{"stream":"x","data":EVENT,"more":{"e":"kline"}}""")]
    [TestCase("""{"stream":"x\"","data":EVENT}""")]
    [TestCase("""{ "stream" : "x", "data" : EVENT }""")]
    [TestCase("""{"data":EVENT,"stream":"x"}""")]
    public void AWrappedEventIsTheBareOne(string wrapper)
    {
        var wrapped = (OrderTradeUpdate)new MessageReader().Event(wrapper.Replace("EVENT", Order.Trim(), StringComparison.Ordinal))!;
        Assert.That(wrapped.Order.OrderId, Is.EqualTo(7));
        Assert.That(wrapped, Is.EqualTo(new MessageReader().Event(Order)));
    }

    [TestCase("""{"stream":"x","data":{"e":"bookTicker","s":"BTCUSDT","u":1}}""")]
    [TestCase("""{"stream":"x","data":{"e":"bookTicker","s":"BTCUSDT","u":1,"b":"1","B":"1","a":"1","A":"1}}""")]
    [TestCase("""{"stream":"x","data":{"e":"bookTicker}""")]
    public void AWrappedEventThatIsDamagedIsRefused(string text) => Assert.That(() => new MessageReader().Event(text), Throws.InstanceOf<JsonException>());

    [TestCase("{\"result\":null,\"id\":1}")]
    [TestCase("[]")]
    public void WhatIsNoEventIsNull(string text) => Assert.That(new MessageReader().Event(text), Is.Null);

    [TestCase("{")]
    [TestCase("""{"e":"bookTicker","s":"BTCUSDT","u":1,"b":"x","B":"1","a":"1","A":"1"}""")]
    [TestCase("""{"e":"bookTicker","s":"BTCUSDT","u":1}""")]
    public void WhatIsDamagedIsRefused(string text) => Assert.That(() => new MessageReader().Event(text), Throws.InstanceOf<JsonException>());

    [Test]
    public void AmountsKeepEveryDigit()
    {
        var reader = new MessageReader();
        var ticker = (BookTickerEvent)reader.Event("""{"e":"bookTicker","u":1,"s":"A","b":"25.35190000","B":"31.21","a":"0.00000001","A":"9999999999.123456789"}""")!;
        Assert.That(reader.Write(ticker), Does.Contain("\"25.35190000\"").And.Contain("\"0.00000001\"").And.Contain("\"9999999999.123456789\""));
    }
}
