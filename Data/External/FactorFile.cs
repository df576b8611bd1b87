using System.Globalization;

namespace DolphinLean.Data.External;

/// <summary>Opens a file of one external factor: Parquet, or text with a header (docs/dolphin.md, External factors).</summary>
/// <remarks>
/// A row with a moment is known from that moment on. A row with a day is a figure of the whole day and is known from the next day on; but the
/// Fear and Greed index of a day is published as the day begins.
/// </remarks>
public static class FactorFile
{
    private const long EarliestMs = 946_684_800_000;
    private const long LatestMs = 4_102_444_800_000;
    private const long DayMs = 86_400_000;

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file; <c>.parquet</c> or text.</param>
    /// <param name="kind">What it holds.</param>
    /// <param name="maxAge">How long a value stands for the present.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">A column is missing, a value lies out of its range, two are of one time, or none is Bitcoin's.</exception>
    public static FactorSeries Read(string path, FactorKind kind, TimeSpan maxAge)
    {
        if (!File.Exists(path))
            throw new FileNotFoundException($"{path}: expected a file of {FactorRange.NameOf(kind)}, found none", path);
        var table = Path.GetExtension(path).Equals(".parquet", StringComparison.OrdinalIgnoreCase)
            ? FactorParquet.Read(path, kind) : FactorCsv.Read(path, kind);
        var lag = table.IsDated && kind != FactorKind.FearGreed ? DayMs : 0;
        var rows = new List<(long KnownMs, double Value)>();
        for (var row = 0; row < table.Values.Count; row++)
        {
            // A value that is not there is no observation; the one before it stands until it is too old.
            if (!table.AreOurs[row] || double.IsNaN(table.Values[row]))
                continue;
            Check(table, kind, row);
            rows.Add((table.TimesMs[row] + lag, table.Values[row]));
        }
        if (rows.Count == 0)
            throw new InvalidDataException($"{path}: expected {FactorRange.NameOf(kind)} of BTCUSDT (coin BTC, venue binance), found no row of it");
        rows.Sort((left, right) => left.KnownMs.CompareTo(right.KnownMs));
        RefuseTwins(path, rows);
        return new FactorSeries([.. rows.Select(row => row.KnownMs)], [.. rows.Select(row => row.Value)], maxAge);
    }

    private static void Check(FactorTable table, FactorKind kind, int row)
    {
        if (table.TimesMs[row] is var time and (< EarliestMs or > LatestMs))
            throw new InvalidDataException(Refusal(table, row, table.TimeColumn, "a time between the years 2000 and 2100", time));
        var (isGood, expected) = FactorRange.Check(kind, table.Values[row]);
        if (!isGood)
            throw new InvalidDataException(Refusal(table, row, table.ValueColumn, expected, table.Values[row]));
    }

    private static void RefuseTwins(string path, List<(long KnownMs, double Value)> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i].KnownMs == rows[i - 1].KnownMs)
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"{path}: expected one value at {DateTime.UnixEpoch.AddMilliseconds(rows[i].KnownMs):yyyy-MM-dd HH:mm:ss.fff}, found two"));
        }
    }

    private static string Refusal<T>(FactorTable table, int row, string column, string expected, T found) =>
        string.Create(CultureInfo.InvariantCulture, $"{table.Path}: row {row}, column {column}: expected {expected}, found {found}");
}
