namespace QuantConnect.Algorithm.Framework.Risk;

public partial interface IRiskManagementModel : QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
}

public partial class NullRiskManagementModel : QuantConnect.Algorithm.Framework.Risk.RiskManagementModel
{
    public NullRiskManagementModel() { }
}

public partial class RiskManagementModel : QuantConnect.Algorithm.Framework.Risk.IRiskManagementModel, QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
    public RiskManagementModel() { }
    public virtual System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> ManageRisk(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget[] targets) => throw null;
}
