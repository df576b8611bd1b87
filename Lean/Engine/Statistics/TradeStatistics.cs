namespace DolphinLean.Engine.Statistics;

/// <summary>LEAN's figures over closed trades. Money is in account currency and without fees; all zero when there is no trade.</summary>
public sealed record TradeStatistics
{
    /// <summary>Earliest entry, UTC, or null without trades.</summary>
    public DateTime? StartDateTime { get; init; }

    /// <summary>Latest exit, UTC, or null without trades.</summary>
    public DateTime? EndDateTime { get; init; }

    public int TotalNumberOfTrades { get; init; }
    public int NumberOfWinningTrades { get; init; }
    public int NumberOfLosingTrades { get; init; }
    public decimal TotalProfitLoss { get; init; }
    public decimal TotalProfit { get; init; }
    public decimal TotalLoss { get; init; }
    public decimal LargestProfit { get; init; }
    public decimal LargestLoss { get; init; }
    public decimal AverageProfitLoss { get; init; }
    public decimal AverageProfit { get; init; }
    public decimal AverageLoss { get; init; }
    public TimeSpan AverageTradeDuration { get; init; }
    public TimeSpan AverageWinningTradeDuration { get; init; }
    public TimeSpan AverageLosingTradeDuration { get; init; }
    public TimeSpan MedianTradeDuration { get; init; }
    public TimeSpan MedianWinningTradeDuration { get; init; }
    public TimeSpan MedianLosingTradeDuration { get; init; }
    public int MaxConsecutiveWinningTrades { get; init; }
    public int MaxConsecutiveLosingTrades { get; init; }

    /// <summary>Average profit over average loss, 0 without a loss.</summary>
    public decimal ProfitLossRatio { get; init; }

    /// <summary>Winners over losers, 10 without losers.</summary>
    public decimal WinLossRatio { get; init; }

    public decimal WinRate { get; init; }
    public decimal LossRate { get; init; }
    public decimal AverageMAE { get; init; }
    public decimal AverageMFE { get; init; }
    public decimal LargestMAE { get; init; }
    public decimal LargestMFE { get; init; }
    public decimal MaximumClosedTradeDrawdown { get; init; }
    public decimal MaximumIntraTradeDrawdown { get; init; }
    public decimal ProfitLossStandardDeviation { get; init; }
    public decimal ProfitLossDownsideDeviation { get; init; }

    /// <summary>Total profit over total loss, 10 without a loss.</summary>
    public decimal ProfitFactor { get; init; }

    /// <summary>Average profit over its standard deviation, not annualised.</summary>
    public decimal SharpeRatio { get; init; }

    /// <summary>Average profit over the standard deviation of the losses, not annualised.</summary>
    public decimal SortinoRatio { get; init; }

    public decimal ProfitToMaxDrawdownRatio { get; init; }
    public decimal MaximumEndTradeDrawdown { get; init; }
    public decimal AverageEndTradeDrawdown { get; init; }

    /// <summary>Longest time between exits that set a new high of summed profit, with a loss between.</summary>
    public TimeSpan MaximumDrawdownDuration { get; init; }

    public decimal TotalFees { get; init; }
}
