using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

/// <summary>The names of custom data, as LEAN gives them.</summary>
[TestFixture]
public sealed class CustomDataTests
{
    [Test]
    public void A_ticker_stays_its_security_when_custom_data_has_the_same()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("ETHUSDT");
            a.AddData<Weather>("ETHUSDT");
        }).Begin();
        var data = algorithm.Securities.Keys.Single(symbol => symbol.SecurityType == SecurityType.Base);
        Assert.Multiple(() =>
        {
            Assert.That(algorithm.Symbol("ETHUSDT").SecurityType, Is.EqualTo(SecurityType.CryptoFuture));
            Assert.That(algorithm.Symbol("ETHUSDT.Weather"), Is.EqualTo(data));
            Assert.That(data.ToString(), Is.EqualTo("ETHUSDT.Weather"));
            Assert.That(data.Value, Is.EqualTo("ETHUSDT"));
            Assert.That(data.ID.Market, Is.EqualTo(Market.USA));
        });
    }

    [Test]
    public void Custom_data_about_a_security_is_of_its_market()
    {
        var algorithm = new TestAlgorithm(a => a.AddData<Weather>(a.AddCryptoFuture("ETHUSDT").Symbol)).Begin();
        var data = algorithm.Securities.Keys.Single(symbol => symbol.SecurityType == SecurityType.Base);
        Assert.Multiple(() =>
        {
            Assert.That(data.ID.Market, Is.EqualTo(Market.Binance));
            Assert.That(data.Underlying, Is.EqualTo(algorithm.Symbol("ETHUSDT")));
        });
    }

    [Test]
    public void Custom_data_has_the_steps_and_hours_that_it_is_given()
    {
        var properties = new SymbolProperties("Weather", "USDT", 1, 0.5m, 2, "");
        var algorithm = new TestAlgorithm(
            a => a.AddData<Weather>("WIND", properties, SecurityExchangeHours.AlwaysOpen(TimeZones.Tokyo), Resolution.Hour)).Begin();
        var security = algorithm.Securities.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(security.SymbolProperties.LotSize, Is.EqualTo(2));
            Assert.That(security.Exchange.TimeZone, Is.EqualTo(TimeZones.Tokyo));
            Assert.That(security.Subscriptions.Single().DataTimeZone, Is.EqualTo(TimeZones.Tokyo));
        });
    }

    private sealed class Weather : BaseData;
}
