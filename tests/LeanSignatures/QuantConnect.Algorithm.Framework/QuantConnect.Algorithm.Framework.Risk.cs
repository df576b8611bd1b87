namespace QuantConnect.Algorithm.Framework.Risk;

public partial class MaximumDrawdownPercentPerSecurity : QuantConnect.Algorithm.Framework.Risk.RiskManagementModel
{
    public MaximumDrawdownPercentPerSecurity(decimal maximumDrawdownPercent = 0.05m) { }
}

public partial class MaximumDrawdownPercentPortfolio : QuantConnect.Algorithm.Framework.Risk.RiskManagementModel
{
    public MaximumDrawdownPercentPortfolio(decimal maximumDrawdownPercent = 0.05m, bool isTrailing = false) { }
}

public partial class TrailingStopRiskManagementModel : QuantConnect.Algorithm.Framework.Risk.RiskManagementModel
{
    public TrailingStopRiskManagementModel(decimal maximumDrawdownPercent = 0.05m) { }
}
