using QuantConnect.Brokerages;

namespace QuantConnect.Securities;

/// <summary>Gives a new security the models of a brokerage.</summary>
public class BrokerageModelSecurityInitializer : ISecurityInitializer
{
    private readonly IBrokerageModel _model;

    /// <summary>The models of a brokerage.</summary>
    public BrokerageModelSecurityInitializer(IBrokerageModel brokerageModel) => _model = brokerageModel;

    /// <inheritdoc/>
    public virtual void Initialize(Security security)
    {
        security.FillModel = _model.GetFillModel(security);
        security.FeeModel = _model.GetFeeModel(security);
        security.SlippageModel = _model.GetSlippageModel(security);
        security.SettlementModel = _model.GetSettlementModel(security);
        security.BuyingPowerModel = _model.GetBuyingPowerModel(security);
        security.MarginInterestRateModel = _model.GetMarginInterestRateModel(security);
        security.SetLeverage(_model.GetLeverage(security));
    }
}
