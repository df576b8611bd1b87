namespace DolphinLean.Engine.Results.Prices;

/// <summary>How the price of a security went over a run, thinned to what a chart can show.</summary>
/// <param name="SymbolId">LEAN's security identifier, for example <c>BTCUSDT 18R</c>.</param>
/// <param name="Ticker">Ticker, for example <c>BTCUSDT</c>.</param>
/// <param name="Times">Times of the samples, UTC, rising; lines of a run share them.</param>
/// <param name="Prices">Last prices at those times, NaN where there was none.</param>
public sealed record PriceLine(string SymbolId, string Ticker, IReadOnlyList<DateTime> Times, IReadOnlyList<double> Prices);
