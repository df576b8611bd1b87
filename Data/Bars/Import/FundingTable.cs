using System.Globalization;
using System.Text;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.Import;

/// <summary>A Parquet file of many symbols' funding settlements: <c>symbol</c>, <c>funding_time</c> (Unix ms), <c>funding_rate</c>.</summary>
internal static class FundingTable
{
    private const string Symbol = "symbol";
    private const string Time = "funding_time";
    private const string Rate = "funding_rate";

    /// <summary>Whether a schema is that of funding settlements.</summary>
    public static bool Fits(ParquetSchema schema) => schema.IndexOf(Symbol) >= 0 && schema.IndexOf(Time) >= 0 && schema.IndexOf(Rate) >= 0;

    /// <summary>Settlements by symbol, ascending. Times are cut to the second, which is what LEAN's files can hold.</summary>
    /// <exception cref="InvalidDataException">A row is no settlement, or a symbol has two at one time.</exception>
    public static SortedDictionary<string, List<FundingRate>> Read(string path)
    {
        var bySymbol = new SortedDictionary<string, List<FundingRate>>(StringComparer.Ordinal);
        using var table = TableFile.Open(path);
        var symbols = new BinaryColumn();
        var firstRow = 0L;
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            var times = new long[table.RowsIn(group)];
            var rates = new double[times.Length];
            table.Read(group, table.Schema.IndexOf(Symbol), symbols);
            table.Read(group, table.Schema.IndexOf(Time), times);
            table.Read(group, table.Schema.IndexOf(Rate), rates);
            for (var row = 0; row < times.Length; row++)
                Add(bySymbol, path, firstRow + row, Encoding.UTF8.GetString(symbols[row]).ToUpperInvariant(), times[row], rates[row]);
            firstRow += times.Length;
        }
        foreach (var (symbol, rates) in bySymbol)
            Sort(path, symbol, rates);
        return bySymbol;
    }

    private static void Add(SortedDictionary<string, List<FundingRate>> bySymbol, string path, long row, string symbol, long time, double rate)
    {
        if (symbol.Length == 0)
            throw new InvalidDataException($"{path}: row {row}, column {Symbol}: expected a ticker, found nothing.");
        if (time is < 946_684_800_000 or > 4_102_444_800_000)
            throw new InvalidDataException($"{path}: row {row}, column {Time}: expected Unix milliseconds between the years 2000 and 2100, found {time}.");
        if (!(Math.Abs(rate) < 1))
            throw new InvalidDataException(string.Create(
                CultureInfo.InvariantCulture, $"{path}: row {row}, column {Rate}: expected a share between -1 and 1, found {rate:R}."));
        if (!bySymbol.TryGetValue(symbol, out var rates))
            bySymbol.Add(symbol, rates = []);
        rates.Add(new FundingRate(DateTime.UnixEpoch.AddSeconds(time / 1000), rate));
    }

    private static void Sort(string path, string symbol, List<FundingRate> rates)
    {
        rates.Sort((left, right) => left.Utc.CompareTo(right.Utc));
        for (var i = 1; i < rates.Count; i++)
        {
            if (rates[i].Utc == rates[i - 1].Utc)
                throw new InvalidDataException(string.Create(
                    CultureInfo.InvariantCulture, $"{path}: {symbol}: expected one settlement at {rates[i].Utc:yyyy-MM-dd HH:mm:ss}, found two."));
        }
    }
}
