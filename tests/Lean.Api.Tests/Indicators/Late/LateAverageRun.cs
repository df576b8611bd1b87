using System.Globalization;
using DolphinLean.Lean.Api.Tests.Data.Consolidators;
using QuantConnect;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators.Late;

/// <summary>Three averages and an index on one stream, to which seeded things happen between the bars; the trace is all that was seen.</summary>
internal sealed class LateAverageRun
{
    private const int Bars = 1800;

    private readonly Random _random;
    private readonly ConsolidatorRun _run;
    private readonly List<ExponentialMovingAverage> _averages;
    private readonly RelativeStrengthIndex _index;
    private readonly List<string> _trace = [];
    private int _looksInHandler;

    public LateAverageRun(int seed, int barsPerColumns)
    {
        _random = new Random(seed);
        _run = new ConsolidatorRun { BarsPerColumns = barsPerColumns };
        var algorithm = _run.Algorithm;
        _averages = [algorithm.EMA(_run.Eth, 3, Resolution.Minute), algorithm.EMA(_run.Eth, 40, Resolution.Minute)];
        _index = algorithm.RSI(_run.Eth, 14, MovingAverageType.Simple, Resolution.Minute);
        _averages.Add(algorithm.EMA(_run.Eth, 9, 0.3m, Resolution.Minute));
    }

    public List<string> Trace()
    {
        var quiet = _random.Next(2) == 0 ? 40 : 400;
        if (_random.Next(2) == 0) _index.Updated += (_, _) => LookInHandler();
        for (var (bar, minute) = (0, 0); bar < Bars; bar++)
        {
            minute += _random.Next(100) == 0 ? _random.Next(3) : 1;
            var price = 100 + _random.Next(64) / 8.0;
            _run.Step(minute, _run.Bar(minute, _random.Next(700) == 0 ? -price : price));
            if (_random.Next(quiet) == 0) Happen(minute);
            Compare();
        }
        foreach (var average in _averages) Look(average, 2);
        return _trace;
    }

    private void Happen(int minute)
    {
        var average = _averages[_random.Next(_averages.Count)];
        switch (_random.Next(13))
        {
            case 0: Look(average, 2); break;
            case 1: average.Reset(); break;
            case 2: average.Update(_run.Algorithm.UtcTime, 101.5m); break;
            case 3: average.Update(_run.Algorithm.UtcTime.AddMinutes(_random.Next(3)), 99m); break;
            case 4: average.Updated += (_, point) => _trace.Add($"heard {Text(point)}"); break;
            case 5: _looksInHandler += 3; break;
            case 6: _trace.Add($"{average.Window.Count} {Text(average.Window[0])}"); break;
            case 7: _run.Algorithm.RegisterIndicator(_run.Eth, new Identity("late comer"), Resolution.Minute); break;
            case 8: _run.Algorithm.SubscriptionManager.RemoveConsolidator(_run.Eth, average.Consolidators.First()); break;
            case 9: _trace.Add(average.Consolidators.First().Consolidated?.ToString() ?? "none"); break;
            case 10: _trace.Add(average.Consolidators.First().WorkingData?.ToString() ?? "none"); break;
            default: Look(average, _random.Next(2)); break;
        }
    }

    private void LookInHandler()
    {
        if (_looksInHandler == 0) return;
        Look(_averages[_looksInHandler % _averages.Count], _looksInHandler % 2);
        _looksInHandler--;
    }

    private void Compare()
    {
        var (fast, slow) = (_averages[0], _averages[1]);
        var bits = (fast > slow ? 1 : 0) + (fast < slow ? 2 : 0) + (fast >= slow ? 4 : 0) + (fast <= _averages[2] ? 8 : 0) +
            (fast > 103m ? 16 : 0) + (103.25m > slow ? 32 : 0) + (slow <= 104m ? 64 : 0) + (102m <= _averages[2] ? 128 : 0);
        _trace.Add(bits.ToString(CultureInfo.InvariantCulture));
    }

    private void Look(ExponentialMovingAverage average, int depth)
    {
        _trace.Add($"{average.IsReady} {average.Samples}");
        if (depth > 0) _trace.Add($"{average} {Text(average.Current)}");
        if (depth > 1) _trace.Add($"{Text(average.Previous)}");
    }

    private static string Text(IndicatorDataPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.EndTime:O} {point.Value} {point.Symbol.Value}");
}
