using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator that never changes.</summary>
/// <typeparam name="T">Type of the points it takes.</typeparam>
public sealed class ConstantIndicator<T> : IndicatorBase<T>
    where T : IBaseData
{
    private readonly decimal _value;

    /// <summary>A constant.</summary>
    public ConstantIndicator(string name, decimal value)
        : base(name)
    {
        _value = value;
        Current = new IndicatorDataPoint(DateTime.MinValue, value);
    }

    /// <inheritdoc/>
    public override bool IsReady => true;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        Current = new IndicatorDataPoint(DateTime.MinValue, _value);
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(T input) => _value;

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value) => _value;
}
