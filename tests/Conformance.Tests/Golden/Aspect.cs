namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>One thing that LEAN left behind for a run.</summary>
public enum Aspect
{
    OrderEvents,
    Orders,
    Log,
    Insights,
    Equity,
    Statistics,
    RuntimeStatistics,
    PortfolioStatistics,
    TradeStatistics,
    ClosedTrades,
    ProfitLoss,
    RollingWindow,
    Charts,
}
