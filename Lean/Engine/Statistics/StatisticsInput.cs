using QuantConnect.Hosting;

namespace DolphinLean.Engine.Statistics;

/// <summary>Everything that LEAN's statistics are computed from. All series are in time order, without repeated times.</summary>
public sealed record StatisticsInput
{
    /// <summary>Closes of the Strategy Equity chart, as charted (rounded), account currency.</summary>
    public required IReadOnlyList<TimedValue> Equity { get; init; }

    /// <summary>The daily Return series, as charted, percent.</summary>
    public required IReadOnlyList<TimedValue> Returns { get; init; }

    /// <summary>The daily Benchmark series, as charted; as many samples as <see cref="Returns"/>.</summary>
    public required IReadOnlyList<TimedValue> Benchmark { get; init; }

    /// <summary>The daily Portfolio Turnover series, as charted, ratio.</summary>
    public required IReadOnlyList<TimedValue> Turnover { get; init; }

    /// <summary>One record for each fill that reduced, closed or flipped a position, account currency.</summary>
    public required IReadOnlyList<TimedValue> ProfitLoss { get; init; }

    /// <summary>Closed trades in the order of closing.</summary>
    public required IReadOnlyList<ClosedTrade> Trades { get; init; }

    /// <summary>Portfolio value at the start, account currency.</summary>
    public required decimal StartEquity { get; init; }

    /// <summary>All fees paid, account currency.</summary>
    public required decimal TotalFees { get; init; }

    /// <summary>Orders that were given an id.</summary>
    public required int TotalOrders { get; init; }

    /// <summary>Estimated strategy capacity, account currency.</summary>
    public required decimal Capacity { get; init; }

    /// <summary>Security identifier of the asset with the least capacity, or an empty text.</summary>
    public required string LowestCapacityAsset { get; init; }

    /// <summary>Account currency, for example <c>USDT</c>.</summary>
    public required string AccountCurrency { get; init; }

    /// <summary>Figures that the algorithm adds to the summary; those of the summary's own names are left out.</summary>
    public IReadOnlyCollection<KeyValuePair<string, string>> Custom { get; init; } = [];

    /// <summary>Days of a trading year: 365 for crypto.</summary>
    public int TradingDaysPerYear { get; init; } = 365;

    /// <summary>Annual risk-free rate; LEAN uses 1 % when it has no interest-rate file.</summary>
    public decimal RiskFreeRate { get; init; } = 0.01m;

    /// <summary>Which of LEAN's quirks the figures match; all by default.</summary>
    public LeanQuirks Quirks { get; init; } = LeanQuirks.All;
}
