using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>When a position ends (seed 001 §7.1).</summary>
public sealed record ExitParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public ExitParameters(ParameterReader read)
    {
        TakeProfitPct = read.Number("fixed_tp_pct", 0.0095, 0, 10, "§7.1, §18.1", "Take-profit, fraction of the entry price");
        StopPct = read.Number("stop_pct", 1.0, 0, 10, "§7.1, §18.1", "Stop loss, fraction of the entry price; 1 is out of reach for a long and far for a short");
        MaxHoldBars = read.Whole("max_hold_bars", 120, 1, 1_000_000, "§7.1, §18.1", "Bars after which a position closes");
        VelDivTurnEnabled = read.Flag("vd_enabled", false, "§7.1", "Close when vel_div turns against the position");
        VelDivTurnThreshold = read.Number("vd_turn_threshold", 0.02, 0, 1, "§19 item 1", "Adverse vel_div that counts as turned");
        VelDivTurnBars = read.Whole("vd_turn_bars", 3, 1, 200, "§19 item 1", "Bars in a row that vel_div must stay turned");
        SpreadRecoveryEnabled = read.Flag("tf_enabled", false, "§19 item 6", "Close when the divergence that was entered on is over: exhausted in profit, or flipped");
        ExhaustRatio = read.Number("tf_exhaust_ratio", 0.25, 0, 1, "§19 item 6", "A position in profit closes when vel_div is at most this share of its entry's");
        FlipRatio = read.Number("tf_flip_ratio", 0.5, 0, 1_000, "§19 item 6", "A position closes when vel_div has flipped to this share of its entry's, on the other side of 0");
    }

    /// <summary>Take-profit, fraction of the entry price.</summary>
    public double TakeProfitPct { get; init; }

    /// <summary>Stop loss, fraction of the entry price.</summary>
    public double StopPct { get; init; }

    /// <summary>Longest hold, bars.</summary>
    public int MaxHoldBars { get; init; }

    /// <summary>Whether an adverse turn of vel_div closes.</summary>
    public bool VelDivTurnEnabled { get; init; }

    /// <summary>Adverse vel_div that counts as turned, positive for either direction.</summary>
    public double VelDivTurnThreshold { get; init; }

    /// <summary>Bars in a row that it must stay.</summary>
    public int VelDivTurnBars { get; init; }

    /// <summary>Whether the recovery of the spread between the tracked windows, which is vel_div, closes.</summary>
    public bool SpreadRecoveryEnabled { get; init; }

    /// <summary>Share of the entry's vel_div at or under which a position in profit closes.</summary>
    public double ExhaustRatio { get; init; }

    /// <summary>Share of the entry's vel_div, on the other side of 0, at or beyond which a position closes.</summary>
    public double FlipRatio { get; init; }
}
