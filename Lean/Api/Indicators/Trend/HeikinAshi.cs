using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Averaged candles: each opens in the middle of the one before and closes at the mean of its bar. The value is the close.</summary>
public class HeikinAshi : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Averaged candles.</summary>
    /// <param name="name">Name.</param>
    public HeikinAshi(string name)
        : base(name)
    {
        Open = new Identity(name + "_Open");
        High = new Identity(name + "_High");
        Low = new Identity(name + "_Low");
        Close = new Identity(name + "_Close");
        Volume = new Identity(name + "_Volume");
    }

    /// <summary>Averaged candles.</summary>
    public HeikinAshi()
        : this("HA")
    {
    }

    /// <summary>Middle of the candle before.</summary>
    public IndicatorBase<IndicatorDataPoint> Open { get; }

    /// <summary>Highest of the bar and the candle's ends.</summary>
    public IndicatorBase<IndicatorDataPoint> High { get; }

    /// <summary>Lowest of the bar and the candle's ends.</summary>
    public IndicatorBase<IndicatorDataPoint> Low { get; }

    /// <summary>Mean of the bar's four prices.</summary>
    public IndicatorBase<IndicatorDataPoint> Close { get; }

    /// <summary>Volume of a bar of trades, else 0.</summary>
    public IndicatorBase<IndicatorDataPoint> Volume { get; }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 1;

    /// <inheritdoc/>
    public int WarmUpPeriod => 2;

    /// <inheritdoc/>
    public override void Reset()
    {
        Open.Reset();
        High.Reset();
        Low.Reset();
        Close.Reset();
        Volume.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input)
    {
        var isFirst = !IsReady;
        Open.UpdateValue(input.EndTime, isFirst ? (input.Open + input.Close) / 2 : (Open.CurrentValue + Close.CurrentValue) / 2);
        Close.UpdateValue(input.EndTime, (input.Open + input.High + input.Low + input.Close) / 4);
        High.UpdateValue(input.EndTime, isFirst ? input.High : Math.Max(input.High, Math.Max(Open.CurrentValue, Close.CurrentValue)));
        Low.UpdateValue(input.EndTime, isFirst ? input.Low : Math.Min(input.Low, Math.Min(Open.CurrentValue, Close.CurrentValue)));
        Volume.UpdateValue(input.EndTime, input is TradeBar bar ? bar.Volume : 0m);
        return Close.CurrentValue;
    }
}
