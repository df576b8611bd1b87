namespace QuantConnect.Indicators;

/// <summary>Base of the indicators of a series of numbers.</summary>
public abstract class Indicator : IndicatorBase<IndicatorDataPoint>
{
    /// <summary>An indicator.</summary>
    protected Indicator(string name)
        : base(name)
    {
    }
}
