using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Turns the text of bars into columns.</summary>
/// <remarks>The fast path only asks whether a row is right; <see cref="BarTextDefect"/> reads a wrong one again to say what is wrong.</remarks>
internal static class BarText
{
    /// <summary>Milliseconds of a UTC day.</summary>
    public const int DayMs = 86_400_000;

    /// <summary>Values at and above it fit in no decimal, which LEAN's surface speaks.</summary>
    public const double Limit = 7.9e28;

    /// <summary>Reads a day's rows, <c>ms since midnight,values</c>.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="file">Where it is from, for errors.</param>
    /// <param name="columns">Where the bars go; cleared for their kind before.</param>
    public static void ReadDay(TextBuffer buffer, string file, BarColumns columns)
    {
        if (columns.Kind == BarKind.Trade)
            ReadTrades(buffer, file, columns);
        else
            ReadQuotes(buffer, file, columns);
    }

    private static void ReadTrades(TextBuffer buffer, string file, BarColumns columns)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(buffer.Text);
        var length = buffer.Length;
        var (starts, opens, highs, lows, closes, volumes) =
            (columns.StartMs, columns.Open, columns.High, columns.Low, columns.Close, columns.Volume);
        var at = 0;
        var row = 0;
        var last = -1;
        while (at < length)
        {
            if (row == closes.Length)
            {
                columns.EnsureCapacity(row + 1);
                (starts, opens, highs, lows, closes, volumes) =
                    (columns.StartMs, columns.Open, columns.High, columns.Low, columns.Close, columns.Volume);
            }
            var line = at;
            var start = NumberText.ReadInteger(in text, ref at);
            if (!NextCell(in text, ref at, out var open) || !NextCell(in text, ref at, out var high) || !NextCell(in text, ref at, out var low)
                || !NextCell(in text, ref at, out var close) || !NextCell(in text, ref at, out var volume)
                || start <= last || start >= DayMs || !IsBar(open, high, low, close) || volume is not (>= 0 and < Limit)
                || !EndLine(in text, ref at, length))
                throw BarTextDefect.Of(buffer, line, row + 1, file, BarKind.Trade, last);
            opens[row] = open;
            highs[row] = high;
            lows[row] = low;
            closes[row] = close;
            volumes[row] = volume;
            starts[row++] = last = start;
        }
        columns.SetCount(row);
    }

    private static void ReadQuotes(TextBuffer buffer, string file, BarColumns columns)
    {
        ref var text = ref MemoryMarshal.GetArrayDataReference(buffer.Text);
        var at = 0;
        var row = 0;
        var last = -1;
        while (at < buffer.Length)
        {
            if (row == columns.Capacity(BarKind.Quote))
                columns.EnsureCapacity(row + 1);
            var line = at;
            var start = NumberText.ReadInteger(in text, ref at);
            if (start <= last || start >= DayMs || !ReadQuote(in text, ref at, columns, row) || !EndLine(in text, ref at, buffer.Length))
                throw BarTextDefect.Of(buffer, line, row + 1, file, BarKind.Quote, last);
            columns.StartMs[row++] = last = start;
        }
        columns.SetCount(row);
    }

    /// <summary>Reads a row's trade columns; false when one is missing or no price or volume.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadTrade(ref readonly byte text, ref int at, BarColumns columns, int row)
    {
        if (!NextCell(in text, ref at, out var open) || !NextCell(in text, ref at, out var high) || !NextCell(in text, ref at, out var low)
            || !NextCell(in text, ref at, out var close) || !NextCell(in text, ref at, out var volume))
            return false;
        columns.Open[row] = open;
        columns.High[row] = high;
        columns.Low[row] = low;
        columns.Close[row] = close;
        columns.Volume[row] = volume;
        return IsBar(open, high, low, close) && volume is >= 0 and < Limit;
    }

    /// <summary>Reads a row's quote columns; false when one is missing or no price or size.</summary>
    public static bool ReadQuote(ref readonly byte text, ref int at, BarColumns columns, int row) =>
        ReadSide(in text, ref at, columns.BidOpen, columns.BidHigh, columns.BidLow, columns.BidClose, columns.BidSize, row)
        && ReadSide(in text, ref at, columns.AskOpen, columns.AskHigh, columns.AskLow, columns.AskClose, columns.AskSize, row);

    /// <summary>Moves behind a line's end; false when the line goes on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool EndLine(ref readonly byte text, ref int at, int length)
    {
        if (At(in text, at) == '\r')
            at++;
        if (At(in text, at) == '\n' && at < length)
        {
            at++;
            return true;
        }
        return at == length;
    }

    /// <summary>Whether four prices can be those of a bar.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBar(double open, double high, double low, double close) =>
        low > 0 && low <= open && low <= close && open <= high && close <= high && high < Limit;

    private static bool ReadSide(
        ref readonly byte text, ref int at, double[] open, double[] high, double[] low, double[] close, double[] size, int row)
    {
        if (!NextCell(in text, ref at, out open[row]) || !NextCell(in text, ref at, out high[row]) || !NextCell(in text, ref at, out low[row])
            || !NextCell(in text, ref at, out close[row]) || !NextCell(in text, ref at, out size[row]))
            return false;
        if (!IsNone(open[row]) || !IsNone(high[row]) || !IsNone(low[row]) || !IsNone(close[row]))
            return IsBar(open[row], high[row], low[row], close[row]) && size[row] is >= 0 and < Limit;
        open[row] = high[row] = low[row] = close[row] = double.NaN;
        if (double.IsNaN(size[row]))
            size[row] = 0;
        return size[row] < Limit;
    }

    // LEAN takes a side as missing when its four prices are empty or 0.
    private static bool IsNone(double price) => double.IsNaN(price) || price == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NextCell(ref readonly byte text, ref int at, out double value)
    {
        if (At(in text, at) != ',')
        {
            value = double.NaN;
            return false;
        }
        at++;
        value = NumberText.Read(in text, ref at);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte At(ref readonly byte text, int at) => Unsafe.Add(ref Unsafe.AsRef(in text), at);
}
