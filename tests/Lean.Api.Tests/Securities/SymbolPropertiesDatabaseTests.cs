using NUnit.Framework;
using QuantConnect;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class SymbolPropertiesDatabaseTests
{
    private const string Header =
        "market,symbol,type,description,quote_currency,contract_multiplier,minimum_price_variation,lot_size,market_ticker,minimum_order_size,price_magnifier,strike_multiplier\n";

    [Test]
    public void ReadsLeansFile()
    {
        var database = Read(Header + "# a comment\n\nbinance,BTCUSDT,cryptofuture,BTCUSDT,USDT,1,0.1,0.001,BTCUSDT,100\nbinance,[*],crypto,Any,USDC,1,0.01,0.1,ANY\n");
        var btc = Get(database, "BTCUSDT", SecurityType.CryptoFuture);
        Assert.That((btc.MinimumPriceVariation, btc.LotSize, btc.MinimumOrderSize, btc.QuoteCurrency), Is.EqualTo((0.1m, 0.001m, (decimal?)100, "USDT")));
        Assert.That(Get(database, "XYZUSDT", SecurityType.Crypto).QuoteCurrency, Is.EqualTo("USDC"));
    }

    [Test]
    public void AnUnknownFutureHasLotAndTickOfOneHundredMillionth()
    {
        var unknown = Get(new SymbolPropertiesDatabase(), "1000SATSUSDT", SecurityType.CryptoFuture);
        Assert.That((unknown.LotSize, unknown.MinimumPriceVariation, unknown.MinimumOrderSize, unknown.QuoteCurrency, unknown.ContractMultiplier),
            Is.EqualTo((0.00000001m, 0.00000001m, (decimal?)null, "USDT", 1m)));
    }

    [TestCase("binance,BTCUSDT,cryptofuture,BTC,USDT,1\n", "row 2", "found 6")]
    [TestCase("binance,BTCUSDT,cryptofuture,BTC,USDT,1,0.1,zero,BTCUSDT\n", "row 2", "lot_size", "zero")]
    [TestCase("binance,BTCUSDT,cryptofuture,BTC,USDT,1,0.1,0,BTCUSDT\n", "row 2", "lot_size")]
    [TestCase("binance,BTCUSDT,spaceship,BTC,USDT,1,0.1,1,BTCUSDT\n", "row 2", "spaceship")]
    public void BadRowsAreNamed(string row, params string[] named)
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Header + row));
        foreach (var word in named.Append("rules.csv")) Assert.That(error!.Message, Does.Contain(word));
    }

    private static SymbolProperties Get(SymbolPropertiesDatabase database, string ticker, SecurityType type) =>
        database.GetSymbolProperties(Market.Binance, Symbol.Create(ticker, type, Market.Binance), type, "USDT");

    private static SymbolPropertiesDatabase Read(string text)
    {
        var database = new SymbolPropertiesDatabase();
        database.Read(new StringReader(text), "rules.csv");
        return database;
    }
}
