using System.Text.Json;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Messages;

/// <summary>Every recorded message that the exchange can give has, here, all its keys with values of the same kind.</summary>
[TestFixture]
public sealed class RecordedTruthTests
{
    /// <summary>What the exchange rightly leaves out; the reason stands behind.</summary>
    private static readonly string[] Left =
    [
        ".activatePrice: not there",        // of trailing stops, which are algo orders now
        ".priceRate: not there",            // the same
        "OrderUpdate.o.AP: not there",      // the same
        "OrderUpdate.o.cr: not there",      // the same
        "symbols[].underlyingSubType: recorded rows, found none", // a classification that no data have
        "[].tradeId",                       // text in one recorded row, a number in the other
        "[].adlQuantile.",                  // sides depend on the position mode
    ];

    [Test]
    public void EveryServedEndpointAnswersInTheRecordedShape()
    {
        var recorded = RecordedMessage.Endpoints().ToList();
        if (recorded.Count == 0)
            Assert.Ignore("Recorded messages are not beside this checkout.");
        using var client = new InProcessClient(new ExchangeOptions { Accounts = [new ExchangeAccount("key", "secret")], Symbols = ["BTCUSDT", "ETHUSDT", "XRPUSDT"], Seed = 11 });
        Prepare(client);
        var served = recorded.Where(message => client.Exchange.Api.Find(message.Method, message.Path) != null).ToList();
        Assert.That(served, Has.Count.GreaterThan(60));
        Assert.Multiple(() =>
        {
            foreach (var message in served)
                Assert.That(JsonShape.Missing(message.Body, Answer(client, message), message.Name).Where(line => !Left.Any(line.Contains)), Is.Empty, message.Path);
        });
    }

    [Test]
    public void EveryServedEventHasTheRecordedShape()
    {
        var recorded = RecordedMessage.Events().ToList();
        if (recorded.Count == 0)
            Assert.Ignore("Recorded messages are not beside this checkout.");
        var events = Collect();
        string[] elsewhere = ["compositeIndex", "continuous_kline", "assetIndexUpdate", "GRID_UPDATE", "STRATEGY_UPDATE"];
        var served = recorded.Where(message => !elsewhere.Contains(TypeOf(message.Body))).ToList();
        Assert.That(served, Has.Count.GreaterThanOrEqualTo(18));
        Assert.Multiple(() =>
        {
            foreach (var message in served)
            {
                var type = TypeOf(message.Body);
                var best = events.Where(e => TypeOf(e) == type).Select(e => JsonShape.Missing(message.Body, e, message.Name).ToList()).MinBy(lines => lines.Count);
                Assert.That((best ?? [$"no event {type} came"]).Where(line => !Left.Any(line.Contains)), Is.Empty);
            }
        });
    }

    private static string TypeOf(JsonElement e) => e.ValueKind == JsonValueKind.Array ? TypeOf(e[0]) : e.GetProperty("e").GetString()!;

    // Something of everything: resting, filled and changed orders, isolated margin, funding, a liquidation.
    private static void Prepare(InProcessClient client)
    {
        client.Pass(3);
        client.Ask("POST", "/fapi/v1/marginType", "symbol=ETHUSDT&marginType=ISOLATED");
        client.Ask("POST", "/fapi/v1/order", "symbol=ETHUSDT&side=BUY&type=MARKET&quantity=1");
        client.Ask("POST", "/fapi/v1/positionMargin", "symbol=ETHUSDT&amount=5&type=1");
        client.Order("side=BUY&type=MARKET&quantity=0.02");
        client.Order($"side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price={client.Price(0.9m)}&newClientOrderId=resting");
        client.Ask("PUT", "/fapi/v1/order", $"symbol=BTCUSDT&side=BUY&origClientOrderId=resting&quantity=0.02&price={client.Price(0.9m)}");
        client.Ask("POST", "/fapi/v1/algoOrder", $"algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&quantity=0.01&triggerPrice={client.Price(0.5m)}&clientAlgoId=waiting");
        var account = client.Exchange.Venue.Accounts["key"];
        client.Exchange.Venue.Deleverage(account, account.OpenPositions.First(position => position.Symbol == "ETHUSDT"), 0.5m);
        client.Pass(9 * 3_600);
        client.Send("POST", "/fapi/v1/listenKey");
    }

    private static JsonElement Answer(InProcessClient client, RecordedMessage message)
    {
        if (message.Path == "/fapi/v1/positionSide/dual" && message.Method == "POST")
        {
            // Only who has neither position nor order may change the mode.
            using var fresh = new InProcessClient();
            return fresh.Ask("POST", message.Path, "dualSidePosition=true");
        }
        var response = client.Send(message.Method, message.Path, Parameters(client, message));
        Assert.That(response.Status, Is.EqualTo(200), $"{message.Name}: {response.Body}");
        // Thirty answers weigh more than a minute allows.
        client.Pass(60);
        if (message.Path == "/fapi/v1/listenKey" && message.Method == "DELETE")
            client.Send("POST", message.Path);
        return InProcessClient.Parse(response.Body);
    }

    private static string Parameters(InProcessClient client, RecordedMessage message)
    {
        var far = client.Price(0.9m);
        string Fresh() => client.Order($"side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price={far}").GetProperty("orderId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        string FreshAlgo() => client.Ask("POST", "/fapi/v1/algoOrder", $"algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&quantity=0.01&triggerPrice={client.Price(0.5m)}")
            .GetProperty("algoId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        return (message.Method, message.Path) switch
        {
            ("POST", "/fapi/v1/order") => $"symbol=BTCUSDT&side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.01&price={far}",
            ("PUT", "/fapi/v1/order") => $"symbol=BTCUSDT&side=BUY&orderId={Fresh()}&quantity=0.02&price={far}",
            ("DELETE", "/fapi/v1/order") => $"symbol=BTCUSDT&orderId={Fresh()}",
            ("POST", "/fapi/v1/batchOrders") => "batchOrders=" + Uri.EscapeDataString($$"""[{"symbol":"BTCUSDT","side":"BUY","type":"LIMIT","timeInForce":"GTC","quantity":"0.01","price":"{{far}}"}]"""),
            ("PUT", "/fapi/v1/batchOrders") => "batchOrders=" + Uri.EscapeDataString($$"""[{"symbol":"BTCUSDT","side":"BUY","orderId":{{Fresh()}},"quantity":"0.02","price":"{{far}}"}]"""),
            ("DELETE", "/fapi/v1/batchOrders") => $"symbol=BTCUSDT&orderIdList=[{Fresh()}]",
            ("POST", "/fapi/v1/algoOrder") => $"algoType=CONDITIONAL&symbol=BTCUSDT&side=SELL&type=STOP_MARKET&quantity=0.01&triggerPrice={client.Price(0.5m)}",
            (_, "/fapi/v1/algoOrder") => $"algoId={FreshAlgo()}",
            ("GET", "/fapi/v1/openAlgoOrders" or "/fapi/v1/allAlgoOrders") => $"symbol=BTCUSDT&algoId={FreshAlgo()}",
            ("GET", "/fapi/v1/orderAmendment") => "symbol=BTCUSDT&origClientOrderId=resting",
            ("GET", "/fapi/v1/order" or "/fapi/v1/openOrder") => $"symbol=BTCUSDT&orderId={Fresh()}",
            ("POST", "/fapi/v1/countdownCancelAll") => "symbol=BTCUSDT&countdownTime=1000000",
            ("POST", "/fapi/v1/leverage") => "symbol=BTCUSDT&leverage=21",
            ("POST", "/fapi/v1/marginType") => "symbol=XRPUSDT&marginType=ISOLATED",
            ("POST", "/fapi/v1/multiAssetsMargin") => "multiAssetsMargin=true",
            ("POST", "/fapi/v1/positionMargin") => "symbol=ETHUSDT&amount=1.5&type=1",
            ("GET", "/fapi/v1/positionMargin/history") => "symbol=ETHUSDT",
            ("GET", "/fapi/v1/forceOrders") => "autoCloseType=ADL",
            (_, "/fapi/v1/klines" or "/fapi/v1/markPriceKlines") => "symbol=BTCUSDT&interval=1m",
            (_, "/fapi/v1/indexPriceKlines" or "/fapi/v1/continuousKlines") => "pair=BTCUSDT&contractType=PERPETUAL&interval=1m",
            (_, "/fapi/v1/income" or "/fapi/v1/leverageBracket" or "/fapi/v1/symbolConfig" or "/fapi/v1/rateLimit/order" or "/fapi/v2/positionRisk") => "",
            ("GET", "/fapi/v1/exchangeInfo" or "/fapi/v1/fundingInfo") => "",
            _ => "symbol=BTCUSDT",
        };
    }

    private static List<JsonElement> Collect()
    {
        var faults = new FaultRule[]
        {
            new(FaultKind.Liquidation) { AtSeconds = [40] }, new(FaultKind.ListenKeyExpiry) { AtSeconds = [60] }, new(FaultKind.FilterChange) { AtSeconds = [50] },
        };
        using var client = new InProcessClient(new ExchangeOptions
        {
            Accounts = [new ExchangeAccount("key", "secret", 1_000)], Symbols = ["BTCUSDT"], Faults = new FaultPlan(3, faults), Seed = 11,
        });
        var user = client.ListenToUser();
        string[] streams = ["aggTrade", "trade", "depth@100ms", "depth5@100ms", "bookTicker", "kline_1m", "markPrice@1s", "miniTicker", "ticker", "forceOrder"];
        var market = client.Listen("/stream", $"streams={string.Join('/', streams.Select(stream => $"btcusdt@{stream}"))}/!contractInfo");
        client.Ask("POST", "/fapi/v1/leverage", "symbol=BTCUSDT&leverage=100");
        client.Ask("POST", "/fapi/v1/multiAssetsMargin", "multiAssetsMargin=true");
        client.Order("side=BUY&type=MARKET&quantity=0.5");
        client.Ask("POST", "/fapi/v1/algoOrder", $"algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&type=STOP_MARKET&quantity=0.9&triggerPrice={client.Price(1.001m)}");
        client.Pass(5);
        var venue = client.Exchange.Venue;
        venue.SetMark(venue.MarketOf("BTCUSDT"), Math.Round(venue.MarketOf("BTCUSDT").MarkPrice * 0.984m, 1));
        client.Ask("POST", "/fapi/v1/algoOrder", $"algoType=CONDITIONAL&symbol=BTCUSDT&side=BUY&type=STOP_MARKET&quantity=40&triggerPrice={client.Price(1.0001m)}");
        client.Pass(60);
        return [.. user.Messages, .. market.Messages.Select(message => message.GetProperty("data"))];
    }
}
