namespace DolphinLean.Engine.Live.Venues;

/// <summary>What a venue asks of an asset's orders.</summary>
/// <param name="Ticker">Ticker.</param>
/// <param name="QuoteCurrency">Currency of the price.</param>
/// <param name="TickSize">Step of prices.</param>
/// <param name="LotSize">Step of quantities of market orders.</param>
/// <param name="LeastNotional">Least value of an order.</param>
public sealed record TradingRule(string Ticker, string QuoteCurrency, decimal TickSize, decimal LotSize, decimal LeastNotional);
