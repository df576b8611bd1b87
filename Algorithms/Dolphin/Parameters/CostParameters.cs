using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>What a simulated fill costs (seed 001 §7.4, §8).</summary>
public sealed record CostParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public CostParameters(ParameterReader read)
    {
        MakerFeeRate = read.Number("maker_fee_rate", 0.0002, 0, 0.1, "§8.1", "Maker fee, fraction of the entry notional");
        TakerFeeRate = read.Number("taker_fee_rate", 0.0005, 0, 0.1, "§8.1", "Taker fee, fraction of the entry notional");
        MakerEntryRate = read.Number("sp_maker_entry_rate", 0.62, 0, 1, "§8.1, §18.1", "Share of entries that fill as maker");
        MakerExitRate = read.Number("sp_maker_exit_rate", 0.50, 0, 1, "§8.1, §18.1", "Share of exits that fill as maker");
        MakerRefundPct = read.Number("sp_maker_refund_pct", 0.0002, 0, 0.1, "§8.2", "Refund of a maker fill, fraction of the entry notional");
        SlippagePct = read.Number("exit_slippage_pct", 0.0002, 0, 0.1, "§7.4", "Slippage of an exit, fraction of the price");
        StopSlippagePct = read.Number("stop_slippage_pct", 0.0005, 0, 0.1, "§7.4", "Slippage of a stop, fraction of the price");
        BookEdgeBps = read.Number("ob_edge_bps", 5.0, 0, 1_000, "§8.3, §18.1", "Edge of a confirmed order book, bps of the entry notional");
        BookConfirmRate = read.Number("ob_confirm_rate", 0.40, 0, 1, "§8.3, §18.1", "Share of trades that the order book confirms");
        Seed = read.Whole("seed", 42, 0, int.MaxValue, "§18.1", "Seed of the fills' random numbers");
    }

    /// <summary>Maker fee, fraction of the entry notional.</summary>
    public double MakerFeeRate { get; init; }

    /// <summary>Taker fee, fraction of the entry notional.</summary>
    public double TakerFeeRate { get; init; }

    /// <summary>Share of entries filled as maker.</summary>
    public double MakerEntryRate { get; init; }

    /// <summary>Share of exits filled as maker.</summary>
    public double MakerExitRate { get; init; }

    /// <summary>Refund of a maker fill, fraction of the entry notional.</summary>
    public double MakerRefundPct { get; init; }

    /// <summary>Slippage of an exit, fraction of the price.</summary>
    public double SlippagePct { get; init; }

    /// <summary>Slippage of a stop, fraction of the price.</summary>
    public double StopSlippagePct { get; init; }

    /// <summary>Edge of a confirmed order book, bps of the entry notional.</summary>
    public double BookEdgeBps { get; init; }

    /// <summary>Share of trades confirmed by the order book.</summary>
    public double BookConfirmRate { get; init; }

    /// <summary>Seed of the random numbers.</summary>
    public int Seed { get; init; }
}
