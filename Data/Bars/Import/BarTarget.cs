namespace DolphinLean.Data.Bars.Import;

/// <summary>Where and as what bars are written.</summary>
/// <param name="Writer">The data folder's writer. The transfer completes it; a failure leaves the folder as it was.</param>
/// <param name="Market">Market in lower case.</param>
/// <param name="SecurityType">Asset class in lower case: <c>cryptofuture</c> or <c>crypto</c>.</param>
/// <param name="SymbolRows">Rows of symbol properties to choose from; null for those that come with the program.</param>
/// <param name="Progress">Told every few thousand bars; null for none.</param>
public sealed record BarTarget(
    IBarWriter Writer, string Market, string SecurityType, Symbols.SymbolRows? SymbolRows = null, IProgress<BarTransferProgress>? Progress = null)
{
    /// <summary>The trade series of a symbol.</summary>
    internal BarSeries Series(string symbol, BarResolution resolution) => new(Market, SecurityType, symbol, BarKind.Trade, resolution);
}
