using System.Globalization;

namespace DolphinLean.Data.External;

/// <summary>Reads a factor from comma-separated text with a header.</summary>
internal static class FactorCsv
{
    /// <summary>Reads the rows as they stand.</summary>
    /// <exception cref="InvalidDataException">A column is missing, or a row is short or unreadable.</exception>
    public static FactorTable Read(string path, FactorKind kind)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        if (!lines.MoveNext())
            throw new InvalidDataException($"{path}: expected a header, found an empty file");
        var header = lines.Current.TrimStart('\uFEFF').Split(',', StringSplitOptions.TrimEntries);
        var table = new FactorTable
        {
            Path = path,
            TimeColumn = FactorColumns.Find(path, FactorColumns.Times, header),
            ValueColumn = FactorColumns.Find(path, FactorColumns.Values(kind), header),
        };
        var (time, value) = (Array.IndexOf(header, table.TimeColumn), Array.IndexOf(header, table.ValueColumn));
        var keys = FactorColumns.Keys.Select(key => (At: Array.IndexOf(header, key.Column), key.Ours)).Where(key => key.At >= 0).ToArray();
        for (var row = 0L; lines.MoveNext(); row++)
        {
            if (lines.Current.Length == 0)
                continue;
            var cells = lines.Current.Split(',', StringSplitOptions.TrimEntries);
            if (cells.Length != header.Length)
                throw new InvalidDataException($"{path}: row {row}: expected {header.Length} cells, found {cells.Length}");
            var isOurs = Array.TrueForAll(keys, key => cells[key.At].Equals(key.Ours, StringComparison.OrdinalIgnoreCase));
            table.Add(Time(table, row, cells[time]), Number(table, row, cells[value]), isOurs);
        }
        return table;
    }

    private static long Time(FactorTable table, long row, string text)
    {
        if (table.IsDated)
        {
            return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds()
                : throw Unreadable(table, row, table.TimeColumn, "a day as yyyy-MM-dd", text);
        }
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ms))
            return ms;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment.ToUnixTimeMilliseconds()
            : throw Unreadable(table, row, table.TimeColumn, "Unix milliseconds or an ISO 8601 time", text);
    }

    private static double Number(FactorTable table, long row, string text)
    {
        if (text.Length == 0)
            return double.NaN;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value : throw Unreadable(table, row, table.ValueColumn, "a number", text);
    }

    private static InvalidDataException Unreadable(FactorTable table, long row, string column, string expected, string found) =>
        new($"{table.Path}: row {row}, column {column}: expected {expected}, found '{found}'");
}
