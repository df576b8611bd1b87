using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>OB-5: how the order book changes a position's levels (seed 001 §7.2).</summary>
public sealed record BookExitParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public BookExitParameters(ParameterReader read)
    {
        CascadeTakeProfit = read.Number("ob_cascade_tp", 1.40, 0, 10, "§7.2", "OB-5, cascade: factor on the take-profit");
        CascadeHold = read.Number("ob_cascade_hold", 0.50, 0, 10, "§7.2", "OB-5, cascade: factor on the longest hold");
        StressStopPct = read.Number("ob_stress_stop_pct", 0.10, 0, 10, "§7.2", "OB-5, stress: stop loss, fraction of the entry price");
        StressTakeProfit = read.Number("ob_stress_tp", 0.60, 0, 10, "§7.2", "OB-5, stress: factor on the take-profit while in profit");
        StressHold = read.Number("ob_stress_hold", 0.40, 0, 10, "§7.2", "OB-5, stress: factor on the longest hold while the book opposes");
        OpposingImbalance = read.Number("ob_opposing_imbalance", 0.10, 0, 1, "§7.2", "OB-5, stress: adverse imbalance beyond which the book opposes");
        CalmHold = read.Number("ob_calm_hold", 1.50, 0, 10, "§7.2", "OB-5, calm: factor on the longest hold while the book favours");
        FavouringImbalance = read.Number("ob_favouring_imbalance", 0.15, 0, 1, "§7.2", "OB-5, calm: imbalance beyond which the book favours");
        Withdrawal = read.Number("ob_withdrawal", -0.20, -1, 0, "§7.2", "OB-5: the asset's withdrawal velocity under which its own book thins");
        WithdrawalHold = read.Number("ob_withdrawal_hold", 0.40, 0, 10, "§7.2", "OB-5, thinning: longest hold, at most this share");
        WithdrawalTakeProfit = read.Number("ob_withdrawal_tp", 0.75, 0, 10, "§7.2", "OB-5, thinning: factor on the take-profit while in profit");
    }

    /// <summary>Cascade: factor on the take-profit.</summary>
    public double CascadeTakeProfit { get; init; }

    /// <summary>Cascade: factor on the longest hold.</summary>
    public double CascadeHold { get; init; }

    /// <summary>Stress: stop, fraction of the entry price.</summary>
    public double StressStopPct { get; init; }

    /// <summary>Stress: factor on the take-profit while in profit.</summary>
    public double StressTakeProfit { get; init; }

    /// <summary>Stress: factor on the longest hold while the book opposes.</summary>
    public double StressHold { get; init; }

    /// <summary>Adverse imbalance that opposes.</summary>
    public double OpposingImbalance { get; init; }

    /// <summary>Calm: factor on the longest hold while the book favours.</summary>
    public double CalmHold { get; init; }

    /// <summary>Imbalance that favours.</summary>
    public double FavouringImbalance { get; init; }

    /// <summary>Withdrawal velocity under which the asset's book thins.</summary>
    public double Withdrawal { get; init; }

    /// <summary>Thinning: longest hold, at most this share.</summary>
    public double WithdrawalHold { get; init; }

    /// <summary>Thinning: factor on the take-profit while in profit.</summary>
    public double WithdrawalTakeProfit { get; init; }
}
