namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>Stop and take-profit of a position (seed 004 C).</summary>
/// <param name="Stop">Price at which a loss ends.</param>
/// <param name="TakeProfit">Price at which a profit is taken.</param>
public readonly record struct ProtectiveLevels(decimal Stop, decimal TakeProfit)
{
    /// <summary>
    /// Levels around a price. Option A starts from the plan's distances and lets none be longer than the scalp distance; option B takes the
    /// scalp distances. Ticks are rounded toward the price, so that no distance grows, but each level is a tick away at least.
    /// </summary>
    /// <param name="direction">+1 long, −1 short.</param>
    /// <param name="price">Average entry price (option A), or the middle at the entry (option B).</param>
    /// <param name="plan">The plan.</param>
    /// <param name="parameters">The distances.</param>
    /// <param name="rules">The instrument's ticks.</param>
    public static ProtectiveLevels Of(int direction, decimal price, in TradePlan plan, ScalpParameters parameters, InstrumentRules rules)
    {
        var stop = Distance(parameters.UseRiskLevels ? plan.StopBps : null, parameters.StopDistanceBps);
        var takeProfit = Distance(parameters.UseRiskLevels ? plan.TakeProfitBps : null, parameters.TakeProfitDistanceBps);
        return direction > 0
            ? new(Below(price * (1 - stop), price, rules), Above(price * (1 + takeProfit), price, rules))
            : new(Above(price * (1 + stop), price, rules), Below(price * (1 - takeProfit), price, rules));
    }

    /// <summary>Whether the price at which the position could be closed has reached the stop.</summary>
    public bool IsStopHit(int direction, decimal price) => direction > 0 ? price <= Stop : price >= Stop;

    /// <summary>Whether the price at which the position could be closed has reached the take-profit.</summary>
    public bool IsTargetHit(int direction, decimal price) => direction > 0 ? price >= TakeProfit : price <= TakeProfit;

    private static decimal Distance(double? planBps, double longestBps) =>
        (decimal)((planBps is > 0 and var bps ? Math.Min(bps, longestBps) : longestBps) / 1e4);

    private static decimal Below(decimal level, decimal price, InstrumentRules rules) => Math.Min(rules.Up(level), rules.Up(price) - rules.TickSize);

    private static decimal Above(decimal level, decimal price, InstrumentRules rules) => Math.Max(rules.Down(level), rules.Down(price) + rules.TickSize);
}
