namespace QuantConnect.Data.Market;

/// <summary>Funding rates that became known at one step.</summary>
public class MarginInterestRates : DataDictionary<MarginInterestRate>
{
    /// <summary>No rates.</summary>
    public MarginInterestRates()
    {
    }

    /// <summary>No rates at a time.</summary>
    public MarginInterestRates(DateTime frontier)
        : base(frontier)
    {
    }
}
