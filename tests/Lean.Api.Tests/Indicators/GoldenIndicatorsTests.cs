using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;
using static System.FormattableString;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>The indicators that the kit's algorithm logged under the real LEAN, digit for digit, fed with the same bars.</summary>
[TestFixture]
public sealed class GoldenIndicatorsTests
{
    private readonly RollingWindow<decimal> _window = new(30);
    private readonly ExponentialMovingAverage _ema5 = new(24);
    private readonly TradeBarConsolidator _fiveMinutes = new(TimeSpan.FromMinutes(5));
    private readonly RelativeStrengthIndex _rsi = new(14);
    private readonly RelativeStrengthIndex _rsiSimple = new(14, MovingAverageType.Simple);
    private readonly ExponentialMovingAverage _ema = new(20);
    private readonly SimpleMovingAverage _sma = new(50);
    private readonly AverageTrueRange _atr = new(14, MovingAverageType.Simple);
    private readonly AverageTrueRange _atrWilders = new(14, MovingAverageType.Wilders);
    private readonly MovingAverageConvergenceDivergence _macd = new(12, 26, 9);
    private readonly BollingerBands _bb = new(20, 2);
    private readonly StochasticRelativeStrengthIndex _srsi = new(14, 14, 3, 3);
    private readonly OnBalanceVolume _obv = new();
    private readonly IntradayVwap _vwap = new();
    private readonly VolumeWeightedAveragePriceIndicator _vwap60 = new(60);
    private readonly RateOfChange _roc = new(15);
    private readonly StandardDeviation _std = new(30);
    private readonly Minimum _min = new(120);
    private readonly Maximum _max = new(120);
    private readonly Momentum _mom = new(10);
    private readonly ExponentialMovingAverage _ema200 = new(200);
    private readonly List<string> _log = [];
    private SimpleMovingAverage _smaOfRsi = new(10);
    private int _bars;

    [Test]
    public void EveryLineOfTheLogIsReproduced()
    {
        _smaOfRsi = new SimpleMovingAverage(10).Of(_rsi);
        _fiveMinutes.DataConsolidated += (_, bar) => _ema5.Update(bar.EndTime, bar.Value);
        foreach (var bar in KitBars.Of("ETHUSDT", new DateTime(2025, 5, 11), new DateTime(2025, 5, 13))) Step(bar);
        _log.Add($"2025-05-14 00:00:00 SAMPLES ema={_ema.Samples} ema5={_ema5.Samples} rsi={_rsi.Samples} obv={_obv.Samples} vwap={_vwap.Samples} bars={_bars}");

        var golden = File.ReadAllLines(SharedData.Require("conformance", "golden", "Indicators", "log.txt")).Where(line => line.Length > 0).ToArray();
        Assert.That(golden, Has.Length.GreaterThan(400));
        Assert.That(_log, Is.EqualTo(golden));
    }

    private static string Show(IIndicator indicator) => Invariant($"{indicator.Current.Value:F6}{(indicator.IsReady ? "" : "?")}");

    private void Step(TradeBar bar)
    {
        foreach (var indicator in new IIndicator[] { _rsi, _rsiSimple, _ema, _sma, _macd, _bb, _srsi, _roc, _std, _mom, _ema200 }) indicator.Update(bar);
        foreach (var indicator in new IIndicator[] { _atr, _atrWilders, _obv, _vwap, _vwap60 }) indicator.Update(bar);
        _min.Update(bar.EndTime, bar.Low);
        _max.Update(bar.EndTime, bar.High);
        _fiveMinutes.Update(bar);
        _fiveMinutes.Scan(bar.EndTime);
        _bars++;
        _window.Add(bar.Close);
        if (_bars % 60 == 0 || _bars == 20) Log(bar);
    }

    private void Log(TradeBar bar)
    {
        foreach (var line in Lines(bar)) _log.Add($"{bar.EndTime:yyyy-MM-dd HH:mm:ss} {line}");
    }

    private IEnumerable<string> Lines(TradeBar bar)
    {
        yield return Invariant($"BAR {bar.EndTime:MM-dd HH:mm} n={_bars} close={bar.Close:F2} window={_window.Count} newest={_window[0]:F2} oldest={_window[_window.Count - 1]:F2}");
        yield return $"TREND ema={Show(_ema)} sma={Show(_sma)} ema5={Show(_ema5)} macd={Show(_macd)} signal={Show(_macd.Signal)} hist={Show(_macd.Histogram)}";
        yield return $"OSC rsi={Show(_rsi)} rsisimple={Show(_rsiSimple)} smaofrsi={Show(_smaOfRsi)} k={Show(_srsi.K)} d={Show(_srsi.D)} srsi={_srsi.IsReady}";
        yield return $"RANGE atr={Show(_atr)} wilders={Show(_atrWilders)} bb={Show(_bb.UpperBand)}/{Show(_bb.MiddleBand)}/{Show(_bb.LowerBand)} " +
            $"width={Show(_bb.BandWidth)} pctb={Show(_bb.PercentB)}";
        yield return Invariant($"VOLUME obv={_obv.Current.Value:F3} vwap={_vwap.Current.Value:F6} vwap60={_vwap60.Current.Value:F6} ready={_obv.IsReady}/{_vwap.IsReady}/{_vwap60.IsReady}");
        yield return "OTHER " + string.Join(" ", new IIndicator[] { _roc, _std, _min, _max, _mom, _ema200 }.Select(i => $"{i.GetType().Name}={Show(i)}"));
    }
}
