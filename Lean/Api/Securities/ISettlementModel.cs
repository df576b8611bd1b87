namespace QuantConnect.Securities;

/// <summary>When and where the cash of a fill arrives.</summary>
public interface ISettlementModel
{
    /// <summary>Takes the cash of a fill.</summary>
    void ApplyFunds(ApplyFundsSettlementModelParameters applyFundsParameters);
}
