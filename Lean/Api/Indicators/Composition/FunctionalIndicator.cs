using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>An indicator made of functions.</summary>
/// <typeparam name="T">Type of the points it takes.</typeparam>
public class FunctionalIndicator<T> : IndicatorBase<T>
    where T : IBaseData
{
    private readonly Func<T, decimal> _computeNextValue;
    private readonly Func<IndicatorBase<T>, bool> _isReady;
    private readonly Action? _reset;

    /// <summary>An indicator.</summary>
    /// <param name="name">Name.</param>
    /// <param name="computeNextValue">Gives the next value.</param>
    /// <param name="isReady">Says whether it is ready.</param>
    public FunctionalIndicator(string name, Func<T, decimal> computeNextValue, Func<IndicatorBase<T>, bool> isReady)
        : base(name)
    {
        _computeNextValue = computeNextValue;
        _isReady = isReady;
    }

    /// <summary>An indicator.</summary>
    /// <param name="name">Name.</param>
    /// <param name="computeNextValue">Gives the next value.</param>
    /// <param name="isReady">Says whether it is ready.</param>
    /// <param name="reset">Called first on a reset.</param>
    public FunctionalIndicator(string name, Func<T, decimal> computeNextValue, Func<IndicatorBase<T>, bool> isReady, Action reset)
        : this(name, computeNextValue, isReady)
    {
        _reset = reset;
    }

    /// <inheritdoc/>
    public override bool IsReady => _isReady(this);

    /// <inheritdoc/>
    private protected override bool TakesValues => false;

    /// <inheritdoc/>
    public override void Reset()
    {
        _reset?.Invoke();
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(T input) => _computeNextValue(input);
}
