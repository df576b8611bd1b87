using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Rest;

[TestFixture]
public sealed class GatewayTests
{
    [Test]
    public void TheSignatureOfBinancesDocumentationIsAccepted()
    {
        // The example of "SIGNED endpoint security": key, secret, parameters and signature are Binance's.
        const string Key = "dbefbc809e3e83c283a984c3a1459732ea7db1360ca80c5c2c8867408d28cc83";
        const string Secret = "2b5eb11e18796d12d88f13dc27dbbd02c2cc51ff7059765ed9821957d82bb4d9";
        const string Signature = "3c661234138461fcc7a7d8746c6558c9842d4e10870d2ecbedf7777cad694af9";
        const string Parameters = "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=9000&timeInForce=GTC&recvWindow=5000&timestamp=1591702613943";
        using var exchange = LoopbackExchange.Open(new ExchangeOptions { Accounts = [new ExchangeAccount(Key, Secret)], Symbols = ["BTCUSDT"] }, 1_591_702_613_943);
        foreach (var request in new[]
        {
            new ApiRequest("POST", "/fapi/v1/order", $"{Parameters}&signature={Signature}", "", Key),
            new ApiRequest("POST", "/fapi/v1/order", "", $"{Parameters}&signature={Signature}", Key),
        })
        {
            var response = exchange.Handle(request);
            Assert.That(response.Status, Is.EqualTo(200), response.Body);
        }
        var forged = exchange.Handle(new ApiRequest("POST", "/fapi/v1/order", $"{Parameters.Replace("BUY", "SELL", StringComparison.Ordinal)}&signature={Signature}", "", Key));
        Assert.That(InProcessClient.Code(forged), Is.EqualTo(-1022));
    }

    [TestCase(0, 200)]
    [TestCase(-5_000, 200)]
    [TestCase(-5_001, 400)]
    [TestCase(1_000, 200)]
    [TestCase(1_001, 400)]
    public void TimestampsAreTakenWithinTheWindow(long offMs, int status)
    {
        using var client = new InProcessClient();
        Assert.That(client.Send("GET", "/fapi/v3/balance", timestampMs: client.Exchange.NowMs + offMs).Status, Is.EqualTo(status));
    }

    [Test]
    public void KeysAndMissingPartsAreToldApart()
    {
        using var client = new InProcessClient();
        Assert.That(InProcessClient.Code(client.Send("GET", "/fapi/v3/balance", key: null)), Is.EqualTo(-2014));
        Assert.That(InProcessClient.Code(client.Send("GET", "/fapi/v3/balance", key: "stranger")), Is.EqualTo(-2015));
        Assert.That(InProcessClient.Code(client.Send("GET", "/fapi/v3/balance", secret: "wrong")), Is.EqualTo(-1022));
        Assert.That(InProcessClient.Code(client.Exchange.Handle(new ApiRequest("GET", "/fapi/v3/balance", "timestamp=1", "", "key"))), Is.EqualTo(-1102));
        Assert.That(client.SendPublic("/fapi/v1/nothing").Status, Is.EqualTo(404));
    }

    [TestCase("side=BUY&type=LIMIT&timeInForce=GTC&quantity=1", -1102)]
    [TestCase("side=BUY&type=LIMIT&quantity=1&price=90000", -1102)]
    [TestCase("side=HOLD&type=MARKET&quantity=1", -1117)]
    [TestCase("side=BUY&type=GUESS&quantity=1", -1116)]
    [TestCase("side=BUY&type=LIMIT&timeInForce=NOW&quantity=1&price=90000", -1115)]
    [TestCase("side=BUY&type=MARKET&quantity=-1", -1100)]
    [TestCase("side=BUY&type=MARKET&quantity=1&price=90000", -1106)]
    [TestCase("side=BUY&type=MARKET&quantity=1&reduceOnly=maybe", -1130)]
    [TestCase("side=SELL&type=TRAILING_STOP_MARKET&quantity=1&callbackRate=1", -4120)]
    [TestCase("side=BUY&type=MARKET&quantity=0.01&newClientOrderId=a%20b", -4015)]
    [TestCase("side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&priceMatch=OPPONENT_20", -4131)]
    public void ABadOrderIsNamedByCode(string parameters, int code)
    {
        using var client = new InProcessClient();
        Assert.That(InProcessClient.Code(client.TryOrder(parameters)), Is.EqualTo(code));
    }

    [Test]
    public void WeightAndOrdersAreCountedInHeadersAndForgottenByTheMinute()
    {
        using var client = new InProcessClient();
        Assert.That(client.SendPublic("/fapi/v1/depth", "symbol=BTCUSDT&limit=1000").Headers["X-MBX-USED-WEIGHT-1M"], Is.EqualTo("20"));
        var order = client.TryOrder("side=BUY&type=MARKET&quantity=0.01");
        Assert.That((order.Headers["X-MBX-ORDER-COUNT-10S"], order.Headers["X-MBX-ORDER-COUNT-1M"], order.Headers["X-MBX-USED-WEIGHT-1M"]), Is.EqualTo(("1", "1", "21")));
        client.Pass(60);
        Assert.That(client.SendPublic("/fapi/v1/time").Headers["X-MBX-USED-WEIGHT-1M"], Is.EqualTo("1"));
    }

    [Test]
    public void TooManyOrdersInTenSecondsAreRefused()
    {
        using var client = new InProcessClient();
        ApiResponse? last = null;
        for (var i = 0; i <= RateLimiter.OrdersPerTenSeconds; i++)
            last = client.TryOrder("side=SELL&type=MARKET&quantity=0.01&reduceOnly=true");
        Assert.That((last!.Status, InProcessClient.Code(last)), Is.EqualTo((429, -1015)));
        client.Pass(10);
        Assert.That(client.TryOrder("side=BUY&type=MARKET&quantity=0.01").Status, Is.EqualTo(200));
    }

    [Test]
    public void TheSameCallsGiveTheSameAnswersAndMessages()
    {
        static List<string> Run()
        {
            using var client = new InProcessClient();
            var user = client.ListenToUser();
            var market = client.Listen("/stream", "streams=btcusdt@depth/btcusdt@aggTrade/btcusdt@kline_1m/!ticker@arr");
            for (var i = 0; i < 20; i++)
            {
                client.TryOrder($"side={(i % 2 == 0 ? "BUY" : "SELL")}&type=LIMIT&timeInForce=GTC&quantity=0.01&price={client.Price(1m)}");
                client.Pass(7);
            }
            return [.. user.Messages.Concat(market.Messages).Select(message => message.GetRawText())];
        }
        var first = Run();
        Assert.That(first, Has.Count.GreaterThan(500));
        Assert.That(Run(), Is.EqualTo(first));
    }
}
