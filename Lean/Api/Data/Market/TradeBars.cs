namespace QuantConnect.Data.Market;

/// <summary>Trade bars of one step.</summary>
public class TradeBars : DataDictionary<TradeBar>
{
    /// <summary>No bars.</summary>
    public TradeBars()
    {
    }

    /// <summary>No bars at a time.</summary>
    public TradeBars(DateTime frontier)
        : base(frontier)
    {
    }
}
