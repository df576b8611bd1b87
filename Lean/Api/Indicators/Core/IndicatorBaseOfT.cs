using QuantConnect.Data;

namespace QuantConnect.Indicators;

/// <summary>Base of the indicators of one kind of data. A derived class says what the next value is.</summary>
/// <remarks>
/// Only goes forward: a point older than the symbol's last is not taken, and neither is the very same object twice in a row. The
/// packaged indicators of numbers take time and value without an object for each; a derived class outside this assembly gets the
/// object, so that overriding works as documented.
/// </remarks>
/// <typeparam name="T">Type of the points it takes.</typeparam>
public abstract class IndicatorBase<T> : IndicatorBase
    where T : IBaseData
{
    private static readonly bool TakesPoints = typeof(T) == typeof(IndicatorDataPoint);

    private PreviousInputs _previous;

    /// <summary>An indicator.</summary>
    protected IndicatorBase(string name)
        : base(name)
    {
    }

    /// <summary>Whether a number and its time are enough; else each input is made an object.</summary>
    private protected virtual bool TakesValues => TakesPoints;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The point is not of type <typeparamref name="T"/>.</exception>
    public override bool Update(IBaseData input)
    {
        if (IsPackaged && TakesValues) return UpdateValue(input.Symbol, input.EndTime, input.Value, input as IndicatorDataPoint);
        BeInTime();
        var id = input.Symbol.ID;
        if (!_previous.IsNew(id, input.EndTime, input)) return IsReady;
        Samples++;
        var typed = input switch
        {
            T same => same,
            _ when TakesPoints => (T)(object)new IndicatorDataPoint(input.Symbol, input.EndTime, input.Value),
            _ => throw new ArgumentException($"{Name} takes points of type {typeof(T).Name}, not {input.GetType().Name}.", nameof(input)),
        };
        _previous.Keep(id, typed.EndTime, typed);
        return IsPackaged
            ? Finish(typed.Symbol, typed.EndTime, Advance(typed, out var value), value)
            : Finish(typed, ValidateAndComputeNextValue(typed));
    }

    /// <summary>Takes a number.</summary>
    /// <returns>Whether the indicator is ready after it.</returns>
    /// <exception cref="NotSupportedException">The indicator takes bars.</exception>
    public bool Update(DateTime time, decimal value) => UpdateValue(Symbol.Empty, time, value);

    /// <inheritdoc/>
    public override void Reset()
    {
        BeInTime();
        Samples = 0;
        _previous.Clear();
        ResetValues();
    }

    /// <summary>Takes a number of a symbol without an object for it, if the indicator can.</summary>
    internal bool UpdateValue(Symbol symbol, DateTime endTime, decimal value)
    {
        if (IsPackaged && TakesValues) return UpdateValue(symbol, endTime, value, null);
        if (TakesPoints) return Update(new IndicatorDataPoint(symbol, endTime, value));
        throw new NotSupportedException(
            $"{GetType().Name} takes {typeof(T).Name}, not a number: use Update(TradeBar) or Update(QuoteBar)" +
            (typeof(T) == typeof(IBaseData) ? " or Update(Tick)." : "."));
    }

    /// <inheritdoc cref="UpdateValue(Symbol, DateTime, decimal)"/>
    internal bool UpdateValue(DateTime endTime, decimal value) => UpdateValue(Symbol.Empty, endTime, value);

    /// <summary>Takes another indicator's newest value.</summary>
    internal bool UpdateValue(in PointSlot point) =>
        IsPackaged && TakesValues
            ? UpdateValue(point.Symbol, point.Time, point.Value, point.Point)
            : Update(point.Point ?? new IndicatorDataPoint(point.Symbol, point.Time, point.Value));

    /// <summary>The next value.</summary>
    protected abstract decimal ComputeNextValue(T input);

    /// <summary>The next value and whether it counts.</summary>
    protected virtual IndicatorResult ValidateAndComputeNextValue(T input) => new(ComputeNextValue(input));

    /// <summary>The next value of a packaged indicator and whether it counts.</summary>
    internal virtual IndicatorStatus Advance(T input, out decimal next)
    {
        next = ComputeNextValue(input);
        return IndicatorStatus.Success;
    }

    /// <summary>The next value of a packaged indicator of numbers and whether it counts.</summary>
    internal virtual IndicatorStatus Advance(DateTime endTime, decimal value, out decimal next)
    {
        next = NextValue(endTime, value);
        return IndicatorStatus.Success;
    }

    /// <summary>The next value of a packaged indicator of numbers.</summary>
    internal virtual decimal NextValue(DateTime endTime, decimal value) => ComputeNextValue((T)(object)new IndicatorDataPoint(endTime, value));

    private bool UpdateValue(Symbol symbol, DateTime endTime, decimal value, IndicatorDataPoint? input)
    {
        BeInTime();
        if (!_previous.IsNew(symbol.ID, endTime, input)) return IsReady;
        Samples++;
        _previous.Keep(symbol.ID, endTime, input);
        return Finish(symbol, endTime, Advance(endTime, value, out var next), next);
    }

    private protected sealed override bool TookLast(Symbol symbol, DateTime endTime) => _previous.IsLast(symbol.ID, endTime);

    private protected sealed override void KeepLast(Symbol symbol, DateTime endTime) => _previous.Keep(symbol.ID, endTime, null);

    private bool Finish(T input, IndicatorResult result) => Finish(input.Symbol, input.EndTime, result.Status, result.Value);

    private bool Finish(Symbol symbol, DateTime endTime, IndicatorStatus status, decimal value)
    {
        if (status == IndicatorStatus.Success)
        {
            Push(symbol, endTime, value);
            TellCurrent();
        }
        return IsReady;
    }
}
