using System.Runtime.CompilerServices;
using DolphinLean.Data.Bars;
using QuantConnect.Data;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>
/// One subscription's bars: where it stands in the columns of its day, and when it speaks next. A missing bar is filled with the one
/// before at the run's shortest bar length, as LEAN does, until the subscription ends.
/// </summary>
internal sealed partial class BarStream
{
    private readonly DayReader _days;
    private readonly BarSlot _slot;
    private readonly long _startTicks;
    private readonly long _endTicks;
    private BarColumns? _spare;
    private BarColumns? _ahead;
    private long _aheadDayTicks;
    private int _aheadIndex;
    private long _nextEndTicks = long.MinValue;
    private long _nextEmitTicks = long.MinValue;
    private long _emittedTicks;

    /// <param name="config">What was asked for.</param>
    /// <param name="kind">Trades or quotes.</param>
    /// <param name="length">Length of a bar.</param>
    /// <param name="days">The days.</param>
    /// <param name="slot">Where prices go.</param>
    /// <param name="startUtc">Bars that end before are left out.</param>
    /// <param name="endUtc">Last moment of the subscription; bars that start later are left out.</param>
    public BarStream(
        SubscriptionDataConfig config, BarKind kind, TimeSpan length, DayReader days, BarSlot slot, DateTime startUtc, DateTime endUtc)
    {
        Config = config;
        Kind = kind;
        LengthTicks = length.Ticks;
        _days = days;
        _slot = slot;
        _startTicks = startUtc.Ticks;
        _endTicks = endUtc.Ticks;
    }

    public SubscriptionDataConfig Config { get; }

    public BarKind Kind { get; }

    public long LengthTicks { get; }

    /// <summary>Spacing of filled bars where it is not the run's: a stream of the warm-up's own resolution fills at that.</summary>
    public long? OwnFillTicks { get; init; }

    /// <summary>Columns of the last real bar; null before the first.</summary>
    public BarColumns? Columns { get; private set; }

    /// <summary>Where in them it is.</summary>
    public int Index { get; private set; }

    /// <summary>The first bar in them that it has given.</summary>
    public int FirstIndex { get; private set; }

    /// <summary>UTC ticks of the end of the last real bar; 0 before the first.</summary>
    public long EndTicks { get; private set; }

    /// <summary>Whether it has a bar at this step.</summary>
    public bool IsEmitting { get; private set; }

    /// <summary>Whether the bar of this step repeats the last real one.</summary>
    public bool IsFillForward { get; private set; }

    /// <summary>Whether the first real bar has come.</summary>
    public bool HasBar => Columns != null;

    /// <summary>UTC ticks of its next bar, real or filled.</summary>
    public long NextEmitTicks(long fillTicks)
    {
        if (_nextEmitTicks == long.MinValue)
            SetNext(fillTicks);
        return _nextEmitTicks;
    }

    /// <summary>Moves to a time.</summary>
    /// <returns>Bars that came.</returns>
    public int Step(long nowTicks, long fillTicks)
    {
        if (_nextEmitTicks == long.MinValue)
            SetNext(fillTicks);
        if (_nextEmitTicks > nowTicks)
        {
            IsEmitting = false;
            return 0;
        }
        var count = 1;
        if (_nextEndTicks <= nowTicks)
        {
            Take();
            for (; _nextEndTicks <= nowTicks; count++)
                Take();
            IsFillForward = false;
            _slot.OnBar(this);
        }
        else
        {
            IsFillForward = true;
        }
        IsEmitting = true;
        _emittedTicks = nowTicks;
        SetNext(fillTicks);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SetNext(long fillTicks)
    {
        if (_nextEndTicks == long.MinValue)
            FindFirst();
        _nextEmitTicks = _nextEndTicks;
        if (Columns == null || !Config.FillDataForward)
            return;
        fillTicks = OwnFillTicks ?? fillTicks;
        var filled = _emittedTicks - _emittedTicks % fillTicks + fillTicks;
        if (filled < _nextEmitTicks && filled <= LastFilledTicks)
            _nextEmitTicks = filled;
    }

    /// <summary>The end of the bar in which the subscription ends.</summary>
    private long LastFilledTicks => _endTicks - _endTicks % LengthTicks + LengthTicks;

    private void FindFirst()
    {
        if (!LoadDay())
            return;
        while (_nextEndTicks < _startTicks && _nextEndTicks != long.MaxValue)
            MoveAhead();
    }

    private void Take()
    {
        var (before, indexBefore) = (Columns, Index);
        if (!ReferenceEquals(before, _ahead))
        {
            if (before != null)
                _slot.KeepVolume(this);
            _spare = before;
            Columns = _ahead;
            FirstIndex = _aheadIndex;
        }
        if (Kind == BarKind.Quote && before != null)
            QuoteSides.FillMissing(before, indexBefore, _ahead!, _aheadIndex);
        Index = _aheadIndex;
        EndTicks = _nextEndTicks;
        MoveAhead();
    }

    private void MoveAhead()
    {
        _aheadIndex++;
        if (_aheadIndex < _ahead!.Count)
            SetNextEnd();
        else
            LoadDay();
    }

    private bool LoadDay()
    {
        // The day before the last is free now; the last may still hold the current bar.
        var free = _spare;
        _spare = null;
        if (free != null)
            Config.ConsolidatorSet.Line?.KeepBars();
        if (!_days.TryTake(free, out var day, out _ahead))
        {
            _nextEndTicks = long.MaxValue;
            return false;
        }
        _aheadDayTicks = day.ToDateTime(TimeOnly.MinValue).Ticks;
        _aheadIndex = 0;
        SetNextEnd();
        return true;
    }

    private void SetNextEnd()
    {
        var start = _aheadDayTicks + _ahead!.StartMs[_aheadIndex] * TimeSpan.TicksPerMillisecond;
        _nextEndTicks = start > _endTicks ? long.MaxValue : start + LengthTicks;
    }
}
