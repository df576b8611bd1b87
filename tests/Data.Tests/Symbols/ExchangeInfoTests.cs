using DolphinLean.Data.Symbols;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Symbols;

internal sealed class ExchangeInfoTests
{
    private const string Filters = """
        [{"filterType": "PRICE_FILTER", "tickSize": "0.00100"}, {"filterType": "LOT_SIZE", "stepSize": "1"}, {"filterType": "MIN_NOTIONAL", "notional": "5.0"}]
        """;

    private string _file = "";

    [SetUp]
    public void NameFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_file);

    [Test]
    public void TheDocumentedAnswerGivesItsPerpetual()
    {
        var lines = File.ReadAllLines(SharedData.Require("data", "binance_messages", "usdm", "Endpoints", "UsdFutures", "ExchangeData", "GetExchangeInfo.txt"));
        File.WriteAllLines(_file, lines.SkipWhile(line => !line.StartsWith('{')));
        var rows = ExchangeInfo.Read(_file);
        Assert.That(rows.Count, Is.EqualTo(1));
        Assert.That(rows.Find("binance", "BLZUSDT", "cryptofuture"), Is.EqualTo("binance,BLZUSDT,cryptofuture,BLZUSDT,USDT,1,0.0001,1,BLZUSDT,5"));
    }

    [Test]
    public void PerpetualsThatTradeAreTakenAndPairsHaveNoContract()
    {
        File.WriteAllText(_file, $$"""
            {"symbols": [
              {"symbol": "ABUSDT", "contractType": "PERPETUAL", "status": "TRADING", "quoteAsset": "USDT", "filters": {{Filters}}},
              {"symbol": "ABUSDT_250627", "contractType": "CURRENT_QUARTER", "status": "TRADING"},
              {"symbol": "OLDUSDT", "contractType": "PERPETUAL", "status": "SETTLING", "quoteAsset": "USDT"},
              {"symbol": "ABBTC", "status": "TRADING", "quoteAsset": "BTC", "filters": {{Filters}}}
            ]}
            """);
        Assert.That(ExchangeInfo.Read(_file).ToString().Split('\n')[1..^1], Is.EqualTo(new[]
        {
            "binance,ABBTC,crypto,ABBTC,BTC,1,0.001,1,ABBTC,5", "binance,ABUSDT,cryptofuture,ABUSDT,USDT,1,0.001,1,ABUSDT,5",
        }));
    }

    [TestCase("{", "line 1")]
    [TestCase("""{"code": -1}""", "symbols")]
    [TestCase("""{"symbols": []}""", "none of 0")]
    [TestCase("""{"symbols": [{"name": "X"}]}""", "symbols[0]", "symbol")]
    [TestCase("""{"symbols": [{"symbol": "XUSDT", "status": "TRADING", "quoteAsset": "USDT"}]}""", "symbols[0] XUSDT", "filters")]
    [TestCase("""{"symbols": [{"symbol": "XUSDT", "status": "TRADING", "quoteAsset": "USDT", "filters": []}]}""", "XUSDT", "PRICE_FILTER")]
    [TestCase("""{"symbols": [{"symbol": "XUSDT", "status": "TRADING", "quoteAsset": "USDT", "filters": [{"filterType": "PRICE_FILTER", "tickSize": "0"}]}]}""", "XUSDT", "tickSize", "'0'")]
    public void AnAnswerThatLacksSomethingIsNamed(string text, params string[] named)
    {
        File.WriteAllText(_file, text);
        var error = Assert.Throws<InvalidDataException>(() => ExchangeInfo.Read(_file));
        foreach (var word in named.Append(_file))
            Assert.That(error!.Message, Does.Contain(word));
    }

    [Test]
    public void TheSnapshotHasTheStepsOfRealPricesAndVolumes()
    {
        var rows = SymbolRows.Snapshot();
        Assert.That(rows.Find("binance", "BTCUSDT", "cryptofuture"), Is.EqualTo("binance,BTCUSDT,cryptofuture,BTCUSDT,USDT,1,0.1,0.001,BTCUSDT,100"));
        Assert.That(rows.Count, Is.GreaterThan(90));
    }
}
