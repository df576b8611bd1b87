using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Exits;

/// <summary>The exit rules in their order of priority; the first that triggers wins (seed 001 §7.1, §11.7).</summary>
public sealed class ExitRules
{
    private readonly ExitParameters _parameters;
    private readonly int _direction;

    /// <summary>Rules for positions of a direction, +1 or −1.</summary>
    public ExitRules(ExitParameters parameters, int direction)
    {
        _parameters = parameters;
        _direction = direction;
    }

    /// <summary>Profit of a position on raw prices, as a fraction of the entry price.</summary>
    public static double PnlPct(int direction, double entryPrice, double price) => direction * (price - entryPrice) / entryPrice;

    /// <summary>The reason to end a position now, or null to keep it.</summary>
    /// <param name="levels">The position's levels.</param>
    /// <param name="pnlPct">From <see cref="PnlPct"/>.</param>
    /// <param name="barsHeld">Current row less entry row.</param>
    /// <param name="velDivHistory">vel_div up to the current bar, oldest first.</param>
    /// <param name="posture">The day's posture.</param>
    /// <param name="entryVelDiv">vel_div that was entered on; NaN where no signal asked for the position.</param>
    public ExitReason? Evaluate(
        in ExitLevels levels, double pnlPct, long barsHeld, ReadOnlySpan<double> velDivHistory, Posture posture, double entryVelDiv = double.NaN)
    {
        if (posture == Posture.Hibernate)
            return ExitReason.HibernateHalt;
        if (pnlPct >= levels.TakeProfitPct)
            return ExitReason.FixedTakeProfit;
        if (pnlPct <= -levels.StopPct)
            return ExitReason.StopLoss;
        if (_parameters.VelDivTurnEnabled && HasTurned(velDivHistory))
            return ExitReason.VelDivTurn;
        if (_parameters.SpreadRecoveryEnabled && !velDivHistory.IsEmpty && Recovered(velDivHistory[^1], entryVelDiv, pnlPct) is { } recovery)
            return recovery;
        return barsHeld >= levels.MaxHoldBars ? ExitReason.MaxHold : null;
    }

    /// <summary>Whether <see cref="Evaluate"/> may end the position, going by the last vel_div alone. False is sure.</summary>
    public bool MayEnd(in ExitLevels levels, double pnlPct, long barsHeld, double velDiv, Posture posture, double entryVelDiv = double.NaN) =>
        posture == Posture.Hibernate || pnlPct >= levels.TakeProfitPct || pnlPct <= -levels.StopPct || barsHeld >= levels.MaxHoldBars
        || (_parameters.VelDivTurnEnabled && IsTurned(velDiv))
        || (_parameters.SpreadRecoveryEnabled && Recovered(velDiv, entryVelDiv, pnlPct) is not null);

    private bool HasTurned(ReadOnlySpan<double> velDivHistory)
    {
        if (velDivHistory.Length < _parameters.VelDivTurnBars)
            return false;
        foreach (var velDiv in velDivHistory[^_parameters.VelDivTurnBars..])
        {
            if (!IsTurned(velDiv))
                return false;
        }
        return true;
    }

    // A NaN has not recovered.
    private ExitReason? Recovered(double velDiv, double entryVelDiv, double pnlPct)
    {
        var left = velDiv / entryVelDiv;
        return left <= -_parameters.FlipRatio ? ExitReason.SpreadFlipped
            : left <= _parameters.ExhaustRatio && pnlPct > 0 ? ExitReason.SpreadExhausted : null;
    }

    // A NaN is not turned.
    private bool IsTurned(double velDiv) => -_direction * velDiv >= _parameters.VelDivTurnThreshold;
}
