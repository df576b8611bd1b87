namespace DolphinLean.Engine.Results.Charts;

/// <summary>Names of the charts and series that LEAN samples of every run.</summary>
public static class ChartNames
{
    public const string StrategyEquity = "Strategy Equity";
    public const string Equity = "Equity";
    public const string Return = "Return";
    public const string Benchmark = "Benchmark";
    public const string Drawdown = "Drawdown";
    public const string EquityDrawdown = "Equity Drawdown";
    public const string AssetsSalesVolume = "Assets Sales Volume";
    public const string Exposure = "Exposure";
    public const string Capacity = "Capacity";
    public const string StrategyCapacity = "Strategy Capacity";
    public const string PortfolioTurnover = "Portfolio Turnover";
    public const string PortfolioMargin = "Portfolio Margin";
}
