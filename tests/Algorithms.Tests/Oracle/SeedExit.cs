namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Money of a closed trade, in account currency.</summary>
internal sealed record SeedSettlement(double Fees, double Net);

/// <summary>Exit reasons in the champion's priority and the SmartPlacer's costs, seed 001 §7.1, §7.4 and §8.</summary>
internal static class SeedExit
{
    public const string FixedTp = "FIXED_TP";
    public const string StopLoss = "STOP_LOSS";
    public const string MaxHold = "MAX_HOLD";

    /// <summary><c>AlphaExitManager.evaluate</c>: the reason to leave, or null to hold.</summary>
    public static string? Evaluate(SeedParameters p, double entryPrice, double price, int barsHeld)
    {
        var pnlPct = (int)p.Direction * (price - entryPrice) / entryPrice;
        if (pnlPct >= p.FixedTpPct)
            return FixedTp;
        if (pnlPct <= -p.StopPct)
            return StopLoss;
        return barsHeld >= p.MaxHoldBars ? MaxHold : null;
    }

    /// <summary>Fees and net result; takes two random numbers after a stop, three otherwise.</summary>
    public static SeedSettlement Settle(
        SeedParameters p, SeedRandomState rng, double entryPrice, double price, double notional, string reason)
    {
        var dir = (int)p.Direction;
        var slip = reason == StopLoss ? 0.0005 : 0.0002;
        var exitPrice = price * (1.0 - slip * dir);
        var pnlPctRaw = dir * (exitPrice - entryPrice) / entryPrice;

        if (rng.Random() < p.SpMakerEntryRate)
            pnlPctRaw += 0.0002;
        if (reason != StopLoss && rng.Random() < p.SpMakerExitRate)
            pnlPctRaw += 0.0002;
        if (rng.Random() < p.ObConfirmRate)
            pnlPctRaw += p.ObEdgeBps * 1e-4;

        var entryFee = (0.0002 * p.SpMakerEntryRate + 0.0005 * (1 - p.SpMakerEntryRate)) * notional;
        var exitFee = reason == StopLoss
            ? 0.0005 * notional
            : (0.0002 * p.SpMakerExitRate + 0.0005 * (1 - p.SpMakerExitRate)) * notional;
        var grossPnl = pnlPctRaw * notional;
        return new SeedSettlement(entryFee + exitFee, grossPnl - entryFee - exitFee);
    }
}
