namespace QuantConnect.Indicators;

/// <summary>The input itself, ready once so many came.</summary>
public class WindowIdentity : WindowIndicator<IndicatorDataPoint>
{
    /// <summary>The input itself.</summary>
    public WindowIdentity(string name, int period)
        : base(name, period)
    {
    }

    /// <summary>The input itself.</summary>
    public WindowIdentity(int period)
        : this($"WIN-ID{period}", period)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => Samples >= Period;

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IReadOnlyWindow<IndicatorDataPoint> window, IndicatorDataPoint input) => input.Value;

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value) => value;
}
