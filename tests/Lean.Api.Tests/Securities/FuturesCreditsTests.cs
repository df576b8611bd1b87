using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Securities;

/// <summary>Accounts with Binance's futures credits use all of their currencies as margin.</summary>
[TestFixture]
public sealed class FuturesCreditsTests
{
    [TestCase(0, false, "0", Description = "no credits: only the settlement currency counts")]
    [TestCase(200, true, "260", Description = "200 credits at 1 and 30 USDC at 2")]
    [TestCase(-10, true, "50", Description = "credits that are owed count too")]
    public void EveryCurrencyIsCollateralWhereThereAreCredits(int credits, bool hasCredits, string power)
    {
        var account = new TestAccount(0);
        var ada = account.Add("ADAUSDT");
        account.SetPrice(ada, 1);
        account.Portfolio.SetCash("USDC", 30, 2);
        if (hasCredits)
            account.Portfolio.SetCash("BNFCR", credits, 1);
        Assert.That(Power(account, ada).ToString("G29", null), Is.EqualTo(power));
    }

    [Test]
    public void PositionsInAnotherCurrencyShareTheCollateral()
    {
        var account = new TestAccount(0);
        account.Portfolio.SetCash("BNFCR", 200, 1);
        var ada = account.Add("ADAUSDT", leverage: 10);
        account.Rules.SetEntry(Market.Binance, "ETHUSDC", SecurityType.CryptoFuture, new SymbolProperties("", "USDC", 1, 0.01m, 0.001m, ""));
        var eth = account.Add("ETHUSDC");
        account.Portfolio.SetCash("USDC", 0, 1);
        account.SetPrice(ada, 1);
        account.SetPrice(eth, 1600);
        account.Fill(ada, 1000, 1);
        Assert.That(Power(account, ada) - Power(account, eth), Is.EqualTo(100), "the margin of 1000 ADA at ten times");
    }

    [Test]
    public void OnlyBinancesModelHasIt() => Assert.That(
        new TestAccount(model: new DefaultBrokerageModel()).Add("ADAUSDT").BuyingPowerModel,
        Is.TypeOf<QuantConnect.Securities.CryptoFuture.CryptoFutureMarginModel>());

    private static decimal Power(TestAccount account, Security security) => security.BuyingPowerModel.GetBuyingPower(
        new BuyingPowerParameters(account.Portfolio, security, OrderDirection.Buy)).Value;
}
