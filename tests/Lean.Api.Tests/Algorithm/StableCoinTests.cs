using NUnit.Framework;
using QuantConnect.Brokerages;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

/// <summary>What coins of the dollar are worth in a dollar account, as LEAN has it.</summary>
[TestFixture]
public sealed class StableCoinTests
{
    [TestCase("USD", BrokerageName.BinanceFutures, "1", Description = "Binance has no pair of the two")]
    [TestCase("USDC", BrokerageName.BinanceFutures, "1")]
    [TestCase("USD", BrokerageName.Default, "0", Description = "the default model's coins are another exchange's")]
    [TestCase("EUR", BrokerageName.BinanceFutures, "0")]
    public void TetherIsWorthADollarOfBinancesAccounts(string accountCurrency, BrokerageName brokerage, string rate)
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.SetAccountCurrency(accountCurrency);
            a.SetBrokerageModel(brokerage);
            a.AddCryptoFuture("ETHUSDT");
            Assert.That(a.Portfolio.CashBook["USDT"].ConversionRate, Is.Zero, "only once Initialize is over");
        }).Begin();
        Assert.That(algorithm.Portfolio.CashBook["USDT"].ConversionRate.ToString("G29", null), Is.EqualTo(rate));
    }

    [Test]
    public void ARateThatWasSetStays()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.SetAccountCurrency("USD");
            a.SetCash("USDT", 100, 0.98m);
        }).Begin();
        Assert.That(algorithm.Portfolio.CashBook["USDT"].ValueInAccountCurrency, Is.EqualTo(98));
    }

    [Test]
    public void ACoinThatComesLaterIsRatedWithItsSecurity()
    {
        var algorithm = new TestAlgorithm(a => a.AddCryptoFuture("ETHUSDT")).Begin().Step(TestAlgorithm.Start);
        algorithm.AddCryptoFuture("ETHUSDC");
        algorithm.Step(TestAlgorithm.Start.AddMinutes(1));
        algorithm.Step(TestAlgorithm.Start.AddMinutes(2));
        Assert.That(algorithm.Portfolio.CashBook["USDC"].ConversionRate, Is.EqualTo(1));
    }
}
