using DolphinLean.Data.Symbols;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Writes all that a column store holds into a data folder of another format.</summary>
public static class StoreTransfer
{
    /// <summary>Writes every series and all funding settlements.</summary>
    /// <param name="store">The store.</param>
    /// <param name="target">Where to; its market and asset class are those of the store's series.</param>
    /// <exception cref="InvalidDataException">The store holds nothing, or a file cannot be read; nothing was written.</exception>
    public static BarTransferResult Run(ColumnStore store, BarTarget target)
    {
        var all = store.ListSeries();
        if (all.Count == 0)
            throw new InvalidDataException($"{store.Description}: expected at least one series, found none.");
        var known = target.SymbolRows ?? SymbolRows.OfFolder(store.Folder);
        var total = all.Sum(series => store.Days(series).Count);
        var steps = new SortedDictionary<string, PriceSteps>(StringComparer.Ordinal);
        var bars = new BarColumns();
        var done = 0;
        var days = 0;
        long count = 0;
        foreach (var series in all)
        {
            foreach (var day in store.Days(series))
            {
                store.TryRead(series, day, bars);
                target.Writer.Write(series, day, bars);
                if (series.Kind == BarKind.Trade)
                    StepsOf(steps, series.Symbol).Add(bars);
                if (series.Resolution <= BarResolution.Minute)
                    (days, count) = (days + 1, count + bars.Count);
                target.Progress?.Report(new BarTransferProgress(++done, total, $"days, {series.Symbol}"));
            }
        }
        var rates = 0;
        foreach (var place in all.Select(series => (series.Market, series.SecurityType)).Distinct())
        {
            var own = new SortedDictionary<string, PriceSteps>(StringComparer.Ordinal);
            foreach (var series in all.Where(series => (series.Market, series.SecurityType) == place))
                own[series.Symbol] = StepsOf(steps, series.Symbol);
            foreach (var symbol in own.Keys.Where(_ => place.SecurityType == "cryptofuture"))
                rates += CopyFunding(store, target.Writer, place.Market, symbol);
            DataFolderFacts.Write(target with { Market = place.Market, SecurityType = place.SecurityType, SymbolRows = known }, own);
        }
        target.Writer.Complete();
        return new BarTransferResult(
            [.. all.Select(series => series.Symbol).Distinct().Order(StringComparer.Ordinal)], all.Min(series => series.Resolution), days, count, rates, []);
    }

    private static PriceSteps StepsOf(SortedDictionary<string, PriceSteps> steps, string symbol)
    {
        if (!steps.TryGetValue(symbol, out var own))
            steps.Add(symbol, own = new PriceSteps());
        return own;
    }

    private static int CopyFunding(ColumnStore store, IBarWriter writer, string market, string symbol)
    {
        var rates = store.ReadFunding(market, symbol);
        if (rates.Count > 0)
            writer.WriteFunding(market, symbol, rates);
        return rates.Count;
    }
}
