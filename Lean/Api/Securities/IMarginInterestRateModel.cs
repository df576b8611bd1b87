namespace QuantConnect.Securities;

/// <summary>Funding of open positions.</summary>
public interface IMarginInterestRateModel
{
    /// <summary>Pays or takes what is due. Called once a step, after the prices moved and before the algorithm sees them.</summary>
    void ApplyMarginInterestRate(MarginInterestRateParameters marginInterestRateParameters);
}
