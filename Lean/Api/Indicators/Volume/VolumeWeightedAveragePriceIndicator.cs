using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean price of the last bars weighted by volume.</summary>
public class VolumeWeightedAveragePriceIndicator : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly int _period;

    /// <summary>Mean price of so many bars.</summary>
    public VolumeWeightedAveragePriceIndicator(int period)
        : this($"VWAP({period})", period)
    {
    }

    /// <summary>Mean price of so many bars.</summary>
    public VolumeWeightedAveragePriceIndicator(string name, int period)
        : base(name)
    {
        _period = period;
        Price = new Identity("Price");
        Volume = new Identity("Volume");
        VWAP = Price.WeightedBy(Volume, period);
    }

    /// <inheritdoc/>
    public override bool IsReady => VWAP.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod => _period;

    /// <summary>Price of each bar.</summary>
    protected Identity Price { get; }

    /// <summary>Volume of each bar.</summary>
    protected Identity Volume { get; }

    /// <summary>The mean.</summary>
    protected CompositeIndicator VWAP { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        Price.Reset();
        Volume.Reset();
        VWAP.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        Price.UpdateValue(input.EndTime, GetTimeWeightedAveragePrice(input));
        Volume.UpdateValue(input.EndTime, input.Volume);
        return VWAP.CurrentValue;
    }

    /// <summary>The price that stands for a bar: (open + high + low + close) / 4.</summary>
    protected virtual decimal GetTimeWeightedAveragePrice(TradeBar input) => (input.Open + input.High + input.Low + input.Value) / 4;
}
