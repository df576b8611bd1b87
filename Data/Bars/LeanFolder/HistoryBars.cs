using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>The one file of a series' hours or days: all bars in memory, found by day.</summary>
internal sealed class HistoryBars
{
    /// <summary>How a row's time is written.</summary>
    public const string TimeFormat = "yyyyMMdd HH:mm";

    private readonly BarColumns _bars = new();
    private readonly Dictionary<DateOnly, (int First, int Count)> _days = [];
    private readonly List<DateOnly> _sorted = [];

    /// <summary>Reads all rows, <c>yyyyMMdd HH:mm,values</c>.</summary>
    public HistoryBars(TextBuffer buffer, string file, BarKind kind)
    {
        _bars.Clear(kind);
        ref var text = ref MemoryMarshal.GetArrayDataReference(buffer.Text);
        var at = 0;
        var row = 0;
        var last = DateTime.MinValue;
        while (at < buffer.Length)
        {
            if (row == _bars.Capacity(kind))
                _bars.EnsureCapacity(row + 1);
            var line = at;
            var isGood = ReadTime(in text, ref at, out var time) && time > last
                && (kind == BarKind.Trade ? BarText.ReadTrade(in text, ref at, _bars, row) : BarText.ReadQuote(in text, ref at, _bars, row));
            if (!isGood || !BarText.EndLine(in text, ref at, buffer.Length))
                throw BarTextDefect.OfDated(buffer, line, row + 1, file, kind, last);
            Add(time, row++);
            last = time;
        }
        _bars.SetCount(row);
    }

    /// <summary>The days with bars, ascending.</summary>
    public IReadOnlyList<DateOnly> Days => _sorted;

    /// <summary>Copies a day's bars; false when there are none.</summary>
    public bool TryRead(DateOnly day, BarColumns columns)
    {
        if (!_days.TryGetValue(day, out var part))
            return false;
        columns.Append(_bars, part.First, part.Count);
        return true;
    }

    private void Add(DateTime time, int row)
    {
        var day = DateOnly.FromDateTime(time);
        _bars.StartMs[row] = (int)time.TimeOfDay.TotalMilliseconds;
        ref var part = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, day, out var isKnown);
        if (!isKnown)
        {
            part.First = row;
            _sorted.Add(day);
        }
        part.Count++;
    }

    private static bool ReadTime(ref readonly byte text, ref int at, out DateTime time)
    {
        time = default;
        var start = at;
        var date = NumberText.ReadInteger(in text, ref at);
        if (at - start != 8 || !Skip(in text, ref at, ' '))
            return false;
        var hour = NumberText.ReadInteger(in text, ref at);
        if (at - start != 11 || !Skip(in text, ref at, ':'))
            return false;
        var minute = NumberText.ReadInteger(in text, ref at);
        var (year, month, dayOfMonth) = (date / 10000, date / 100 % 100, date % 100);
        if (at - start != 14 || year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59)
            return false;
        time = new DateTime(year, month, dayOfMonth, hour, minute, 0, DateTimeKind.Utc);
        return true;
    }

    private static bool Skip(ref readonly byte text, ref int at, char mark)
    {
        if (Unsafe.Add(ref Unsafe.AsRef(in text), at) != mark)
            return false;
        at++;
        return true;
    }
}
