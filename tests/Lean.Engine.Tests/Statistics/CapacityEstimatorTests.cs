using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

[TestFixture]
public sealed class CapacityEstimatorTests
{
    [TestCase("LongEmaCross", 3, "2900000.00", "XRPUSDT")]
    [TestCase("LongRotation", 4, "7800000.00", "XRPUSDT")]
    public void EstimatesWhatLeanDid(string name, int leverage, string expectedEstimate, string expectedAsset)
    {
        var golden = new GoldenRun("golden-long", name);
        var market = new GoldenMarket(golden, leverage);
        var expected = golden.Chart("Capacity", "Strategy Capacity");
        var start = expected[0].Time;
        var estimator = new CapacityEstimator(start, start.AddDays(20).AddTicks(-1));
        var charted = new List<TimedValue>();
        var last = start;
        market.Run(
            time => charted.Add(new TimedValue(time, ChartRounding.Round(estimator.Capacity))),
            fill => estimator.OnFill(fill.Asset, fill.Time, fill.Value),
            time => estimator.OnStep(last = time, market));
        estimator.OnStep(last, market, force: true);
        estimator.OnStep(last, market, force: true);

        Assert.That(charted, Is.EqualTo(expected));
        Assert.That(ChartRounding.ToSignificantDigits(estimator.Capacity, 2).ToString(), Is.EqualTo(expectedEstimate));
        Assert.That(GoldenMarket.Tickers[estimator.LowestCapacityAsset!.Value], Is.EqualTo(expectedAsset));
    }

    [Test]
    public void StepsWithoutFillsAllocateNothing()
    {
        var start = new DateTime(2025, 5, 5, 0, 0, 0, DateTimeKind.Utc);
        var estimator = new CapacityEstimator(start, start.AddDays(20));
        var market = new FlatMarket();
        estimator.OnFill(0, start, 1000);
        estimator.OnStep(start, market);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var minute = 1; minute < 500; minute++)
            estimator.OnStep(start.AddMinutes(minute), market);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private sealed class FlatMarket : ICapacityMarket
    {
        public decimal PortfolioValue => 1000;

        public bool TryGetBar(int asset, out CapacityBar bar)
        {
            bar = new CapacityBar(100, 10, TimeSpan.FromMinutes(1));
            return true;
        }

        public decimal HoldingsValue(int asset) => 0;
    }
}
