namespace QuantConnect.Data.Market;

/// <summary>Quote bars of one step.</summary>
public class QuoteBars : DataDictionary<QuoteBar>
{
    /// <summary>No bars.</summary>
    public QuoteBars()
    {
    }

    /// <summary>No bars at a time.</summary>
    public QuoteBars(DateTime time)
        : base(time)
    {
    }
}
