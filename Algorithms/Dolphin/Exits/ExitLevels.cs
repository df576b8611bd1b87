using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Exits;

/// <summary>
/// The levels at which a position ends. What adjusts them to the order book (seed 001 §7.2) makes new levels before they are tested.
/// </summary>
/// <param name="TakeProfitPct">Profit that ends it, fraction of the entry price.</param>
/// <param name="StopPct">Loss that ends it, fraction of the entry price.</param>
/// <param name="MaxHoldBars">Bars after which it ends.</param>
public readonly record struct ExitLevels(double TakeProfitPct, double StopPct, int MaxHoldBars)
{
    /// <summary>The levels that the parameters name.</summary>
    public static ExitLevels Of(ExitParameters parameters) =>
        new(parameters.TakeProfitPct, parameters.StopPct, parameters.MaxHoldBars);
}
