namespace DolphinLean.Data.Bars;

/// <summary>One row of bars on disk: whose, of what and how long each.</summary>
/// <param name="Market">Market in lower case, such as <c>binance</c>.</param>
/// <param name="SecurityType">Asset class in lower case, as LEAN names its folder: <c>cryptofuture</c> or <c>crypto</c>.</param>
/// <param name="Symbol">Ticker in upper case, such as <c>BTCUSDT</c>.</param>
/// <param name="Kind">Trades or quotes.</param>
/// <param name="Resolution">Time that a bar spans.</param>
public sealed record BarSeries(string Market, string SecurityType, string Symbol, BarKind Kind, BarResolution Resolution)
{
    /// <summary>Such as <c>binance cryptofuture BTCUSDT minute trade</c>.</summary>
    public override string ToString() =>
        $"{Market} {SecurityType} {Symbol} {Resolution.ToString().ToLowerInvariant()} {Kind.ToString().ToLowerInvariant()}";
}
