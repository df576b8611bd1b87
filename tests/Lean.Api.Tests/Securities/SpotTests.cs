using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Api.Tests.Securities;

[TestFixture]
public sealed class SpotTests
{
    private TestAccount _account = null!;
    private Security _eth = null!;

    [SetUp]
    public void Open()
    {
        _account = new TestAccount(1000, new BinanceBrokerageModel());
        _eth = _account.Add(Symbol.Create("ETHUSDT", SecurityType.Crypto, Market.Binance));
        _account.SetPrice(_eth, 100);
    }

    [Test]
    public void ABuyerPaysThePriceAndTakesWhatTheFeeLeaves()
    {
        Assert.That(Buy(4), Is.EqualTo("0.004 ETH"));
        Assert.That((_account.Cash, _account.Portfolio.CashBook["ETH"].Amount), Is.EqualTo((600m, 3.996m)));
        _account.SetPrice(_eth, 150);
        Assert.That(_account.Portfolio.TotalPortfolioValue, Is.EqualTo(600 + 3.996m * 150));
        Assert.That(_account.Portfolio.TotalMarginUsed, Is.Zero);
    }

    [Test]
    public void ASellerPaysTheFeeInTheQuoteCurrency()
    {
        Buy(4);
        Assert.That(Buy(-3.996m), Is.EqualTo("0.3996 USDT"));
        Assert.That((_account.Cash, _account.Portfolio.CashBook["ETH"].Amount), Is.EqualTo((600 + 399.6m - 0.3996m, 0m)));
    }

    [Test]
    public void ACashAccountBuysWithItsCashAndSellsWhatItHas()
    {
        Assert.That((_account.Allows(_eth, 10), _account.Allows(_eth, 10.1m), _account.Allows(_eth, -0.1m)), Is.EqualTo((true, false, false)));
        Buy(4);
        Assert.That((_account.Allows(_eth, -3.996m), _account.Allows(_eth, -4)), Is.EqualTo((true, false)));
        Assert.That(() => _eth.SetLeverage(2), Throws.InvalidOperationException.With.Message.Contains("ETHUSDT"));
    }

    [Test]
    public void ARateThatIsNotKnownIsAnErrorOnlyWhenItIsNeeded()
    {
        _account.Portfolio.CashBook.Add("BTC", 2, 0);
        Assert.That(_account.Portfolio.Cash, Is.EqualTo(1000));
        Assert.That(() => _account.Portfolio.CashBook.ConvertToAccountCurrency(1, "BTC"), Throws.ArgumentException.With.Message.Contains("BTC"));
        Assert.That(_account.Portfolio.CashBook.Convert(4, "USDT", "ETH"), Is.EqualTo(0.04m));
    }

    private string Buy(decimal quantity)
    {
        var order = _account.Send(_eth, quantity);
        var fee = _eth.FeeModel.GetOrderFee(new OrderFeeParameters(_eth, order));
        _account.Book(new OrderEvent(order, _account.Clock.UtcTime, fee) { Status = OrderStatus.Filled, FillPrice = _eth.Price, FillQuantity = quantity });
        return fee.ToString();
    }
}
