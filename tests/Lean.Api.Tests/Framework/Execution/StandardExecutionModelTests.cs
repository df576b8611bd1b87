using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Lean.Api.Tests.Framework.Execution;

[TestFixture]
internal sealed class StandardExecutionModelTests
{
    [Test]
    public void An_order_waits_for_a_narrow_spread()
    {
        var market = new MinuteMarket();
        var model = market.Add(new SpreadExecutionModel(-0.01m));
        market.Algorithm.TestHost.SetQuote("BTCUSDT", 99.4, 100.5);
        model.Execute(market.Algorithm, [new PortfolioTarget(market.Symbol, 2, "wide")]);
        Assert.That(market.Algorithm.Orders.Log, Is.Empty, "1.1 % of 100");
        market.Algorithm.TestHost.SetQuote("BTCUSDT", 99.5, 100.5);
        model.Execute(market.Algorithm, []);
        model.Execute(market.Algorithm, []);
        Assert.That(market.Algorithm.Orders.Log, Is.EqualTo(new[] { "BTCUSDT 2 wide" }));
    }

    [Test]
    public void Orders_wait_for_a_price_better_than_the_days_average_and_take_a_share_of_the_volume()
    {
        var market = new MinuteMarket();
        var model = market.Add(new VolumeWeightedAveragePriceExecutionModel { MaximumOrderQuantityPercentVolume = 0.02m });
        market.Algorithm.TestHost.BarVolume = 50;
        market.Next(100);
        model.Execute(market.Algorithm, [new PortfolioTarget(market.Symbol, 1.5m)]);
        Assert.That(market.Algorithm.Orders.Log, Is.Empty, "at the average");
        market.Next(98);
        model.Execute(market.Algorithm, []);
        model.Execute(market.Algorithm, []);
        model.Execute(market.Algorithm, []);
        Assert.That(market.Algorithm.Orders.Log, Is.EqualTo(new[] { "BTCUSDT 1", "BTCUSDT 0.5" }), "2 % of 50 at a time");
        model.Execute(market.Algorithm, [new PortfolioTarget(market.Symbol, 0)]);
        Assert.That(market.Algorithm.Orders.Log, Has.Count.EqualTo(2), "98 is no price to sell at");
    }

    // Mean and deviation of 100 and 104 are 102 and 2; of 104 and 97 100.5 and 3.5; of 97 and 97 97 and 0.
    [Test]
    public void Orders_wait_for_a_distance_from_the_mean_and_take_a_value_at_a_time()
    {
        var market = new MinuteMarket(100, 104);
        var model = market.Add(new StandardDeviationExecutionModel(2, 0.9m, Resolution.Minute) { MaximumOrderValue = 97 });
        market.Algorithm.TestHost.SetPrice("BTCUSDT", 100.3);
        model.Execute(market.Algorithm, [new PortfolioTarget(market.Symbol, 1.5m)]);
        Assert.That(market.Algorithm.Orders.Log, Is.Empty, "100.2 is 0.9 deviations below 102");
        market.Next(97);
        model.Execute(market.Algorithm, []);
        model.Execute(market.Algorithm, []);
        Assert.That(market.Algorithm.Orders.Log, Is.EqualTo(new[] { "BTCUSDT 1", "BTCUSDT 0.5" }), "97.35 is 0.9 deviations below 100.5");
    }
}
