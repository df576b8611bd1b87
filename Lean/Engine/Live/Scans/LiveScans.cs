using DolphinLean.Data.Scans;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Engine.Live.Scans;

/// <summary>Makes scans of a venue's bars with the builder that makes scan files.</summary>
internal sealed class LiveScans(ILiveVenue venue, ILiveWatcher? watcher) : IScanRows
{
    private readonly LiveRow _row = new(venue.Assets);
    private readonly ScanBuilder _builder = new(venue.Assets.Count);

    public IScanRow Row => _row;

    public DateOnly Date => _row.Date;

    /// <summary>Rows so far.</summary>
    public long Count => _row.ScanNumber + 1;

    public bool MoveNext()
    {
        if (venue.NextBar() is not { } bar)
            return false;
        _row.Set(bar, _builder);
        watcher?.OnBar(bar.OpenTimeMs + bar.LengthMs, venue.Assets, _row.Prices);
        return true;
    }
}
