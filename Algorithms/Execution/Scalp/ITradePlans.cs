using QuantConnect;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Knows the plan behind a target.</summary>
public interface ITradePlans
{
    /// <summary>The plan of a symbol's current target. Without one its confidence and edge are 0, which no gate passes.</summary>
    TradePlan PlanOf(Symbol symbol);
}
