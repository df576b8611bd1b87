using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Lean.Api.Tests.Common;

[TestFixture]
public sealed class SecurityIdentifierTests
{
    // Texts that real LEAN wrote.
    [TestCase("ADAUSDT", SecurityType.CryptoFuture, "binance", "ADAUSDT 18R")]
    [TestCase("btcusdt", SecurityType.CryptoFuture, "binance", "BTCUSDT 18R")]
    [TestCase("BTCUSDT", SecurityType.Crypto, "binance", "BTCUSDT 18N")]
    [TestCase("BTCUSD", SecurityType.Crypto, "bitfinex", "BTCUSD E3")]
    [TestCase("EURGBP", SecurityType.Forex, "fxcm", "EURGBP 5O")]
    [TestCase("EURGBP", SecurityType.Forex, "oanda", "EURGBP 8G")]
    [TestCase("NWSA", SecurityType.Equity, "usa", "NWSA 2T")]
    public void TextIsLeans(string ticker, SecurityType type, string market, string text)
    {
        var id = Symbol.Create(ticker, type, market).ID;
        Assert.That(id.ToString(), Is.EqualTo(text));
        Assert.That((id.Market, id.SecurityType, id.Date), Is.EqualTo((market, type, SecurityIdentifier.DefaultDate)));
        Assert.That(SecurityIdentifier.Parse(text), Is.EqualTo(id));
        Assert.That(SecurityIdentifier.Parse(text).GetHashCode(), Is.EqualTo(id.GetHashCode()));
    }

    [Test]
    public void TheFirstTradingDateIsPartOfTheText()
    {
        var spy = SecurityIdentifier.GenerateEquity(new DateTime(1998, 1, 2), "SPY", Market.USA);
        Assert.That(spy.ToString(), Is.EqualTo("SPY R735QTJ8XC9X"));
        Assert.That(SecurityIdentifier.Parse("SPY R735QTJ8XC9X").Date, Is.EqualTo(new DateTime(1998, 1, 2)));
    }

    [Test]
    public void CustomDataCarriesItsTypeAndItsUnderlyingOnTheSymbol()
    {
        var future = Symbol.Create("ETHUSDT", SecurityType.CryptoFuture, Market.Binance);
        var custom = Symbol.CreateBase(typeof(Feature), future, Market.USA);
        Assert.That(custom.ID.ToString(), Is.EqualTo("ETHUSDT.Feature 2S"));
        Assert.That((custom.Value, custom.Underlying, custom.HasUnderlyingSymbol(future)), Is.EqualTo(("ETHUSDT", future, true)));
        Assert.That(future.HasUnderlying, Is.False);
    }

    [TestCase("BTCUSDT")]
    [TestCase("BTCUSDT 18r")]
    [TestCase("BTC USDT 18R")]
    [TestCase("BTCUSDT ZZZZZZZZZZZZZZ")]
    [TestCase("BTCUSDT 2M", Description = "asset class 94")]
    [TestCase("A|B 18R")]
    public void OtherTextIsRefused(string text)
    {
        Assert.That(SecurityIdentifier.TryParse(text, out _), Is.False);
        Assert.That(() => SecurityIdentifier.Parse(text), Throws.TypeOf<FormatException>().With.Message.Contains(text));
    }

    [Test]
    public void EqualityGoesByTextAndOrderByTextToo()
    {
        var (future, spot) = (Future("BTCUSDT"), Symbol.Create("BTCUSDT", SecurityType.Crypto, Market.Binance));
        Assert.That(future, Is.EqualTo(Future("BTCUSDT")).And.Not.EqualTo(spot));
        Assert.That(new HashSet<Symbol> { future, Future("BTCUSDT"), spot }, Has.Count.EqualTo(2));
        Assert.That(spot.ID.CompareTo(future.ID), Is.LessThan(0), "N sorts before R");
        Assert.That(new[] { Future("XRPUSDT"), Future("ADAUSDT"), Future("1000SATSUSDT") }.Order().Select(symbol => symbol.Value),
            Is.EqualTo(new[] { "1000SATSUSDT", "ADAUSDT", "XRPUSDT" }));
        Assert.That(Symbol.Empty == null, Is.True, "as in LEAN");
        Assert.That(future == null, Is.False);
    }

    [FsCheck.NUnit.Property]
    public void NumbersReadBackFromBase36(ulong number)
    {
        Assert.That(Base36.TryDecode(Base36.Encode(number), out var read), Is.True);
        Assert.That(read, Is.EqualTo(number));
    }

    [Test]
    public void Base36BeyondSixtyFourBitsIsRefused() => Assert.That(Base36.TryDecode("ZZZZZZZZZZZZZ", out _), Is.False);

    [Test]
    public void AMarketKeepsItsCode()
    {
        Assert.That(() => Market.Add("binance", 999), Throws.ArgumentException.With.Message.Contains("16"));
        Assert.That(() => Market.Add("atlantis", 16), Throws.ArgumentException.With.Message.Contains("binance"));
        Assert.That(() => Symbol.Create("X", SecurityType.Crypto, "atlantis2"), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static Symbol Future(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);

    private sealed class Feature : BaseData;
}
