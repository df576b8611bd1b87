using System.Runtime.InteropServices;

namespace DolphinLean.Data.Bars;

/// <summary>All hours or days of a series in memory, found by day.</summary>
internal sealed class HistoryBars
{
    private readonly Dictionary<DateOnly, (int First, int Count)> _days = [];
    private readonly List<DateOnly> _sorted = [];

    /// <summary>Starts without bars.</summary>
    public HistoryBars(BarKind kind) => Bars.Clear(kind);

    /// <summary>The bars of all days; their starts are within their days.</summary>
    public BarColumns Bars { get; } = new();

    /// <summary>The days with bars, ascending.</summary>
    public IReadOnlyList<DateOnly> Days => _sorted;

    /// <summary>Says when the bar of a row starts. Rows come in order, and so do their times.</summary>
    public void SetStart(int row, DateTime utc)
    {
        var day = DateOnly.FromDateTime(utc);
        Bars.StartMs[row] = (int)utc.TimeOfDay.TotalMilliseconds;
        ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out var isKnown);
        if (!isKnown)
        {
            part.First = row;
            _sorted.Add(day);
        }
        part.Count++;
    }

    /// <summary>Adds a day's bars to columns of the same kind; false when there are none.</summary>
    public bool TryRead(DateOnly day, BarColumns columns)
    {
        if (!_days.TryGetValue(day, out var part))
            return false;
        columns.Append(Bars, part.First, part.Count);
        return true;
    }
}
