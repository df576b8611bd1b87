using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Every constant of scalp execution (seed 004 A; specs: scalp-execution).</summary>
public sealed record ScalpParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public ScalpParameters(ParameterReader read)
    {
        Enabled = read.Flag("scalp.enabled", true, "seed 004 A", "Whether `trading.mode` scalp takes effect");
        MinConfidenceLong = read.Number("scalp.min_conf_long", 0.60, 0, 1, "seed 004 A", "Least confidence of a long entry");
        MinConfidenceShort = read.Number("scalp.min_conf_short", 0.60, 0, 1, "seed 004 A", "Least confidence of a short entry");
        MinEdge = read.Number("scalp.min_edge", 0.03, 0, 1e6, "seed 004 A", "Least edge of an entry: the insight's magnitude");
        MaxSpreadBps = read.Number("scalp.max_spread_bps", 5, 0, 1e4, "seed 004 A", "Widest spread of an entry, bps of the middle");
        MinTopDepthUsdt = read.Number("scalp.min_top_depth_usdt", 1000, 0, 1e12, "seed 004 A", "Least notional at the best bid and at the best ask, quote currency");
        MinBookLevels = read.Whole("scalp.min_book_levels", 5, 1, 1_000, "seed 004 A", "Least number of levels on each side");
        StaleBookMs = read.Number("scalp.stale_book_ms", 1000, 1, 60_000, "scalp-execution.md", "Age beyond which a book allows no entry, ms");
        MaxHoldSeconds = read.Number("scalp.max_hold_seconds", 30, 0.1, 86_400, "seed 004 A", "Time from the first fill to the exit at the market, seconds");
        StopDistanceBps = read.Number("scalp.sl_distance_bps", 10, 0.01, 1e4, "seed 004 C", "Stop: distance from the entry, or its upper limit");
        TakeProfitDistanceBps = read.Number("scalp.tp_distance_bps", 20, 0.01, 1e4, "seed 004 C", "Take-profit: distance from the entry, or its upper limit");
        UseRiskLevels = read.Flag("scalp.use_risk_sl_tp", true, "seed 004 C", "Option A: start from the strategy's stop and take-profit and clamp them. Off is option B: take the scalp distances from the middle");
        PreferLimit = read.Flag("scalp.prefer_limit", true, "seed 004 D.1", "Enter by limit orders; off allows market orders while latency is low");
        PassiveOffsetBps = read.Number("scalp.passive_offset_bps", 2, 0, 1e4, "seed 004 D.1", "How far inside the own best price a limit order is put, never across the spread");
        MaxMarketLatencyMs = read.Number("scalp.max_market_latency_ms", 250, 0, 60_000, "scalp-execution.md", "Order latency under which a market entry is allowed, ms");
        OrderTimeoutSeconds = read.Number("scalp.order_timeout_seconds", 2, 0.05, 3_600, "seed 004 D.2", "Time that an entry order may work, seconds");
        PartialFillMinRatio = read.Number("scalp.partial_fill_min_ratio", 0.5, 0, 1, "seed 004 D.2", "Share filled from which a time-out keeps the position and cancels the rest");
        OnTimeout = read.Choice("scalp.on_timeout", TimeoutPolicy.GiveUp, "scalp-execution.md", "What follows a time-out with less filled");
        MaxReprices = read.Whole("scalp.max_reprices", 2, 1, 100, "scalp-execution.md", "How often `reprice` sends the rest again");
        CancelOnWidening = read.Flag("scalp.cancel_on_spread_widening", true, "seed 004 D.3", "Whether a wide spread cancels a working entry");
        WideSpreadBps = read.Number("scalp.spread_widen_bps", 10, 0, 1e4, "seed 004 D.3", "Spread beyond which it does, bps of the middle");
        AnswerTimeoutSeconds = read.Number("scalp.answer_timeout_seconds", 5, 0.1, 3_600, "scalp-execution.md", "Time after which an order or cancel without an answer is cancelled again, seconds");
        ExitRetrySeconds = read.Number("scalp.exit_retry_seconds", 0.25, 0.01, 60, "scalp-execution.md", "Pause before an exit that was refused or cut short is sent again, seconds");
        StandInSpreadBps = read.Number("scalp.standin_spread_bps", 2, 0, 1e4, "scalp-execution.md", "Without recorded depth and quotes: the spread that stands in, bps");
        StandInDepthUsdt = read.Number("scalp.standin_depth_usdt", 50_000, 0, 1e12, "scalp-execution.md", "Without recorded depth: the notional that stands in at each best price, quote currency");
    }

    /// <summary>Whether scalp mode takes effect.</summary>
    public bool Enabled { get; init; }

    /// <summary>Least confidence of a long entry, 0 to 1.</summary>
    public double MinConfidenceLong { get; init; }

    /// <summary>Least confidence of a short entry, 0 to 1.</summary>
    public double MinConfidenceShort { get; init; }

    /// <summary>Least edge.</summary>
    public double MinEdge { get; init; }

    /// <summary>Widest spread of an entry, bps.</summary>
    public double MaxSpreadBps { get; init; }

    /// <summary>Least notional at each best price, quote currency.</summary>
    public double MinTopDepthUsdt { get; init; }

    /// <summary>Least number of levels a side.</summary>
    public int MinBookLevels { get; init; }

    /// <summary>Age of a book that allows no entry any more, ms.</summary>
    public double StaleBookMs { get; init; }

    /// <summary>Longest hold, seconds.</summary>
    public double MaxHoldSeconds { get; init; }

    /// <summary>Stop distance or its upper limit, bps.</summary>
    public double StopDistanceBps { get; init; }

    /// <summary>Take-profit distance or its upper limit, bps.</summary>
    public double TakeProfitDistanceBps { get; init; }

    /// <summary>Whether the strategy's levels are clamped (option A) or replaced (option B).</summary>
    public bool UseRiskLevels { get; init; }

    /// <summary>Whether entries are limit orders whatever the latency.</summary>
    public bool PreferLimit { get; init; }

    /// <summary>Distance of a limit order inside the own best price, bps.</summary>
    public double PassiveOffsetBps { get; init; }

    /// <summary>Latency under which market entries are allowed, ms.</summary>
    public double MaxMarketLatencyMs { get; init; }

    /// <summary>Time an entry order may work, seconds.</summary>
    public double OrderTimeoutSeconds { get; init; }

    /// <summary>Share filled that a time-out keeps.</summary>
    public double PartialFillMinRatio { get; init; }

    /// <summary>What follows a time-out with less filled.</summary>
    public TimeoutPolicy OnTimeout { get; init; }

    /// <summary>How often the rest is sent again.</summary>
    public int MaxReprices { get; init; }

    /// <summary>Whether a wide spread cancels entries.</summary>
    public bool CancelOnWidening { get; init; }

    /// <summary>Spread that cancels, bps.</summary>
    public double WideSpreadBps { get; init; }

    /// <summary>Longest wait for an answer, seconds.</summary>
    public double AnswerTimeoutSeconds { get; init; }

    /// <summary>Pause before an exit is sent again, seconds.</summary>
    public double ExitRetrySeconds { get; init; }

    /// <summary>Spread that stands in, bps.</summary>
    public double StandInSpreadBps { get; init; }

    /// <summary>Notional that stands in at each best price, quote currency.</summary>
    public double StandInDepthUsdt { get; init; }
}
