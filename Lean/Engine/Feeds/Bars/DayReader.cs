using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>The days of one series in order, the next one being read on another core while the last one is stepped.</summary>
internal sealed class DayReader
{
    private readonly IBarStore _store;
    private readonly BarSeries _series;
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly DateOnly _last;
    private int _next;
    private Task<BarColumns>? _reading;

    /// <param name="store">Where the days are.</param>
    /// <param name="series">The series.</param>
    /// <param name="first">First day wanted.</param>
    /// <param name="last">Last day wanted.</param>
    public DayReader(IBarStore store, BarSeries series, DateOnly first, DateOnly last)
    {
        _store = store;
        _series = series;
        _days = store.Days(series);
        _last = last;
        while (_next < _days.Count && _days[_next] < first)
            _next++;
        Begin(new BarColumns());
    }

    /// <summary>The next day with bars; false after the last.</summary>
    /// <param name="spare">Columns that nobody reads any more; the day after is read into them.</param>
    /// <param name="day">The day.</param>
    /// <param name="columns">Its bars.</param>
    /// <exception cref="InvalidDataException">The day cannot be read.</exception>
    public bool TryTake(BarColumns? spare, out DateOnly day, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out BarColumns columns)
    {
        while (_reading != null)
        {
            columns = _reading.GetAwaiter().GetResult();
            day = _days[_next++];
            if (columns.Count > 0)
            {
                Begin(spare ?? new BarColumns());
                return true;
            }
            Begin(columns);
        }
        (day, columns) = (default, null);
        return false;
    }

    private void Begin(BarColumns columns)
    {
        _reading = null;
        if (_next >= _days.Count || _days[_next] > _last)
            return;
        var day = _days[_next];
        _reading = Task.Run(() =>
        {
            _store.TryRead(_series, day, columns);
            return columns;
        });
    }
}
