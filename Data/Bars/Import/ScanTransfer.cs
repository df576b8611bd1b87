using DolphinLean.Data.Scans;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Writes the prices of scans as trade bars of their assets into a data folder: one price is open, high, low and close; no volume.</summary>
public static class ScanTransfer
{
    /// <summary>Writes all days of a source.</summary>
    /// <param name="source">The scans, none taken yet.</param>
    /// <param name="target">Where to.</param>
    /// <exception cref="InvalidDataException">A day has a defect, or bars are shorter than a second; nothing was written.</exception>
    public static BarTransferResult Run(ScanSource source, BarTarget target)
    {
        var series = new List<SeriesBuilder>();
        BarSpan? span = null;
        long rows = 0;
        while (source.MoveNext())
        {
            span ??= BarSpan.Of(source.Row.BarSpacingMs, source.Survey.Folder);
            var assets = source.Row.Assets;
            while (series.Count < assets.Count)
                series.Add(new SeriesBuilder(target.Writer, target.Series(assets[series.Count].ToUpperInvariant(), span.Value.Resolution), source.Survey.Folder));
            AddRow(source.Row, span.Value, series);
            if (rows++ % 1024 == 0)
                target.Progress?.Report(new BarTransferProgress(rows, Math.Max(rows, source.Survey.Rows), $"rows of {assets.Count} assets"));
        }
        foreach (var one in series)
            one.Complete();
        var written = series.Where(one => one.Count > 0).OrderBy(one => one.Series.Symbol, StringComparer.Ordinal).ToList();
        if (written.Count == 0 || span is null)
            throw new InvalidDataException($"{source.Survey.Folder}: expected at least one price, found none.");
        WriteFacts(target, written);
        target.Writer.Complete();
        target.Progress?.Report(new BarTransferProgress(rows, rows, $"rows of {series.Count} assets"));
        return new BarTransferResult(
            [.. written.Select(one => one.Series.Symbol)], span.Value.Resolution, written.Sum(one => one.Days), written.Sum(one => one.Count), 0, source.Warnings);
    }

    // A backtest on scans knows no ticks and lots, so neither does the folder unless a list of symbols is given.
    private static void WriteFacts(BarTarget target, List<SeriesBuilder> written)
    {
        var steps = new SortedDictionary<string, PriceSteps>(StringComparer.Ordinal);
        foreach (var one in written)
            steps.Add(one.Series.Symbol, PriceSteps.Finest());
        DataFolderFacts.Write(target with { SymbolRows = target.SymbolRows ?? new SymbolRows() }, steps);
    }

    // A row is known one spacing after its time; its stored bar ends then.
    private static void AddRow(IScanRow row, BarSpan span, List<SeriesBuilder> series)
    {
        var start = row.TimestampMs + row.BarSpacingMs - span.ResolutionMs;
        var prices = row.Prices;
        for (var asset = 0; asset < prices.Length; asset++)
        {
            var price = prices[asset];
            if (price > 0 && double.IsFinite(price))
                series[asset].Add(start, price, price, price, price, 0);
        }
    }
}
