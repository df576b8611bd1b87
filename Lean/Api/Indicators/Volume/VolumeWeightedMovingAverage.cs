using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Mean of the last closes weighted by volume; the close itself where there is no volume.</summary>
public class VolumeWeightedMovingAverage : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    private readonly Sum _priceVolume;
    private readonly Sum _volume;

    /// <summary>Mean of the last closes weighted by volume.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of values or bars it looks at.</param>
    public VolumeWeightedMovingAverage(string name, int period)
        : base(name)
    {
        WarmUpPeriod = period;
        _priceVolume = new Sum(name + "_SumPxV", period);
        _volume = new Sum(name + "_SumVolume", period);
    }

    /// <inheritdoc cref="VolumeWeightedMovingAverage(string, int)"/>
    public VolumeWeightedMovingAverage(int period)
        : this($"VWMA({period})", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _priceVolume.IsReady && _volume.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _priceVolume.Reset();
        _volume.Reset();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        _priceVolume.UpdateValue(input.EndTime, input.Close * input.Volume);
        _volume.UpdateValue(input.EndTime, input.Volume);
        return _volume.CurrentValue != 0 ? _priceVolume.CurrentValue / _volume.CurrentValue : input.Close;
    }
}
