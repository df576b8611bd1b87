using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Turns the text of all hours or days of a series into bars.</summary>
internal static class HistoryText
{
    /// <summary>How a row's time is written.</summary>
    public const string TimeFormat = "yyyyMMdd HH:mm";

    /// <summary>Reads all rows, <c>yyyyMMdd HH:mm,values</c>.</summary>
    public static HistoryBars Read(TextBuffer buffer, string file, BarKind kind)
    {
        var history = new HistoryBars(kind);
        var bars = history.Bars;
        ref var text = ref MemoryMarshal.GetArrayDataReference(buffer.Text);
        var at = 0;
        var row = 0;
        var last = DateTime.MinValue;
        while (at < buffer.Length)
        {
            if (row == bars.Capacity(kind))
                bars.EnsureCapacity(row + 1);
            var line = at;
            var isGood = ReadTime(in text, ref at, out var time) && time > last
                && (kind == BarKind.Trade ? BarText.ReadTrade(in text, ref at, bars, row) : BarText.ReadQuote(in text, ref at, bars, row));
            if (!isGood || !BarText.EndLine(in text, ref at, buffer.Length))
                throw BarTextDefect.OfDated(buffer, line, row + 1, file, kind, last);
            history.SetStart(row++, time);
            last = time;
        }
        bars.SetCount(row);
        return history;
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
