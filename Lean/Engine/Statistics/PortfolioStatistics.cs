namespace DolphinLean.Engine.Statistics;

/// <summary>LEAN's figures over equity and benchmark. Rates and ratios are fractions of one; all but the first two and the turnover are
/// zero when fewer than two daily returns are left.</summary>
public sealed record PortfolioStatistics
{
    public decimal AverageWinRate { get; init; }
    public decimal AverageLossRate { get; init; }
    public decimal ProfitLossRatio { get; init; }
    public decimal WinRate { get; init; }
    public decimal LossRate { get; init; }
    public decimal Expectancy { get; init; }

    /// <summary>Portfolio value at the start of the window, account currency.</summary>
    public decimal StartEquity { get; init; }

    /// <summary>Portfolio value at the end of the window, account currency.</summary>
    public decimal EndEquity { get; init; }

    public decimal CompoundingAnnualReturn { get; init; }

    /// <summary>Largest fall from a high over the points of the equity chart, as a positive fraction.</summary>
    public decimal Drawdown { get; init; }

    public decimal TotalNetProfit { get; init; }
    public decimal SharpeRatio { get; init; }
    public decimal ProbabilisticSharpeRatio { get; init; }
    public decimal SortinoRatio { get; init; }
    public decimal Alpha { get; init; }
    public decimal Beta { get; init; }
    public decimal AnnualStandardDeviation { get; init; }
    public decimal AnnualVariance { get; init; }
    public decimal InformationRatio { get; init; }
    public decimal TrackingError { get; init; }
    public decimal TreynorRatio { get; init; }

    /// <summary>Mean of the daily turnovers.</summary>
    public decimal PortfolioTurnover { get; init; }

    /// <summary>One-day return that is undercut on 1 % of days, if returns are normal.</summary>
    public decimal ValueAtRisk99 { get; init; }

    /// <summary>One-day return that is undercut on 5 % of days, if returns are normal.</summary>
    public decimal ValueAtRisk95 { get; init; }

    /// <summary>Longest time from a high to the point that reaches it again, whole days.</summary>
    public int DrawdownRecovery { get; init; }
}
