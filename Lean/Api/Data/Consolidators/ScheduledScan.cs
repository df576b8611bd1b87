using QuantConnect.Interfaces;

namespace QuantConnect.Data.Consolidators;

/// <summary>
/// A consolidator's next scan. A bar without newer data is given out at its end, so each consolidator is scanned one bar's length after
/// its last bar ended, or one step of its data after it was last looked at while the length is unknown.
/// </summary>
internal sealed class ScheduledScan
{
    private readonly IDataConsolidator _consolidator;
    private readonly ITimeKeeper _clock;
    private readonly LocalTimeKeeper _localClock;
    private readonly TimeSpan _shortest;
    private TimeSpan? _barLength;

    /// <param name="consolidator">Whom to scan.</param>
    /// <param name="dataLength">Length of the data it takes in; at least a second counts.</param>
    /// <param name="clock">The run's clock.</param>
    /// <param name="localClock">The same in the zone of the data's times.</param>
    public ScheduledScan(IDataConsolidator consolidator, TimeSpan dataLength, ITimeKeeper clock, LocalTimeKeeper localClock)
    {
        _consolidator = consolidator;
        _clock = clock;
        _localClock = localClock;
        _shortest = Time.Max(dataLength, Time.OneSecond);
        consolidator.DataConsolidated += OnConsolidated;
    }

    /// <summary>When to scan, UTC.</summary>
    public DateTime DueUtc { get; private set; }

    /// <summary>Its place in the queue: as <see cref="DueUtc"/> was when it was put there.</summary>
    public DateTime QueuedUtc { get; set; }

    /// <summary>Whether the consolidator was removed.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Scans at the clock's time.</summary>
    public void Scan()
    {
        _consolidator.Scan(_localClock.LocalTime);
        Schedule();
    }

    /// <summary>Sets the next time if the last has come.</summary>
    public void Schedule()
    {
        var now = _clock.UtcTime;
        if (DueUtc > now) return;
        DueUtc = now + _shortest;
        if (_barLength is { } length) DueUtc = now + length;
        else if (_consolidator.WorkingData is { } working)
        {
            var end = working.EndTime.ConvertToUtc(_localClock.TimeZone);
            if (end > now) DueUtc = end;
        }
    }

    /// <summary>Ends the scans.</summary>
    public void End()
    {
        IsEnded = true;
        _consolidator.DataConsolidated -= OnConsolidated;
    }

    private void OnConsolidated(object sender, IBaseData? consolidated)
    {
        if (consolidated is null) Schedule();
        else OnConsolidated(consolidated.Time, consolidated.EndTime);
    }

    private void OnConsolidated(DateTime start, DateTime end)
    {
        _barLength ??= Time.Max(end - start, _shortest);
        DueUtc = end.ConvertToUtc(_localClock.TimeZone) + _barLength.Value;
    }
}
