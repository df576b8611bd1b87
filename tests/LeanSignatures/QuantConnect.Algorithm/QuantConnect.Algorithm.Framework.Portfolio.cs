namespace QuantConnect.Algorithm.Framework.Portfolio;

public partial interface IPortfolioConstructionModel : QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
}

public enum PortfolioBias { Short = -1, LongShort = 0, Long = 1 }

public partial class PortfolioConstructionModel : QuantConnect.Algorithm.Framework.Portfolio.IPortfolioConstructionModel, QuantConnect.Algorithm.Framework.INotifiedSecurityChanges
{
    public PortfolioConstructionModel(System.Func<System.DateTime, System.DateTime> rebalancingFunc = null) { }
    public virtual System.Collections.Generic.IEnumerable<QuantConnect.Algorithm.Framework.Portfolio.IPortfolioTarget> CreateTargets(QuantConnect.Algorithm.QCAlgorithm algorithm, QuantConnect.Algorithm.Framework.Alphas.Insight[] insights) => throw null;
    protected virtual System.Collections.Generic.Dictionary<QuantConnect.Algorithm.Framework.Alphas.Insight, double> DetermineTargetPercent(System.Collections.Generic.List<QuantConnect.Algorithm.Framework.Alphas.Insight> activeInsights) => throw null;
}
