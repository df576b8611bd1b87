using NUnit.Framework;
using QuantConnect;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Statistics;

namespace DolphinLean.Lean.Api.Tests.Hosting;

/// <summary>Two entries at 100 and 95 with 90 between them, then 120, 105, and an exit of both at 110.</summary>
[TestFixture]
public sealed class TradeQuirkTests
{
    private static readonly Symbol Eth = Symbol.Create("ETHUSDT", SecurityType.CryptoFuture, Market.Binance);

    [TestCase(LeanQuirk.None, -5, 25)]
    [TestCase(LeanQuirk.ExcursionsOfPosition, 0, 25)]
    public void ExcursionsOfPosition(LeanQuirk off, decimal worst, decimal best)
    {
        var trades = Trades(off);
        Assert.That((trades[0].MAE, trades[0].MFE), Is.EqualTo((-10m, 20m)), "the first entry is the position's");
        Assert.That((trades[1].MAE, trades[1].MFE), Is.EqualTo((worst, best)));
    }

    [TestCase(LeanQuirk.None, 15)]
    [TestCase(LeanQuirk.LargestGiveBack, 10)]
    public void LargestGiveBack(LeanQuirk off, decimal drawdown) =>
        Assert.That(Trades(off).Select(trade => trade.EndTradeDrawdown), Is.EqualTo(new[] { drawdown, drawdown }));

    private static List<Trade> Trades(LeanQuirk off)
    {
        var builder = new TradeBuilder(FillGroupingMethod.FillToFill, FillMatchingMethod.FIFO) { Quirks = new LeanQuirks(off) };
        Fill(1, 100);
        builder.SetMarketPrice(Eth, 90);
        Fill(1, 95);
        builder.SetMarketPrice(Eth, 120);
        builder.SetMarketPrice(Eth, 105);
        Fill(-2, 110);
        return builder.ClosedTrades;

        void Fill(decimal quantity, decimal price)
        {
            var order = new MarketOrder(Eth, quantity, DateTime.UnixEpoch);
            builder.ProcessFill(
                new OrderEvent(order, DateTime.UnixEpoch, OrderFee.Zero) { Status = OrderStatus.Filled, FillPrice = price, FillQuantity = quantity }, 1, 0);
        }
    }
}
