namespace DolphinLean.Data.MarketData.Events;

/// <summary>Whose events: one instrument of one market.</summary>
/// <param name="Market">Market in lower case, such as <c>binance</c>.</param>
/// <param name="SecurityType">Asset class in lower case, as LEAN names its folder: <c>cryptofuture</c> or <c>crypto</c>.</param>
/// <param name="Symbol">Ticker in upper case, such as <c>BTCUSDT</c>.</param>
public sealed record EventSeries(string Market, string SecurityType, string Symbol)
{
    /// <summary>LEAN's folder of perpetual futures.</summary>
    public const string Futures = "cryptofuture";

    /// <summary>LEAN's folder of spot pairs.</summary>
    public const string Spot = "crypto";

    /// <summary>Whether it is a spot pair, whose update ids follow other rules than a future's.</summary>
    public bool IsSpot => SecurityType == Spot;

    /// <summary>Such as <c>binance cryptofuture BTCUSDT</c>.</summary>
    public override string ToString() => $"{Market} {SecurityType} {Symbol}";
}
