using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Average of close less open over average of high less low, both weighted over four bars; 0 until ready.</summary>
public class RelativeVigorIndex : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RollingWindow<IBaseDataBar> _bars = new(3);
    private readonly IndicatorBase<IndicatorDataPoint> _closes;
    private readonly IndicatorBase<IndicatorDataPoint> _ranges;

    /// <summary>Average of close less open over average of high less low, both weighted over four bars.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Period of both averages.</param>
    /// <param name="type">Kind of average.</param>
    public RelativeVigorIndex(string name, int period, MovingAverageType type = MovingAverageType.Simple)
        : base(name)
    {
        WarmUpPeriod = period + 3;
        _closes = type.AsIndicator("_closingBand", period);
        _ranges = type.AsIndicator("_rangeBand", period);
        Signal = new RelativeVigorIndexSignal($"{name}_S");
    }

    /// <inheritdoc cref="RelativeVigorIndex(string, int, MovingAverageType)"/>
    public RelativeVigorIndex(int period, MovingAverageType type)
        : this($"RVI({period},{type})", period, type)
    {
    }

    /// <summary>Weighted mean of the index over four values.</summary>
    public RelativeVigorIndexSignal Signal { get; }

    /// <inheritdoc/>
    public override bool IsReady => _closes.IsReady && _ranges.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _closes.Reset();
        _ranges.Reset();
        _bars.Reset();
        Signal.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var index = 0m;
        if (_bars.IsReady)
        {
            _closes.UpdateValue(input.EndTime, Weighted(input, bar => bar.Close - bar.Open));
            _ranges.UpdateValue(input.EndTime, Weighted(input, bar => bar.High - bar.Low));
            if (IsReady)
            {
                index = _ranges.CurrentValue != 0m ? _closes.CurrentValue / _ranges.CurrentValue : 0m;
                Signal.UpdateValue(input.EndTime, index);
            }
        }
        _bars.Add(input);
        return index;
    }

    private decimal Weighted(IBaseDataBar newest, Func<IBaseDataBar, decimal> of) =>
        (of(newest) + 2 * (of(_bars[0]) + of(_bars[1])) + of(_bars[2])) / 6m;
}
