using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Writes candles and funding settlements of Parquet files into a data folder.</summary>
public static class KlineTransfer
{
    /// <summary>Writes all symbols of some files.</summary>
    /// <param name="paths">
    /// Files, or folders whose Parquet files are taken. A file is told by its columns: candles (<c>open_time</c>, open … volume; its symbol is its
    /// name up to the first hyphen) or funding settlements (<c>symbol</c>, <c>funding_time</c>, <c>funding_rate</c>). Others are left aside with a note.
    /// </param>
    /// <param name="target">Where to.</param>
    /// <exception cref="InvalidDataException">There are no candles, two files are of one symbol, or a row is wrong; nothing was written.</exception>
    public static BarTransferResult Run(IReadOnlyList<string> paths, BarTarget target)
    {
        var klines = new SortedDictionary<string, KlineFile>(StringComparer.Ordinal);
        var funding = new SortedDictionary<string, List<FundingRate>>(StringComparer.Ordinal);
        var notes = new List<string>();
        foreach (var file in Files(paths))
            Include(file, klines, funding, notes);
        if (klines.Count == 0)
            throw new InvalidDataException($"{string.Join(", ", paths)}: expected candle files SYMBOL-*.parquet with columns open_time, open, high, low, close and volume, found none.");
        return Write(klines, funding, target, notes);
    }

    private static IEnumerable<string> Files(IReadOnlyList<string> paths)
    {
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                yield return path;
                continue;
            }
            foreach (var file in Directory.EnumerateFiles(path, "*.parquet").Order(StringComparer.Ordinal))
                yield return file;
        }
    }

    private static void Include(
        string path, SortedDictionary<string, KlineFile> klines, SortedDictionary<string, List<FundingRate>> funding, List<string> notes)
    {
        ParquetSchema schema;
        using (var table = TableFile.Open(path))
            schema = table.Schema;
        if (KlineFile.Fits(schema))
        {
            var file = KlineFile.Open(path);
            if (!klines.TryAdd(file.Symbol, file))
                throw new InvalidDataException($"{path}: expected one candle file for {file.Symbol}, found a second beside {klines[file.Symbol].Path}.");
        }
        else if (FundingTable.Fits(schema))
        {
            foreach (var (symbol, rates) in FundingTable.Read(path))
            {
                if (!funding.TryAdd(symbol, rates))
                    throw new InvalidDataException($"{path}: expected funding of {symbol} in one file, found a second.");
            }
        }
        else
        {
            notes.Add($"{path}: left aside, it has neither the columns of candles nor those of funding settlements");
        }
    }

    private static BarTransferResult Write(
        SortedDictionary<string, KlineFile> klines, SortedDictionary<string, List<FundingRate>> funding, BarTarget target, List<string> notes)
    {
        var total = klines.Values.Sum(file => file.Rows);
        long bars = 0;
        var days = 0;
        var rates = 0;
        var steps = new SortedDictionary<string, PriceSteps>(StringComparer.Ordinal);
        foreach (var (symbol, file) in klines)
        {
            var series = new SeriesBuilder(target.Writer, target.Series(symbol, file.Span.Resolution), file.Path);
            var before = bars;
            file.CopyTo(series, read => target.Progress?.Report(new BarTransferProgress(before + read, total, symbol)));
            bars += series.Count;
            days += series.Days;
            steps.Add(symbol, series.Steps);
            if (funding.Remove(symbol, out var settlements))
            {
                target.Writer.WriteFunding(target.Market, symbol, settlements);
                rates += settlements.Count;
            }
        }
        if (funding.Count > 0)
            notes.Add($"funding of {string.Join(", ", funding.Keys)}: left aside, there are no candles of them");
        DataFolderFacts.Write(target, steps);
        target.Writer.Complete();
        return new BarTransferResult([.. klines.Keys], klines.Values.Min(file => file.Span.Resolution), days, bars, rates, notes);
    }
}
