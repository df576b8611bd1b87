namespace QuantConnect.Securities;

/// <summary>Funding models without state.</summary>
public static class MarginInterestRateModel
{
    /// <summary>No funding.</summary>
    public static readonly IMarginInterestRateModel Null = new NoFunding();

    private sealed class NoFunding : IMarginInterestRateModel
    {
        public void ApplyMarginInterestRate(MarginInterestRateParameters marginInterestRateParameters)
        {
            // Nothing is ever due.
        }
    }
}
