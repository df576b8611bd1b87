namespace QuantConnect.Data.UniverseSelection;

/// <summary>A universe and its next selection time.</summary>
internal sealed class TimedUniverse
{
    private readonly IEnumerator<DateTime> _times;

    public TimedUniverse(Universe universe, IEnumerable<DateTime> triggerTimesUtc)
    {
        Universe = universe;
        _times = triggerTimesUtc.GetEnumerator();
        MoveNext();
    }

    public Universe Universe { get; }

    /// <summary>The next selection; <see cref="DateTime.MaxValue"/> after the last.</summary>
    public DateTime NextUtc { get; private set; }

    /// <summary>True after the last selection and once the universe was closed.</summary>
    public bool IsOver => NextUtc == DateTime.MaxValue || Universe.DisposeRequested;

    /// <summary>True when a selection time has come; times that were passed over count as one.</summary>
    public bool IsDue(DateTime utcTime)
    {
        if (Universe.DisposeRequested || utcTime < NextUtc)
        {
            return false;
        }

        while (NextUtc <= utcTime)
        {
            MoveNext();
        }

        return true;
    }

    private void MoveNext() => NextUtc = _times.MoveNext() ? _times.Current : DateTime.MaxValue;
}
