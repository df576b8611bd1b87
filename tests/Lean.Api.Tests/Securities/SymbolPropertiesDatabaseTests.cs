using DolphinLean.Tests;
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

    [Test]
    public void RowsOfOtherAssetClassesArePassedOver()
    {
        var database = Read(Header + "eurex,[*],index,,EUR,1,0.01,1\nusa,SPY,equity,a,b,c,d,e\nbinance,BTCUSDT,crypto,BTC,USDT,1,0.1,0.001\n");
        Assert.That(database.GetSymbolPropertiesList("binance").Select(entry => entry.Key.ToString()), Is.EqualTo(new[] { "Crypto-binance-BTCUSDT" }));
        Assert.That(database.TryGetMarket("btcusdt", SecurityType.Crypto, out var market), Is.True);
        Assert.That(market, Is.EqualTo("binance"));
        Assert.That(database.TryGetMarket("btcusdt", SecurityType.CryptoFuture, out _), Is.False);
    }

    [Test]
    public void ASymbolMayNotAppearTwice()
    {
        const string Row = "binance,BTCUSDT,cryptofuture,BTC,USDT,1,0.1,1,BTCUSDT\n";
        Assert.That(() => Read(Header + Row + Row), Throws.TypeOf<InvalidDataException>().With.Message.Contains("rules.csv row 3").And.Message.Contains("BTCUSDT"));
    }

    [Test]
    public void ADataFolderWithoutTheFileHasTheSnapshot()
    {
        var folder = Path.Combine(TestContext.CurrentContext.WorkDirectory, "no-properties");
        var btc = Get(SymbolPropertiesDatabase.FromFolder(folder), "BTCUSDT", SecurityType.CryptoFuture);
        Assert.That((btc.MinimumPriceVariation, btc.LotSize, btc.MinimumOrderSize), Is.EqualTo((0.1m, 0.001m, (decimal?)100)));
        Assert.That(SymbolPropertiesDatabase.FromSnapshot().GetSymbolPropertiesList("binance", SecurityType.CryptoFuture).Count(), Is.GreaterThan(90));
    }

    [TestCase("data")]
    [TestCase("data-long")]
    public void TheSnapshotAgreesWithTheKit(string kit)
    {
        var folder = SharedData.Require("conformance", kit);
        var snapshot = SymbolPropertiesDatabase.FromSnapshot();
        var known = SymbolPropertiesDatabase.FromFolder(folder).GetSymbolPropertiesList("binance", SecurityType.CryptoFuture).ToList();
        Assert.That(known, Is.Not.Empty);
        foreach (var (key, properties) in known)
            Assert.That(Get(snapshot, key.Symbol, SecurityType.CryptoFuture).ToString(), Is.EqualTo(properties.ToString()));
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
