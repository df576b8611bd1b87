using System.Globalization;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Writes what LEAN must know of symbols beside their bars: their properties, and that their market never closes.</summary>
internal static class DataFolderFacts
{
    /// <summary>Adds or replaces the rows of symbols in the folder's files; other rows stay.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="symbols">Symbols, with the steps of their prices and volumes for those that no row names.</param>
    public static void Write(BarTarget target, SortedDictionary<string, PriceSteps> symbols)
    {
        var known = target.SymbolRows ?? SymbolRows.Snapshot();
        var rows = SymbolRows.Read(target.Writer.CurrentPathOf(SymbolRows.RelativePath));
        foreach (var (symbol, steps) in symbols)
            rows.Set(known.Find(target.Market, symbol, target.SecurityType) ?? RowOf(target, symbol, steps));
        File.WriteAllText(target.Writer.PathOf(SymbolRows.RelativePath), rows.ToString());
        var hours = MarketHours.AddAlwaysOpen(target.Writer.CurrentPathOf(MarketHours.RelativePath), target.Market, target.SecurityType);
        File.WriteAllText(target.Writer.PathOf(MarketHours.RelativePath), hours);
    }

    private static string RowOf(BarTarget target, string symbol, PriceSteps steps)
    {
        var quote = QuoteCurrency.Of(symbol);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Market},{symbol},{target.SecurityType},{symbol},{quote},1,{PriceSteps.Step(steps.PriceDecimals)},{PriceSteps.Step(steps.VolumeDecimals)},{symbol}");
    }
}
