namespace QuantConnect.Securities;

/// <summary>Cash arrives at once.</summary>
public class ImmediateSettlementModel : ISettlementModel
{
    /// <inheritdoc/>
    public virtual void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters)
    {
        var cash = applyFundsParameters.CashAmount;
        applyFundsParameters.Portfolio.CashBook[cash.Currency].AddAmount(cash.Amount);
    }
}
