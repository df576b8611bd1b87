namespace QuantConnect.Indicators;

/// <summary>An indicator of numbers made of functions: what <see cref="FunctionalIndicator{T}"/> is, without an object for each input.</summary>
internal sealed class ValueFunction(string name, Func<DateTime, decimal, decimal> next, Func<bool> isReady, Action? reset = null)
    : IndicatorBase<IndicatorDataPoint>(name)
{
    public override bool IsReady => isReady();

    public override void Reset()
    {
        reset?.Invoke();
        base.Reset();
    }

    protected override decimal ComputeNextValue(IndicatorDataPoint input) => next(input.EndTime, input.Value);

    internal override decimal NextValue(DateTime endTime, decimal value) => next(endTime, value);
}
