using DolphinLean.Exchange.Tests.Hosting;
using NUnit.Framework;

namespace DolphinLean.Exchange.Tests.Rest;

/// <summary>Whatever is sent, the answer is one of the protocol's, and no cash is made.</summary>
[TestFixture]
public sealed class FuzzTests
{
    private static readonly string[] Names =
    [
        "symbol", "pair", "side", "type", "timeInForce", "quantity", "price", "newClientOrderId", "origClientOrderId", "orderId", "reduceOnly", "positionSide",
        "limit", "startTime", "endTime", "fromId", "interval", "leverage", "marginType", "dualSidePosition", "multiAssetsMargin", "amount", "batchOrders",
        "orderIdList", "origClientOrderIdList", "countdownTime", "algoType", "triggerPrice", "callbackRate", "activatePrice", "algoId", "clientAlgoId",
        "closePosition", "workingType", "priceMatch", "selfTradePreventionMode", "goodTillDate", "newOrderRespType", "incomeType", "autoCloseType", "priceProtect",
    ];

    private static readonly string[] Values =
    [
        "BTCUSDT", "ETHUSDT", "btcusdt", "", "BUY", "SELL", "LIMIT", "MARKET", "STOP_MARKET", "TRAILING_STOP_MARKET", "TAKE_PROFIT", "CONDITIONAL", "GTC", "IOC", "FOK",
        "GTX", "GTD", "0", "1", "2", "5", "20", "0.01", "0.1", "95000", "94000.1", "100000", "-1", "1e9", "79228162514264337593543950335", "99999999999999999999", "9223372036854775807",
        "true", "false", "BOTH", "LONG", "SHORT", "ISOLATED", "CROSSED", "1m", "1M", "[]", "[1]", "{}", "[{}]", "[[", "null", "%00", "%F0%9F%90%AC", "a", "x-1", "RESULT", "MARK_PRICE",
        "OPPONENT_5", "QUEUE", "1746403200000", "1999999999999",
        "%5B%7B%22symbol%22%3A%22BTCUSDT%22%2C%22side%22%3A%22BUY%22%2C%22type%22%3A%22MARKET%22%2C%22quantity%22%3A%220.01%22%7D%5D",
    ];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void NoRequestBreaksTheExchange(int seed)
    {
        var random = new Random(seed);
        using var client = new InProcessClient();
        var endpoints = client.Exchange.Api.Endpoints.OrderBy(endpoint => endpoint.Path, StringComparer.Ordinal).ThenBy(endpoint => endpoint.Method, StringComparer.Ordinal).ToList();
        var succeeded = new HashSet<(string, string)>();
        for (var i = 0; i < 2_000; i++)
        {
            var endpoint = endpoints[random.Next(endpoints.Count)];
            var parameters = string.Join('&', Enumerable.Range(0, random.Next(9)).Select(_ => Names[random.Next(Names.Length)]).Prepend("symbol").Distinct()
                .Select(name => $"{name}={(random.Next(3) == 0 || Fitting(name, random) is not { } value ? Values[random.Next(Values.Length)] : value)}"));
            var response = client.Send(endpoint.Method, endpoint.Path, parameters);
            Assert.That(response.Status, Is.AnyOf(200, 400), $"{endpoint} {parameters}: {response.Body}");
            Assert.That(() => InProcessClient.Parse(response.Body), Throws.Nothing);
            if (response.Status == 200)
                succeeded.Add(endpoint);
            client.Pass(2);
        }
        Assert.That(succeeded, Has.Count.GreaterThan(endpoints.Count * 2 / 3), "fuzz that never succeeds tests little");
        var venue = client.Exchange.Venue;
        var cash = venue.Accounts.Values.Sum(account => account.Wallet - account.Deposit - account.Positions.Sum(position => position.Cost));
        Assert.That(cash + venue.Ledger.Fees + venue.Ledger.Insurance + venue.Ledger.MarketCash, Is.Zero);
    }

    private static string? Fitting(string name, Random random) => name switch
    {
        "symbol" or "pair" => random.Next(2) == 0 ? "BTCUSDT" : "ETHUSDT",
        "side" => random.Next(2) == 0 ? "BUY" : "SELL",
        "type" => new[] { "LIMIT", "MARKET", "STOP_MARKET", "1" }[random.Next(4)],
        "quantity" => "0.01",
        "interval" => "1m",
        "orderId" => FormattableString.Invariant($"{8_886_775 + random.Next(50)}"),
        "algoType" => "CONDITIONAL",
        _ => null,
    };
}
