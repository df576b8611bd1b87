namespace DolphinLean.Engine.Statistics;

/// <summary>The figures of one window of a run.</summary>
public sealed record AlgorithmPerformance
{
    /// <summary>Figures over closed trades.</summary>
    public TradeStatistics TradeStatistics { get; init; } = new();

    /// <summary>Figures over equity and benchmark.</summary>
    public PortfolioStatistics PortfolioStatistics { get; init; } = new();

    /// <summary>The trades closed in the window.</summary>
    public IReadOnlyList<ClosedTrade> ClosedTrades { get; init; } = [];
}
