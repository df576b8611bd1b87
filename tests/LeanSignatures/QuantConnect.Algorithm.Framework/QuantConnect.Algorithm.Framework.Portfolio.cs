namespace QuantConnect.Algorithm.Framework.Portfolio;

public partial class EqualWeightingPortfolioConstructionModel : QuantConnect.Algorithm.Framework.Portfolio.PortfolioConstructionModel
{
    public EqualWeightingPortfolioConstructionModel(QuantConnect.Resolution resolution = QuantConnect.Resolution.Daily, QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias portfolioBias = QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias.LongShort) : base(default(System.Func<System.DateTime, System.DateTime>)) { }
}

public partial class InsightWeightingPortfolioConstructionModel : QuantConnect.Algorithm.Framework.Portfolio.EqualWeightingPortfolioConstructionModel
{
    public InsightWeightingPortfolioConstructionModel(System.TimeSpan timeSpan, QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias portfolioBias = QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias.LongShort) : base(default(QuantConnect.Resolution), default(QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias)) { }
    public InsightWeightingPortfolioConstructionModel(QuantConnect.Resolution resolution = QuantConnect.Resolution.Daily, QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias portfolioBias = QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias.LongShort) : base(default(QuantConnect.Resolution), default(QuantConnect.Algorithm.Framework.Portfolio.PortfolioBias)) { }
}
