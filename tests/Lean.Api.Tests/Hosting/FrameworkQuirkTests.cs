using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Hosting;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Hosting;

/// <summary>Insights, portfolio models, universes and indicators with a quirk and without it.</summary>
[TestFixture]
internal sealed class FrameworkQuirkTests
{
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;

    [TestCase(LeanQuirk.None, TimeSpan.TicksPerSecond)]
    [TestCase(LeanQuirk.InsightsCloseASecondEarly, 1)]
    public void InsightsCloseASecondEarly(LeanQuirk off, long ticksEarly)
    {
        Open(off);
        var insight = Insight.Price(_btc, TimeSpan.FromHours(1), InsightDirection.Up);
        _algorithm.EmitInsights(insight);
        _algorithm.Step(5);
        _algorithm.Insights.Cancel([_btc]);
        Assert.That(insight.CloseTimeUtc, Is.EqualTo(TestAlgorithm.Start.AddMinutes(5).AddTicks(-ticksEarly)));
        Assert.That(insight.IsExpired(_algorithm.UtcTime), Is.True);
        Assert.That(insight.Period, Is.EqualTo(insight.CloseTimeUtc - TestAlgorithm.Start));
    }

    [TestCase(LeanQuirk.None, "1,2,3,4,5,6")]
    [TestCase(LeanQuirk.RebalanceOnEveryStep, "2,5")]
    public void RebalanceOnEveryStep(LeanQuirk off, string minutes)
    {
        Open(off);
        var model = new Counting();
        var due = new List<int>();
        for (var minute = 1; minute <= 6; minute++)
        {
            _algorithm.SetDateTime(TestAlgorithm.Start.AddMinutes(minute));
            Insight[] insights = minute == 2 ? [Insight.Price(_btc, TimeSpan.FromMinutes(2), InsightDirection.Up)] : [];
            foreach (var insight in insights)
            {
                insight.GeneratedTimeUtc = _algorithm.UtcTime;
                insight.CloseTimeUtc = _algorithm.UtcTime.AddMinutes(2);
                _algorithm.Insights.Add(insight);
            }

            var before = model.Count;
            _ = model.CreateTargets(_algorithm, insights).ToList();
            if (model.Count > before)
            {
                due.Add(minute);
            }
        }

        Assert.That(string.Join(",", due), Is.EqualTo(minutes));
    }

    [TestCase(LeanQuirk.None, true)]
    [TestCase(LeanQuirk.RemovedMemberStays, false)]
    public void RemovedMemberStays(LeanQuirk off, bool stays)
    {
        Open(off);
        var security = _algorithm.Securities[_btc];
        security.Holdings.SetHoldings(100_000, 1);
        var universe = (UserDefinedUniverse)_algorithm.UniverseManager.Values.Single();
        universe.Remove(_btc);
        _algorithm.UniverseManager.MarkChanged(universe);
        _algorithm.Step(1);
        _algorithm.Step(1);
        Assert.That(_algorithm.ActiveSecurities.ContainsKey(_btc), Is.True, "it is held");
        security.Holdings.SetHoldings(0, 0);
        _algorithm.Step(2);
        Assert.That(_algorithm.ActiveSecurities.ContainsKey(_btc), Is.EqualTo(stays));
        Assert.That(_algorithm.TestHost.DataLog.Contains("-BTCUSDT"), Is.EqualTo(!stays));
        Assert.That(_algorithm.Changes.Count(changes => changes.RemovedSecurities.Count > 0), Is.EqualTo(1), "it is said to be removed once");
    }

    // Values 2, 4, 9: the mean so far is 2, 3, and 5 when the average of three is ready.
    [TestCase(LeanQuirk.None, "0,0,5")]
    [TestCase(LeanQuirk.EmaZeroUntilReady, "2,3,5")]
    public void EmaZeroUntilReady(LeanQuirk off, string averages)
    {
        Open(off);
        var average = new ExponentialMovingAverage(3);
        var difference = new MovingAverageConvergenceDivergence(1, 3, 2, MovingAverageType.Exponential);
        _algorithm.RegisterIndicator(_btc, average, Resolution.Minute);
        _algorithm.RegisterIndicator(_btc, difference, Resolution.Minute);
        var (first, second) = (new List<decimal>(), new List<decimal>());
        foreach (var value in new[] { 2m, 4m, 9m })
        {
            average.Update(TestAlgorithm.Start.AddMinutes(first.Count), value);
            difference.Update(TestAlgorithm.Start.AddMinutes(first.Count), value);
            first.Add(average.Current.Value);
            second.Add(difference.Slow.Current.Value);
        }

        Assert.That(first, Is.EqualTo(averages.Split(',').Select(decimal.Parse)));
        Assert.That(second, Is.EqualTo(first), "MACD's averages do the same");
    }

    [TestCase(LeanQuirk.None, 20)]
    [TestCase(LeanQuirk.VwapDayFromBarEnd, 15)]
    public void VwapDayFromBarEnd(LeanQuirk off, decimal atMidnight)
    {
        Open(off);
        var price = new IntradayVwap();
        _algorithm.RegisterIndicator<QuantConnect.Data.BaseData>(_btc, price, Resolution.Minute);
        price.Update(Bar(-2, 10));
        price.Update(Bar(-1, 20));
        Assert.That(price.Current.Value, Is.EqualTo(atMidnight));
        price.Update(Bar(0, 40));
        Assert.That(price.Current.Value, Is.EqualTo(off == LeanQuirk.None ? 30 : 40));
    }

    private TradeBar Bar(int startMinute, decimal price) =>
        new(TestAlgorithm.Start.AddMinutes(startMinute), _btc, price, price, price, price, 1, TimeSpan.FromMinutes(1));

    private void Open(LeanQuirk off)
    {
        _algorithm = new TestAlgorithm(algorithm => _btc = algorithm.AddCryptoFuture("BTCUSDT").Symbol, off).Begin();
        _algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        _algorithm.Step(0);
    }

    private sealed class Counting : PortfolioConstructionModel
    {
        public int Count { get; private set; }

        protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
        {
            Count++;
            return [];
        }
    }
}
