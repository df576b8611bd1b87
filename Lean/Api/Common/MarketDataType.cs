namespace QuantConnect;

/// <summary>Kind of a data point.</summary>
public enum MarketDataType
{
    /// <summary>Custom data.</summary>
    Base,

    /// <summary>Trade bar.</summary>
    TradeBar,

    /// <summary>Tick.</summary>
    Tick,

    /// <summary>Data about a security that is no price, such as a funding rate.</summary>
    Auxiliary,

    /// <summary>Quote bar.</summary>
    QuoteBar,

    /// <summary>Option chain.</summary>
    OptionChain,

    /// <summary>Futures chain.</summary>
    FuturesChain,
}
