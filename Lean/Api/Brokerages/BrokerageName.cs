namespace QuantConnect.Brokerages;

/// <summary>The brokerages that the engine models.</summary>
public enum BrokerageName
{
    /// <summary>No fees, orders can be updated.</summary>
    Default,

    /// <summary>Binance spot.</summary>
    Binance,

    /// <summary>Binance USDⓈ-M futures.</summary>
    BinanceFutures,
}
