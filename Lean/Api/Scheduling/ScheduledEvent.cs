namespace QuantConnect.Scheduling;

/// <summary>
/// Code that runs at a sequence of times. The sequence is not asked for its first time before somebody needs it, because rules such as
/// "tomorrow" mean the clock of the run, warm-up included.
/// </summary>
public class ScheduledEvent : IDisposable
{
    /// <summary>How long before the close of a market its end of day comes; markets that never close have it at midnight.</summary>
    public static readonly TimeSpan SecurityEndOfDayDelta = TimeSpan.FromMinutes(10);

    /// <summary>How long before midnight the algorithm's own end of day comes.</summary>
    public static readonly TimeSpan AlgorithmEndOfDayDelta = TimeSpan.FromMinutes(2);

    private readonly Action<string, DateTime>? _callback;
    private readonly IEnumerator<DateTime> _times;
    private bool _needsNext = true;
    private bool _isOver;

    /// <summary>An event that fires once.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="eventUtcTime">Its time in UTC.</param>
    /// <param name="callback">Gets the name and the time that was due.</param>
    public ScheduledEvent(string name, DateTime eventUtcTime, Action<string, DateTime>? callback = null)
        : this(name, [eventUtcTime], callback)
    {
    }

    /// <summary>An event that fires at each of some times.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="orderedEventUtcTimes">Its times in UTC, ascending.</param>
    /// <param name="callback">Gets the name and the time that was due.</param>
    public ScheduledEvent(string name, IEnumerable<DateTime> orderedEventUtcTimes, Action<string, DateTime>? callback = null)
        : this(name, orderedEventUtcTimes.GetEnumerator(), callback)
    {
    }

    /// <inheritdoc cref="ScheduledEvent(string, IEnumerable{DateTime}, Action{string, DateTime})" />
    public ScheduledEvent(string name, IEnumerator<DateTime> orderedEventUtcTimes, Action<string, DateTime>? callback = null)
    {
        Name = name;
        _times = orderedEventUtcTimes;
        _callback = callback;
    }

    /// <summary>Raised after the event's own code, with its name and the time that was due.</summary>
    public event Action<string, DateTime>? EventFired;

    /// <summary>Name, for messages; several events may share one.</summary>
    public string Name { get; }

    /// <summary>Whether it runs its code; a disabled event lets its times pass.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The time it waits for in UTC; the greatest time there is after the last.</summary>
    public DateTime NextEventUtcTime
    {
        get
        {
            if (_needsNext && !_isOver)
            {
                MoveNext();
            }

            return _isOver ? DateTime.MaxValue : _times.Current;
        }
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    /// <summary>Ends its sequence of times.</summary>
    void IDisposable.Dispose() => _times.Dispose();

    /// <summary>Fires for each time that has come, in order, those that were passed over included.</summary>
    /// <param name="utcTime">The time now.</param>
    internal void Scan(DateTime utcTime)
    {
        while (NextEventUtcTime <= utcTime && !_isOver)
        {
            OnEventFired(_times.Current);
            _needsNext = true;
        }
    }

    /// <summary>Lets the times before a moment pass without firing; one at the moment itself is kept.</summary>
    internal void SkipEventsUntil(DateTime utcTime)
    {
        while (NextEventUtcTime < utcTime)
        {
            MoveNext();
        }
    }

    /// <summary>Runs its code, unless it is disabled.</summary>
    /// <param name="triggerTime">The time in UTC that was due.</param>
    protected void OnEventFired(DateTime triggerTime)
    {
        if (!Enabled)
        {
            return;
        }

        _callback?.Invoke(Name, triggerTime);
        EventFired?.Invoke(Name, triggerTime);
    }

    private void MoveNext()
    {
        _needsNext = false;
        _isOver = !_times.MoveNext();
    }
}
