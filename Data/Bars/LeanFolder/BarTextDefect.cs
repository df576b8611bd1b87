using System.Globalization;
using System.Text;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Says what is wrong with a row of bars: file, line, column, what was expected and found.</summary>
internal static class BarTextDefect
{
    private const int LongestShown = 40;

    /// <summary>The error of a row that starts with milliseconds since midnight.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="start">Place of the row in it.</param>
    /// <param name="line">The row's number, from 1.</param>
    /// <param name="file">The file.</param>
    /// <param name="kind">Kind of bar.</param>
    /// <param name="lastMs">Start of the bar before; -1 for the first.</param>
    public static InvalidDataException Of(TextBuffer buffer, int start, int line, string file, BarKind kind, int lastMs)
    {
        var cells = Cells(buffer, start);
        if (TryDescribeWidth(cells, kind, out var what))
            return Error(file, line, what);
        if (!int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ms) || ms >= BarText.DayMs)
            return Error(file, line, $"column time: expected milliseconds since midnight below {BarText.DayMs}, found '{Shown(cells[0])}'");
        if (ms <= lastMs)
            return Error(file, line, $"column time: expected a start after {lastMs}, that of the row before, found {ms}");
        return Error(file, line, DescribeValues(cells, kind));
    }

    /// <summary>The error of a row that starts with <c>yyyyMMdd HH:mm</c>.</summary>
    /// <param name="buffer">The text.</param>
    /// <param name="start">Place of the row in it.</param>
    /// <param name="line">The row's number, from 1.</param>
    /// <param name="file">The file.</param>
    /// <param name="kind">Kind of bar.</param>
    /// <param name="last">Start of the bar before; the least value for the first.</param>
    public static InvalidDataException OfDated(TextBuffer buffer, int start, int line, string file, BarKind kind, DateTime last)
    {
        var cells = Cells(buffer, start);
        if (TryDescribeWidth(cells, kind, out var what))
            return Error(file, line, what);
        if (!DateTime.TryParseExact(cells[0], HistoryText.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return Error(file, line, $"column time: expected a time such as 20250510 13:00, found '{Shown(cells[0])}'");
        if (time <= last)
        {
            var before = last.ToString(HistoryText.TimeFormat, CultureInfo.InvariantCulture);
            return Error(file, line, $"column time: expected a start after {before}, that of the row before, found {cells[0]}");
        }
        return Error(file, line, DescribeValues(cells, kind));
    }

    /// <summary>A cell for a message, cut where it is long.</summary>
    public static string Shown(string cell) => cell.Length <= LongestShown ? cell : cell[..LongestShown] + "…";

    private static string[] Cells(TextBuffer buffer, int start)
    {
        var rest = buffer.Text.AsSpan(start, buffer.Length - start);
        var end = rest.IndexOf((byte)'\n');
        var row = Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
        return (row.EndsWith('\r') ? row[..^1] : row).Split(',');
    }

    private static bool TryDescribeWidth(string[] cells, BarKind kind, out string what)
    {
        var columns = BarTextFormat.Columns(kind);
        what = cells.Length < columns.Count
            ? $"column {columns[cells.Length]} is missing: expected {columns.Count} columns, found {cells.Length} in '{Shown(string.Join(',', cells))}'"
            : $"expected {columns.Count} columns, found {cells.Length} in '{Shown(string.Join(',', cells))}'";
        return cells.Length != columns.Count;
    }

    private static string DescribeValues(string[] cells, BarKind kind)
    {
        var columns = BarTextFormat.Columns(kind);
        for (var side = 1; side < columns.Count; side += 5)
        {
            var isMissing = kind == BarKind.Quote && cells.AsSpan(side, 4).ToArray().All(IsNone);
            for (var cell = side; cell < side + 5; cell++)
            {
                if (isMissing && (cell < side + 4 || cells[cell].Length == 0))
                    continue;
                var isSize = cell == side + 4;
                if (!TryNumber(cells[cell], out var value) || (isSize ? value < 0 : value <= 0) || value >= BarText.Limit)
                    return $"column {columns[cell]}: expected {(isSize ? "a number of 0 or more" : "a price above 0")}, found '{Shown(cells[cell])}'";
            }
            if (!isMissing && DescribeRange(cells, columns, side) is { } what)
                return what;
        }
        return $"expected digits with a point, found '{Shown(string.Join(',', cells))}'";
    }

    private static string? DescribeRange(string[] cells, IReadOnlyList<string> columns, int open)
    {
        var (high, low, close) = (open + 1, open + 2, open + 3);
        foreach (var (least, most) in new[] { (low, high), (open, high), (close, high), (low, open), (low, close) })
        {
            if (Number(cells[least]) > Number(cells[most]))
                return $"column {columns[most]}: expected at least the {columns[least]} of {cells[least]}, found {cells[most]}";
        }
        return null;
    }

    private static bool IsNone(string cell) => cell.Length == 0 || (TryNumber(cell, out var value) && value == 0);

    private static double Number(string cell) => TryNumber(cell, out var value) ? value : double.NaN;

    private static bool TryNumber(string cell, out double value) =>
        double.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        && double.IsFinite(value);

    private static InvalidDataException Error(string file, int line, string what) => new($"{file} line {line}, {what}.");
}
