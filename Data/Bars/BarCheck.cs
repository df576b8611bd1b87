using System.Globalization;
using DolphinLean.Data.Bars.LeanFolder;

namespace DolphinLean.Data.Bars;

/// <summary>Whether columns can be a day's bars: starts that ascend within the day, prices above 0, low to high around open and close.</summary>
internal static class BarCheck
{
    /// <summary>Says what is wrong with the first wrong bar; null when all are right.</summary>
    public static string? FindDefect(BarColumns bars)
    {
        var last = -1;
        var starts = bars.StartMs.AsSpan(0, bars.Count);
        for (var row = 0; row < starts.Length; row++)
        {
            if (starts[row] <= last || starts[row] >= BarText.DayMs)
                return Text($"row {row}, column time: expected milliseconds since midnight after {last} and below {BarText.DayMs}, found {starts[row]}");
            last = starts[row];
        }
        if (bars.Kind == BarKind.Trade)
            return FindDefect(bars, 0, mayLack: false);
        return FindDefect(bars, 0, mayLack: true) ?? FindDefect(bars, 5, mayLack: true);
    }

    private static string? FindDefect(BarColumns bars, int side, bool mayLack)
    {
        var open = bars.Values(side).AsSpan(0, bars.Count);
        var high = bars.Values(side + 1).AsSpan(0, open.Length);
        var low = bars.Values(side + 2).AsSpan(0, open.Length);
        var close = bars.Values(side + 3).AsSpan(0, open.Length);
        var size = bars.Values(side + 4).AsSpan(0, open.Length);
        for (var row = 0; row < open.Length; row++)
        {
            if (BarText.IsBar(open[row], high[row], low[row], close[row]) && size[row] is >= 0 and < BarText.Limit)
                continue;
            if (mayLack && double.IsNaN(open[row]) && double.IsNaN(high[row]) && double.IsNaN(low[row]) && double.IsNaN(close[row]) && size[row] >= 0)
                continue;
            var name = BarTextFormat.Columns(bars.Kind)[side + 1];
            return Text($"row {row}, columns from {name}: expected prices above 0, the high and low around the others, and a size of 0 or more, ")
                + Text($"found {open[row]:R}, {high[row]:R}, {low[row]:R}, {close[row]:R}, {size[row]:R}");
        }
        return null;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
