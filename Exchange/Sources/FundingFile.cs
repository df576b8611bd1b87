using DolphinLean.Data.Parquet;

namespace DolphinLean.Exchange.Sources;

/// <summary>Recorded funding rates: <c>symbol</c>, <c>funding_time</c> (ms), <c>funding_rate</c>.</summary>
internal sealed class FundingFile
{
    private readonly List<MarketEvent> _rates;

    private FundingFile(List<MarketEvent> rates) => _rates = rates;

    /// <summary>Rates whose settlement lies in [from, to), as events at the start of that time.</summary>
    public IEnumerable<MarketEvent> Between(long fromMs, long toMs)
    {
        var row = _rates.BinarySearch(new MarketEvent(fromMs, "", MarketEventKind.FundingRate), Comparer<MarketEvent>.Create((a, b) =>
            a.TimeMs != b.TimeMs ? a.TimeMs.CompareTo(b.TimeMs) : string.CompareOrdinal(a.Symbol, b.Symbol)));
        for (row = row < 0 ? ~row : row; row < _rates.Count && _rates[row].TimeMs < toMs; row++)
            yield return _rates[row] with { TimeMs = fromMs };
    }

    public static FundingFile Read(string path)
    {
        using var table = TableFile.Open(path);
        var rates = new List<MarketEvent>();
        var (symbol, time, rate) = (Column(table, "symbol"), Column(table, "funding_time"), Column(table, "funding_rate"));
        var symbols = new BinaryColumn();
        for (var group = 0; group < table.RowGroupCount; group++)
        {
            var (times, values) = (new long[table.RowsIn(group)], new double[table.RowsIn(group)]);
            table.Read(group, symbol, symbols);
            table.Read(group, time, times);
            table.Read(group, rate, values);
            for (var row = 0; row < times.Length; row++)
            {
                var name = symbols.GetString(row)
                    ?? throw new InvalidDataException(FormattableString.Invariant($"{path} row group {group + 1} row {row + 1}: expected a symbol, found null"));
                if (!(Math.Abs(values[row]) < 1))
                    throw new InvalidDataException(FormattableString.Invariant($"{path}: expected a funding rate of {name} below 1, found {values[row]}"));
                rates.Add(new MarketEvent(times[row], name, MarketEventKind.FundingRate) { Price = (decimal)values[row] });
            }
        }
        rates.Sort((a, b) => a.TimeMs != b.TimeMs ? a.TimeMs.CompareTo(b.TimeMs) : string.CompareOrdinal(a.Symbol, b.Symbol));
        return new FundingFile(rates);
    }

    private static int Column(ITableReader table, string name) => table.Schema.IndexOf(name) is var index and >= 0
        ? index : throw new InvalidDataException($"{table.Name}: expected a column {name} of funding rates, found none");
}
