using QuantConnect.Data.Market;

namespace QuantConnect.Indicators;

/// <summary>Where the close lies in the bar, 0 at the low to 1 at the high; 0.5 where the bar has no range.</summary>
public class InternalBarStrength : BarIndicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>Where the close lies in the bar, 0 at the low to 1 at the high.</summary>
    /// <param name="name">Name.</param>
    public InternalBarStrength(string name)
        : base(name)
    {
    }

    /// <summary>Where the close lies in the bar, 0 at the low to 1 at the high.</summary>
    public InternalBarStrength()
        : this("IBS()")
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 0;

    /// <inheritdoc/>
    public int WarmUpPeriod => 1;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IBaseDataBar input) =>
        input.High == input.Low ? 0.5m : (input.Close - input.Low) / (input.High - input.Low);
}
