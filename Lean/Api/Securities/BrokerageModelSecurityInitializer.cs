using QuantConnect.Brokerages;

namespace QuantConnect.Securities;

/// <summary>Gives a new security the models of a brokerage.</summary>
public class BrokerageModelSecurityInitializer : ISecurityInitializer
{
    private readonly IBrokerageModel _model;
    private readonly ISecuritySeeder _seeder;

    /// <summary>The models of a brokerage, and first prices.</summary>
    /// <param name="brokerageModel">The brokerage.</param>
    /// <param name="securitySeeder">Gives the first prices; <see cref="SecuritySeeder.Null"/> gives none.</param>
    public BrokerageModelSecurityInitializer(IBrokerageModel brokerageModel, ISecuritySeeder securitySeeder)
    {
        _model = brokerageModel ?? throw new ArgumentNullException(nameof(brokerageModel));
        _seeder = securitySeeder ?? throw new ArgumentNullException(nameof(securitySeeder));
    }

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
        _seeder.SeedSecurity(security);
    }
}
