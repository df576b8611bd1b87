namespace QuantConnect.Orders;

/// <summary>Instructions that Binance takes.</summary>
public class BinanceOrderProperties : OrderProperties
{
    /// <summary>Whether the order may only add liquidity.</summary>
    public bool PostOnly { get; set; }
}
