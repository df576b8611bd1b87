namespace DolphinLean.Engine.Statistics;

/// <summary>One security of the account at a daily sample.</summary>
/// <param name="Ticker">Ticker, for example <c>BTCUSDT</c>.</param>
/// <param name="SecurityType">LEAN's name of the type, for example <c>CryptoFuture</c>.</param>
/// <param name="HoldingsValue">Quantity × price, negative for a short, account currency.</param>
/// <param name="SaleVolume">Value traded since the start, account currency.</param>
/// <param name="MarginUsed">|Quantity| × price / leverage, account currency.</param>
public sealed record AssetSnapshot(
    string Ticker, string SecurityType, decimal HoldingsValue, decimal SaleVolume, decimal MarginUsed);
