using QuantConnect.Interfaces;

namespace QuantConnect;

/// <summary>Settings with LEAN's defaults.</summary>
public class AlgorithmSettings : IAlgorithmSettings
{
    /// <inheritdoc />
    public bool? RebalancePortfolioOnSecurityChanges { get; set; }

    /// <inheritdoc />
    public bool? RebalancePortfolioOnInsightChanges { get; set; }

    /// <inheritdoc />
    public decimal MaxAbsolutePortfolioTargetPercentage { get; set; } = 1_000_000_000m;

    /// <inheritdoc />
    public decimal MinAbsolutePortfolioTargetPercentage { get; set; } = 0.0000000001m;

    /// <inheritdoc />
    public decimal MinimumOrderMarginPortfolioPercentage { get; set; } = 0.001m;

    /// <inheritdoc />
    public decimal? FreePortfolioValue { get; set; }

    /// <inheritdoc />
    public decimal FreePortfolioValuePercentage { get; set; } = 0.0025m;

    /// <inheritdoc />
    public bool LiquidateEnabled { get; set; } = true;

    /// <inheritdoc />
    public TimeSpan StalePriceTimeSpan { get; set; } = TimeSpan.FromHours(1);

    /// <inheritdoc />
    public int? TradingDaysPerYear { get; set; }

    /// <inheritdoc />
    public Resolution? WarmupResolution { get; set; }

    /// <inheritdoc />
    public Resolution? WarmUpResolution
    {
        get => WarmupResolution;
        set => WarmupResolution = value;
    }

    /// <inheritdoc />
    public bool DailyPreciseEndTime { get; set; } = true;

    /// <inheritdoc />
    public bool DailyConsolidationUseExtendedMarketHours { get; set; }

    /// <inheritdoc />
    public bool SeedInitialPrices { get; set; }

    /// <inheritdoc />
    public bool AutomaticIndicatorWarmUp { get; set; }
}
