using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DolphinLean.Data.Bars;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>The days of one series in order, the next one being read on another core while the last one is stepped.</summary>
internal sealed class DayReader
{
    private readonly IBarStore _store;
    private readonly ReadAhead _ahead;
    private readonly BarSeries _series;
    private readonly TimeProvider _clock;
    private readonly IReadOnlyList<DateOnly> _days;
    private readonly DateOnly _last;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private int _next;
    private Task<BarColumns>? _reading;

    /// <param name="store">Where the days are.</param>
    /// <param name="ahead">Reads them.</param>
    /// <param name="series">The series.</param>
    /// <param name="first">First day wanted.</param>
    /// <param name="last">Last day wanted.</param>
    /// <param name="clock">Measures the waiting.</param>
    public DayReader(IBarStore store, ReadAhead ahead, BarSeries series, DateOnly first, DateOnly last, TimeProvider clock)
    {
        _store = store;
        _ahead = ahead;
        _series = series;
        _clock = clock;
        _days = store.Days(series);
        _last = last;
        while (_next < _days.Count && _days[_next] < first)
            _next++;
        Begin(new BarColumns());
    }

    /// <summary>Time that was waited for data.</summary>
    public TimeSpan WaitingTime { get; private set; }

    /// <summary>The next day with bars; false after the last.</summary>
    /// <param name="spare">Columns that nobody reads any more; the day after is read into them.</param>
    /// <param name="day">The day.</param>
    /// <param name="columns">Its bars.</param>
    /// <exception cref="InvalidDataException">The day cannot be read.</exception>
    public bool TryTake(BarColumns? spare, out DateOnly day, [MaybeNullWhen(false)] out BarColumns columns)
    {
        while (_reading != null)
        {
            columns = Wait(_reading);
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

    /// <summary>Names the series and what was read of it.</summary>
    public string Fingerprint()
    {
        if (_reading != null)
            Wait(_reading);
        return $"{_series} {Convert.ToHexStringLower(_hash.GetCurrentHash())}";
    }

    private BarColumns Wait(Task<BarColumns> reading)
    {
        if (reading.IsCompletedSuccessfully)
            return reading.Result;
        var began = _clock.GetTimestamp();
        var columns = _ahead.Wait(reading);
        WaitingTime += _clock.GetElapsedTime(began);
        return columns;
    }

    private void Begin(BarColumns columns)
    {
        _reading = null;
        if (_next >= _days.Count || _days[_next] > _last)
            return;
        var day = _days[_next];
        _reading = _ahead.Begin(() =>
        {
            _store.TryRead(_series, day, columns);
            Hash(day, columns);
            return columns;
        });
    }

    private void Hash(DateOnly day, BarColumns columns)
    {
        ReadOnlySpan<int> head = [day.DayNumber, columns.Count];
        _hash.AppendData(MemoryMarshal.AsBytes(head));
        _hash.AppendData(MemoryMarshal.AsBytes<int>(columns.StartMs.AsSpan(0, columns.Count)));
        double[][] values = columns.Kind == BarKind.Trade
            ? [columns.Open, columns.High, columns.Low, columns.Close, columns.Volume]
            : [columns.BidOpen, columns.BidHigh, columns.BidLow, columns.BidClose, columns.BidSize,
                columns.AskOpen, columns.AskHigh, columns.AskLow, columns.AskClose, columns.AskSize];
        foreach (var column in values)
            _hash.AppendData(MemoryMarshal.AsBytes<double>(column.AsSpan(0, columns.Count)));
    }
}
