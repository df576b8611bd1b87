using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Framework.Alphas;

[TestFixture]
internal sealed class StandardAlphaModelTests
{
    // Fast is the price itself. Slow starts with the mean of three and then goes half the way: 10, 11, 10, 9.5, 9.5, 9.75.
    [Test]
    public void An_ema_cross_is_emitted_once_in_its_direction()
    {
        var market = new MinuteMarket();
        var model = market.Add(new EmaCrossAlphaModel(1, 3, Resolution.Minute));
        Assert.Multiple(() =>
        {
            Assert.That(market.Directions(model, 10, 10, 10, 12, 9, 9, 9.5, 10), Is.EqualTo(". . . Up Down . . Up"));
            Assert.That(model.Name, Is.EqualTo("EmaCrossAlphaModel(1,3,Minute)"));
        });
    }

    [Test]
    public void Averages_are_warmed_up_with_the_bars_before_and_end_with_the_security()
    {
        var market = new MinuteMarket(10, 10, 10);
        var model = market.Add(new EmaCrossAlphaModel(1, 3, Resolution.Minute));
        Assert.That(market.Directions(model, 12), Is.EqualTo("Up"));
        Assert.That(market.Algorithm.Insights.Single().Period, Is.EqualTo(TimeSpan.FromMinutes(1)));
        market.Remove(model);
        Assert.That(market.Directions(model, 5, 50), Is.EqualTo(". ."));
    }

    // Averages of gain and loss as Wilder's, over two bars: 1 and 0.5, 2.5 and 0.25, 1.25 and 5.125, 1.125 and 2.563, 0.563 and 2.281, 3.281
    // and 1.141; so RSI is 66.7, 90.9, 19.6, 30.5, 19.8, 74.2.
    [Test]
    public void Rsi_is_emitted_at_its_bounds_and_again_after_the_way_back()
    {
        var market = new MinuteMarket();
        var model = market.Add(new RsiAlphaModel(2, Resolution.Minute));
        Assert.Multiple(() =>
        {
            Assert.That(market.Directions(model, 100, 99, 101, 105, 95, 96, 94, 100), Is.EqualTo(". . . Down Up . . Down"));
            Assert.That(model.Name, Is.EqualTo("RsiAlphaModel(2,Minute)"));
        });
    }

    [Test]
    public void Rsi_that_is_beyond_a_bound_before_it_is_ready_is_not_emitted()
    {
        var market = new MinuteMarket();
        var model = market.Add(new RsiAlphaModel(2, Resolution.Minute));
        Assert.That(market.Directions(model, 100, 101, 102, 103, 104), Is.EqualTo(". . . . ."));
    }

    [Test]
    public void The_last_return_is_expected_again_and_none_cancels_it()
    {
        var market = new MinuteMarket(100);
        var model = market.Add(new HistoricalReturnsAlphaModel(1, Resolution.Minute));
        Assert.That(market.Directions(model, 110, 99), Is.EqualTo("Up Down"));
        Assert.That(market.Algorithm.Insights.Select(insight => insight.Magnitude), Is.EqualTo(new[] { 0.1, -0.1 }).Within(1e-12));
        Assert.That(market.Algorithm.Insights.GetActiveInsights(market.Algorithm.UtcTime), Has.Count.EqualTo(2));
        Assert.That(model.Update(market.Algorithm, new QuantConnect.Data.Slice(null)), Is.Empty, "no new bar");
        Assert.That(market.Directions(model, 99), Is.EqualTo("."));
        Assert.That(market.Algorithm.Insights.GetActiveInsights(market.Algorithm.UtcTime), Is.Empty);
    }

    // The slow average is 100, 113.3 and 77.8, so the signal line is 0, 5.6 % and -29.6 % of the price; it is 0 before.
    [Test]
    public void A_macd_signal_outside_its_band_is_emitted_and_cancelled_inside()
    {
        var market = new MinuteMarket();
        var model = market.Add(new MacdAlphaModel(1, 2, 1, MovingAverageType.Exponential, Resolution.Minute));
        Assert.That(market.Directions(model, 100, 100, 120, 120.5, 60), Is.EqualTo(". . Up . Down"));
        Assert.That(market.Directions(model, 60, 60, 60, 60), Is.EqualTo(". . . ."));
        Assert.Multiple(() =>
        {
            Assert.That(market.Algorithm.Insights.GetActiveInsights(market.Algorithm.UtcTime), Is.Empty);
            Assert.That(model.Name, Is.EqualTo("MacdAlphaModel(1,2,1,Exponential,Minute)"));
        });
    }
}
