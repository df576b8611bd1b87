using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Sum of volume weighted by where the close lies in the bar, -1 at the low to 1 at the high.</summary>
public class AccumulationDistribution : TradeBarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Sum of volume weighted by where the close lies in the bar, -1 at the low to 1 at the high.</summary>
    /// <param name="name">Name.</param>
    public AccumulationDistribution(string name)
        : base(name)
    {
    }

    /// <summary>Sum of volume weighted by where the close lies in the bar, -1 at the low to 1 at the high.</summary>
    public AccumulationDistribution()
        : this("AD")
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 0;

    /// <inheritdoc/>
    public int WarmUpPeriod => 1;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(TradeBar input)
    {
        var range = input.High - input.Low;
        return CurrentValue + (range > 0 ? ((input.Close - input.Low) - (input.High - input.Close)) / range * input.Volume : 0m);
    }
}
