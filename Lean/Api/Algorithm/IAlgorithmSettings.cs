namespace QuantConnect.Interfaces;

/// <summary>Settings that models and orders follow; see <see cref="AlgorithmSettings"/> for the defaults.</summary>
public interface IAlgorithmSettings
{
    /// <summary>When set, overrides whether the portfolio model rebalances on security changes.</summary>
    bool? RebalancePortfolioOnSecurityChanges { get; set; }

    /// <summary>When set, overrides whether the portfolio model rebalances on new and expired insights.</summary>
    bool? RebalancePortfolioOnInsightChanges { get; set; }

    /// <summary>Largest share of the portfolio a target may ask for.</summary>
    decimal MaxAbsolutePortfolioTargetPercentage { get; set; }

    /// <summary>Smallest share of the portfolio a target may ask for, zero aside.</summary>
    decimal MinAbsolutePortfolioTargetPercentage { get; set; }

    /// <summary>Orders whose margin is a smaller share of the portfolio are dropped.</summary>
    decimal MinimumOrderMarginPortfolioPercentage { get; set; }

    /// <summary>Account currency kept out of target sizing; null leaves it to the percentage.</summary>
    decimal? FreePortfolioValue { get; set; }

    /// <summary>Share of the portfolio kept out of target sizing.</summary>
    decimal FreePortfolioValuePercentage { get; set; }

    /// <summary>Whether Liquidate does anything.</summary>
    bool LiquidateEnabled { get; set; }

    /// <summary>Age from which a price counts as stale when an order fills on it.</summary>
    TimeSpan StalePriceTimeSpan { get; set; }

    /// <summary>Trading days per year for statistics; null leaves it to the brokerage model.</summary>
    int? TradingDaysPerYear { get; set; }

    /// <summary>Resolution of warm-up when <c>SetWarmUp</c> names none; null leaves it to each subscription.</summary>
    Resolution? WarmupResolution { get; set; }

    /// <summary>Another name of <see cref="WarmupResolution"/>.</summary>
    Resolution? WarmUpResolution { get; set; }

    /// <summary>Whether days end with the exchange's close; without effect where it never closes.</summary>
    bool DailyPreciseEndTime { get; set; }

    /// <summary>Whether days are put together of data outside regular hours too; without effect where there is none.</summary>
    bool DailyConsolidationUseExtendedMarketHours { get; set; }

    /// <summary>Whether a new security takes its last known price from history.</summary>
    bool SeedInitialPrices { get; set; }

    /// <summary>Whether indicators made for a symbol are warmed up with past bars at once.</summary>
    bool AutomaticIndicatorWarmUp { get; set; }
}
