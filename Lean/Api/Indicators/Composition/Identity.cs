namespace QuantConnect.Indicators;

/// <summary>The input itself.</summary>
public class Identity : Indicator, IIndicatorWarmUpPeriodProvider
{
    /// <summary>The input itself.</summary>
    public Identity(string name = "")
        : base(name)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples > 0;

    /// <inheritdoc/>
    public int WarmUpPeriod => 1;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => input.Value;

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value) => value;
}
