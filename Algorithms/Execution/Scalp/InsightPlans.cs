using QuantConnect;
using QuantConnect.Algorithm;

namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Plans from the algorithm's insights: the newest of a symbol; a tag SCALP or TREND is its style. Insights have no stop.</summary>
public sealed class InsightPlans(QCAlgorithm algorithm) : ITradePlans
{
    /// <inheritdoc/>
    public TradePlan PlanOf(Symbol symbol)
    {
        if (!algorithm.Insights.TryGetValue(symbol, out var insights) || insights.Count == 0)
            return default;
        var insight = insights[^1];
        return new TradePlan(insight.Confidence ?? 0, insight.Magnitude ?? 0, null, null, StyleOf(insight.Tag));
    }

    private static TradeStyle StyleOf(string? tag) => tag switch
    {
        "SCALP" => TradeStyle.Scalp,
        "TREND" => TradeStyle.Trend,
        _ => TradeStyle.Unset,
    };
}
