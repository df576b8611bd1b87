using DolphinLean.Algorithms.Dolphin.Costs;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Costs;

public sealed class SmartPlacerCostsTests
{
    [Test]
    public void Fee_rates_blend_maker_and_taker()
    {
        var costs = new SmartPlacerCosts(DolphinParameters.Champion.Costs);
        Assert.Multiple(() =>
        {
            Assert.That(costs.EntryFeeRate, Is.EqualTo(0.000314).Within(1e-18));
            Assert.That(costs.ExitFeeRate(ExitReason.FixedTakeProfit), Is.EqualTo(0.000350).Within(1e-18));
            Assert.That(costs.ExitFeeRate(ExitReason.MaxHold), Is.EqualTo(0.000350).Within(1e-18));
            Assert.That(costs.ExitFeeRate(ExitReason.StopLoss), Is.EqualTo(0.0005));
        });
    }

    [TestCase(ExitReason.StopLoss, 0.0005)]
    [TestCase(ExitReason.FixedTakeProfit, 0.0002)]
    [TestCase(ExitReason.MaxHold, 0.0002)]
    [TestCase(ExitReason.Portfolio, 0.0002)]
    public void Slippage_depends_on_the_reason(ExitReason reason, double expected) =>
        Assert.That(new SmartPlacerCosts(DolphinParameters.Champion.Costs).Slippage(reason), Is.EqualTo(expected));

    // NumPy's RandomState(42).random_sample: 0.3745 0.9507 0.7320, 0.5987 0.1560 0.1560, 0.0581 0.8662, 0.6011 0.7081 0.0206.
    [Test]
    public void Refunds_are_drawn_in_the_seeds_order()
    {
        var costs = new SmartPlacerCosts(DolphinParameters.Champion.Costs);
        Assert.Multiple(() =>
        {
            Assert.That(costs.DrawRefund(ExitReason.FixedTakeProfit), Is.EqualTo(0.0002), "entry as maker");
            Assert.That(costs.DrawRefund(ExitReason.MaxHold), Is.EqualTo(0.0009).Within(1e-18), "all three");
            Assert.That(costs.DrawRefund(ExitReason.StopLoss), Is.EqualTo(0.0002), "a stop draws two numbers");
            Assert.That(costs.DrawRefund(ExitReason.FixedTakeProfit), Is.EqualTo(0.0007).Within(1e-18), "0.6011 0.7081 0.0206: entry and edge");
        });
    }

    // The published nets of the first three trades follow from their prices and notionals (dolphin.md, Known answers).
    [TestCase(0, 3.103, 3.07, 557.6100051472819, ExitReason.FixedTakeProfit, 5.561042604630677)]
    [TestCase(1, 0.0006673, 0.0006482, 7827.277965531397, ExitReason.FixedTakeProfit, 224.3652667115062)]
    [TestCase(2, 0.000647, 0.0006713, 2281.8178719187094, ExitReason.MaxHold, -87.23269108933751)]
    public void Costs_explain_the_published_nets(int earlierExits, double entry, double exit, double notional, ExitReason reason, double net)
    {
        var costs = new SmartPlacerCosts(DolphinParameters.Champion.Costs);
        for (var i = 0; i < earlierExits; i++)
            costs.DrawRefund(reason);
        var exitPrice = exit * (1 + costs.Slippage(reason));
        var pnl = (entry - exitPrice) / entry + costs.DrawRefund(reason);
        var fees = notional * (costs.EntryFeeRate + costs.ExitFeeRate(reason));
        Assert.That(pnl * notional - fees, Is.EqualTo(net).Within(1e-10));
    }
}
