using System.Diagnostics.CodeAnalysis;
using QuantConnect.Data.Market;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// Base of consolidators whose bars end after a span of time, a count of points, whichever of both comes first, or as a calendar says.
/// A bar of a span is given out by the first point that lies behind its end, or by <see cref="Scan"/> at its end; a bar of a count by
/// its last point.
/// </summary>
/// <typeparam name="T">Type of the points taken in.</typeparam>
/// <typeparam name="TConsolidated">Type of the bars given out.</typeparam>
public abstract class PeriodCountConsolidatorBase<T, TConsolidated> : DataConsolidator<T>
    where T : IBaseData
    where TConsolidated : BaseData
{
    private readonly int? _maxCount;
    private readonly BarPeriod _bars;
    private TimeSpan? _period;
    private Symbol? _symbol;
    private int _count;
    private DateTime? _lastEmit;
    private bool _isInputChecked;

    /// <summary>The unfinished bar; null when there is none.</summary>
    [SuppressMessage("Design", "CA1051", Justification = "LEAN's consolidators write it.")]
    [SuppressMessage("Naming", "CA1707", Justification = "LEAN's name.")]
    protected TConsolidated? _workingBar;

    /// <summary>Bars of a span.</summary>
    /// <param name="period">Length of a bar; zero gives each point out by itself.</param>
    /// <param name="startTime">Time of day that starts a bar, of the month from a week on; null for multiples of the length.</param>
    protected PeriodCountConsolidatorBase(TimeSpan period, TimeSpan? startTime = null)
        : this(new BarPeriod.Spans(period, startTime), null, period)
    {
    }

    /// <summary>Bars of a count of points.</summary>
    protected PeriodCountConsolidatorBase(int maxCount)
        : this(new BarPeriod.Counted(null), maxCount, null)
    {
    }

    /// <summary>Bars of a count of points or a span, whichever comes first.</summary>
    protected PeriodCountConsolidatorBase(int maxCount, TimeSpan period)
        : this(new BarPeriod.Counted(period), maxCount, period)
    {
    }

    /// <summary>Bars of a calendar.</summary>
    /// <exception cref="ArgumentException">The calendar gives a start that is later than the time asked for.</exception>
    protected PeriodCountConsolidatorBase(Func<DateTime, CalendarInfo> func)
        : this(new BarPeriod.Calendared(func), null, Time.OneSecond)
    {
    }

    private PeriodCountConsolidatorBase(BarPeriod bars, int? maxCount, TimeSpan? period)
    {
        _bars = bars;
        _maxCount = maxCount;
        _period = period;
    }

    /// <summary>Raised for each finished bar, after the untyped event.</summary>
    public new event EventHandler<TConsolidated>? DataConsolidated;

    /// <inheritdoc/>
    public override Type OutputType => typeof(TConsolidated);

    /// <inheritdoc/>
    public override IBaseData? WorkingData => _workingBar?.Clone();

    /// <summary>Whether time ends a bar, and no count.</summary>
    protected bool IsTimeBased => _maxCount is null;

    /// <summary>Length of the bars; null if only a count ends them.</summary>
    protected TimeSpan? Period => _period;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The point is of another symbol than the first was.</exception>
    /// <exception cref="ArgumentException">The point is longer than a bar.</exception>
    public override void Update(T data)
    {
        RequireSameSymbol(data.Symbol);
        if (!ShouldProcess(data)) return;
        RequireFits(data.Symbol, data.EndTime - data.Time);

        var countIsReached = CountIsReached();
        _lastEmit ??= IsTimeBased ? DateTime.MinValue : data.Time;
        var isDue = countIsReached | SpanHasPassed(data.Time, data.EndTime);
        var takesBefore = !IsTimeBased || _period == TimeSpan.Zero;

        if (takesBefore) Take(data);
        if (isDue) Emit(data.Time);
        if (!takesBefore) Take(data);
    }

    /// <inheritdoc/>
    public override void Scan(DateTime currentLocalTime)
    {
        if (_workingBar is null || _period is not { } period || period == TimeSpan.Zero) return;
        if (currentLocalTime - _workingBar.Time < period || GetRoundedBarTime(currentLocalTime) <= _lastEmit) return;
        _lastEmit = _workingBar.EndTime;
        OnDataConsolidated(_workingBar);
    }

    /// <inheritdoc/>
    public override void Reset()
    {
        base.Reset();
        _symbol = null;
        _count = 0;
        _workingBar = null;
        _lastEmit = null;
        _isInputChecked = false;
    }

    /// <summary>Whether a point counts; all do unless overridden.</summary>
    protected virtual bool ShouldProcess(T data) => true;

    /// <summary>Takes a point into the working bar, or makes one of it.</summary>
    protected abstract void AggregateBar([NotNull] ref TConsolidated? workingBar, T data);

    /// <summary>Start of the bar that a time belongs to.</summary>
    protected DateTime GetRoundedBarTime(DateTime time)
    {
        var start = _bars.StartOf(time);
        // A new bar takes the length that the calendar gives its start.
        if (_workingBar is null) _period = _bars.Length;
        return start;
    }

    /// <summary>Start of the bar that a point belongs to; the point's own start where it would reach beyond that bar.</summary>
    protected DateTime GetRoundedBarTime(IBaseData inputData) => StartOf(inputData.Time, inputData.EndTime);

    /// <summary>Gives a bar out and starts the next without one.</summary>
    protected virtual void OnDataConsolidated(TConsolidated? e)
    {
        base.OnDataConsolidated(e);
        DataConsolidated?.Invoke(this, e!);
        ResetWorkingBar();
    }

    /// <summary>Whether bars of a span are made, so that a point is first looked at, then taken in.</summary>
    private protected bool TakesLast => IsTimeBased && _period != TimeSpan.Zero;

    /// <summary>What <see cref="Update(T)"/> does before it takes a point in, where <see cref="TakesLast"/>.</summary>
    /// <returns>Whether the point is to be taken in.</returns>
    private protected bool Advance(in BarValues bar)
    {
        RequireSameSymbol(bar.Symbol);
        RequireFits(bar.Symbol, bar.EndTime - bar.Time);
        _lastEmit ??= DateTime.MinValue;
        if (SpanHasPassed(bar.Time, bar.EndTime)) Emit(bar.Time);
        return bar.Time >= _lastEmit;
    }

    /// <summary>Start of the bar that a span of time belongs to.</summary>
    private protected DateTime StartOf(DateTime time, DateTime endTime)
    {
        var start = GetRoundedBarTime(time);
        if (_period is not { } period || start + period >= endTime) return start;
        // An hour that a daily bar's start cuts in two belongs to the day in which it ends.
        return endTime - time == Time.OneHour && start.Date < time.Date ? GetRoundedBarTime(endTime) : time;
    }

    /// <summary>Ends the working bar.</summary>
    protected virtual void ResetWorkingBar() => _workingBar = null;

    private void Take(T data)
    {
        if (data.Time < _lastEmit) return;
        AggregateBar(ref _workingBar, data);
        if (!IsTimeBased) _workingBar.EndTime = data.EndTime;
    }

    private void Emit(DateTime time)
    {
        if (_workingBar is TradeBar bar && _period is { } period) bar.Period = period;
        _lastEmit = IsTimeBased && _workingBar is not null ? _workingBar.EndTime : time;
        OnDataConsolidated(_workingBar);
    }

    private bool CountIsReached()
    {
        if (_maxCount is not { } maxCount || ++_count < maxCount) return false;
        _count = 0;
        return true;
    }

    private bool SpanHasPassed(DateTime time, DateTime endTime)
    {
        if (_period is not { } period) return false;
        return period == TimeSpan.Zero
            || _workingBar is not null && time - _workingBar.Time >= period && StartOf(time, endTime) > _lastEmit;
    }

    private void RequireSameSymbol(Symbol symbol)
    {
        if (ReferenceEquals(symbol, _symbol)) return;
        _symbol ??= symbol;
        if (!symbol.ID.Equals(_symbol.ID))
            throw new InvalidOperationException($"A consolidator takes one symbol: it began with {_symbol.Value} and was given {symbol.Value}.");
    }

    private void RequireFits(Symbol symbol, TimeSpan length)
    {
        if (_isInputChecked || _bars is not BarPeriod.Spans) return;
        _isInputChecked = true;
        if (length > _period)
            throw new ArgumentException($"{symbol.Value}: bars of {length} can't be consolidated to bars of {_period}; ask for data that is no longer.");
    }
}
