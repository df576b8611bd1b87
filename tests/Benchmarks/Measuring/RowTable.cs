using System.Globalization;

namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Prints rows in aligned columns.</summary>
internal static class RowTable
{
    private static readonly string[] Header = ["what", "size", "value", "vs plain", "vs LEAN", "allocated", "floor", "goal", ""];

    /// <summary>Writes a header and one line per row.</summary>
    public static void Print(IReadOnlyList<BenchmarkRow> rows, TextWriter output)
    {
        List<string[]> lines = [Header, .. rows.Select(Cells)];
        var widths = Enumerable.Range(0, Header.Length).Select(column => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
            output.WriteLine(string.Join("  ", line.Select((cell, column) => Aligned(cell, column, widths[column]))).TrimEnd());
    }

    /// <summary>A row in words, for example <c>dolphin --help: 0.11 s (goal ≤ 0.15)</c>.</summary>
    public static string Line(BenchmarkRow row)
    {
        var bound = row.Goal is { } goal ? $" (goal {Bound(goal, row)})" : row.Floor is { } floor ? $" (floor {Bound(floor, row)})" : "";
        return $"{row.What}{(row.Size.Length > 0 ? $", {row.Size}" : "")}: {Number(row.Value)} {row.Unit}{bound}";
    }

    private static string Aligned(string cell, int column, int width) => column is >= 2 and <= 7 ? cell.PadLeft(width) : cell.PadRight(width);

    private static string[] Cells(BenchmarkRow row) =>
    [
        row.What,
        row.Size,
        $"{Number(row.Value)} {row.Unit}",
        Ratio(row.RatioToPlain),
        Ratio(row.RatioToLean),
        row.Allocation ?? "",
        Bound(row.Floor, row),
        Bound(row.Goal, row),
        Verdict(row),
    ];

    private static string Ratio(double? ratio) => ratio is { } known ? Number(known) + "×" : "";

    private static string Verdict(BenchmarkRow row)
    {
        if (!row.MeetsFloor)
            return "BELOW";
        if (row.IsFarBelow)
            return "far from goal";
        return row.ReachesGoal == true ? "goal" : row.Floor is null ? "" : "ok";
    }

    private static string Bound(double? bound, BenchmarkRow row) => bound is { } value ? (row.LowerIsBetter ? "≤ " : "≥ ") + Number(value) : "";

    private static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { >= 1000 => "N0", >= 100 => "0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
