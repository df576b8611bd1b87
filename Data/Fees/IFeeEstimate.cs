namespace DolphinLean.Data.Fees;

/// <summary>
/// A fee model that can also tell its fees in doubles. An engine asks it on every bar with a position, and for the exact fee only where
/// the estimate leaves a doubt.
/// </summary>
public interface IFeeEstimate
{
    /// <summary>The fee of a market order now, account currency, within ten roundings of a double of the exact one.</summary>
    /// <param name="ticker">The asset's ticker.</param>
    /// <param name="signedQuantity">Base units, negative for a sale.</param>
    /// <param name="price">The asset's price.</param>
    double FeeOf(string ticker, double signedQuantity, double price);
}
