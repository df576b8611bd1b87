namespace QuantConnect.Statistics;

/// <summary>Side of a trade.</summary>
public enum TradeDirection
{
    /// <summary>Bought to open.</summary>
    Long,

    /// <summary>Sold to open.</summary>
    Short,
}
