using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Base of the indicators of the last so many points.</summary>
/// <typeparam name="T">Type of the points it takes.</typeparam>
public abstract class WindowIndicator<T> : IndicatorBase<T>, IIndicatorWarmUpPeriodProvider
    where T : IBaseData
{
    private RollingWindow<T>? _window;
    private ValueWindow? _values;

    /// <summary>An indicator.</summary>
    /// <param name="name">Name.</param>
    /// <param name="period">Count of points it looks at, 1 or more.</param>
    /// <exception cref="ArgumentException">The period is below 1.</exception>
    protected WindowIndicator(string name, int period)
        : base(name)
    {
        if (period < 1) throw new ArgumentException($"{name} looks at 1 or more points, not {period}.", nameof(period));
        Period = period;
    }

    /// <summary>Count of points it looks at.</summary>
    public int Period { get; }

    /// <summary>Whether the window is full.</summary>
    public override bool IsReady => _window?.IsReady ?? Samples >= Period;

    /// <inheritdoc/>
    public virtual int WarmUpPeriod => Period;

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _window?.Reset();
        _values?.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(T input)
    {
        _window ??= new RollingWindow<T>(Period);
        _window.Add(input);
        return ComputeNextValue(_window, input);
    }

    /// <summary>The next value, given the window with the newest point in it.</summary>
    protected abstract decimal ComputeNextValue(IReadOnlyWindow<T> window, T input);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _values ??= new ValueWindow(Period);
        _values.Add(value);
        return NextValue(_values, endTime, value);
    }

    /// <summary>The next value of a packaged indicator, given the window with the newest number in it.</summary>
    private protected virtual decimal NextValue(ValueWindow window, DateTime endTime, decimal value) => base.NextValue(endTime, value);
}
