using DolphinLean.Data.Bars;
using DolphinLean.Lean.Engine.Tests.History;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Engine.Tests.Indicators;

/// <summary>Warm-up of indicators from the kit's bars, against the same indicator fed with History by hand.</summary>
[TestFixture]
public sealed class WarmUpIndicatorTests
{
    private static readonly DateTime Noon = new(2025, 5, 12, 12, 0, 0, DateTimeKind.Utc);

    private HistoryAlgorithm _algorithm = null!;
    private Symbol _ada = null!;

    [SetUp]
    public void SetUp() =>
        _algorithm = new HistoryAlgorithm(
            new LeanFolderStore(SharedData.Require("conformance", "data")), Noon,
            algorithm => _ada = algorithm.AddCryptoFuture("ADAUSDT", Resolution.Minute).Symbol);

    [Test]
    public void ReadsAsManyBarsAsMakeItReady()
    {
        var indicator = new ExponentialMovingAverage(50);
        _algorithm.WarmUpIndicator(_ada, indicator, Resolution.Minute);
        Assert.That((indicator.IsReady, indicator.Samples, indicator.Current.EndTime), Is.EqualTo((true, 50, Noon)));
        Assert.That(indicator.Current.Value, Is.EqualTo(Bars(50).Average(bar => bar.Close)), "an EMA starts from the mean");
    }

    [Test]
    public void TakesBarsAndSelectors()
    {
        var range = new AverageTrueRange(14);
        _algorithm.WarmUpIndicator(_ada, range);
        var expected = new AverageTrueRange(14);
        foreach (var bar in Bars(14)) expected.Update(bar);
        Assert.That((range.Current.Value, range.Samples), Is.EqualTo((expected.Current.Value, 14)));

        var highest = new Maximum(20);
        _algorithm.WarmUpIndicator(_ada, highest, Resolution.Minute, Field.High);
        Assert.That(highest.Current.Value, Is.EqualTo(Bars(20).Max(bar => bar.High)));
    }

    [Test]
    public void PutsBarsOfASpanTogether()
    {
        var indicator = new SimpleMovingAverage(4);
        _algorithm.WarmUpIndicator(_ada, indicator, TimeSpan.FromMinutes(15));
        var closes = Bars(60).Where((_, i) => i % 15 == 14).Select(bar => bar.Close);
        Assert.That((indicator.IsReady, indicator.Samples, indicator.Current.Value), Is.EqualTo((true, 4, closes.Average())));
        Assert.That(_algorithm.SubscriptionManager.Subscriptions.Count(), Is.GreaterThan(0));
    }

    [Test]
    public void AutomaticWarmUpMakesNewIndicatorsReady()
    {
        Assert.That(_algorithm.SMA(_ada, 30).IsReady, Is.False);
        _algorithm.Settings.AutomaticIndicatorWarmUp = true;
        var mean = _algorithm.SMA(_ada, 30);
        Assert.That((mean.Name, mean.IsReady, mean.Current.Value), Is.EqualTo(("SMA(30,ADAUSDT_min)", true, Bars(30).Average(bar => bar.Close))));
        Assert.That(_algorithm.STO(_ada, 14, 3, 3).IsReady, Is.True);
        Assert.That(_algorithm.MAX(_ada, 10).Current.Value, Is.EqualTo(Bars(10).Max(bar => bar.High)), "of the highs by itself");
    }

    [Test]
    public void OneWarningSaysThatAnIndicatorDoesNotKnowItsPeriod()
    {
        var indicator = new IntradayVwap();
        _algorithm.WarmUpIndicator<BaseData>(_ada, indicator);
        _algorithm.WarmUpIndicator<BaseData>(_ada, indicator);
        Assert.That(indicator.Samples, Is.Zero);
        Assert.That(_algorithm.Lines.Count(line => line.Contains("VWAP is not warmed up", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void HistoryOfAnIndicatorHasItsPartsToo()
    {
        var bands = new BollingerBands(20, 2);
        var history = _algorithm.IndicatorHistory(bands, _ada, 30, Resolution.Minute);
        var closes = Bars(49).Select(bar => bar.Close).ToList();
        Assert.That(history.Count, Is.EqualTo(30));
        Assert.That(history.Current.Select(point => point.Value), Is.EqualTo(closes[19..]));
        Assert.That(history["middle_band"]!.Select(point => point.Value), Is.EqualTo(Enumerable.Range(0, 30).Select(i => closes[i..(i + 20)].Average())));
        Assert.That(history.Last()["UpperBand"], Is.SameAs(bands.UpperBand.Current));
        Assert.That(history["NoSuchBand"], Is.Null);
    }

    [Test]
    public void HistoryBetweenTimesStartsReady()
    {
        var mean = new SimpleMovingAverage(10);
        var history = _algorithm.IndicatorHistory(mean, _ada, Noon.AddMinutes(-30), Noon.AddMinutes(-10), Resolution.Minute);
        Assert.That((history.Count, history.First().EndTime, history.Last().EndTime), Is.EqualTo((20, Noon.AddMinutes(-29), Noon.AddMinutes(-10))));
    }

    [Test]
    public void RegisteredIndicatorsAreFedAndLetGo()
    {
        var own = new SimpleMovingAverage(2);
        var consolidator = new TradeBarConsolidator(2);
        _algorithm.RegisterIndicator(_ada, own, consolidator);
        var bars = Bars(8);
        foreach (var bar in bars[..4]) consolidator.Update(bar);
        Assert.That((own.Samples, own.Current.Value), Is.EqualTo((2, (bars[1].Close + bars[3].Close) / 2)));
        _algorithm.DeregisterIndicator(own);
        foreach (var bar in bars[4..]) consolidator.Update(bar);
        Assert.That((own.Samples, own.Consolidators.Count), Is.EqualTo((2, 0)));
    }

    [Test]
    public void AConsolidatorOfAnotherTypeIsRefused() =>
        Assert.That(
            () => _algorithm.RegisterIndicator(_ada, new OnBalanceVolume(), new QuoteBarConsolidator(TimeSpan.FromMinutes(5))),
            Throws.ArgumentException.With.Message.Contains("QuoteBar"));

    private List<TradeBar> Bars(int count) => [.. _algorithm.History<TradeBar>(_ada, count, Resolution.Minute)];
}
