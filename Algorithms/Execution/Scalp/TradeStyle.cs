namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>What kind of trade an insight asks for.</summary>
public enum TradeStyle
{
    /// <summary>It does not say; scalp mode takes it.</summary>
    Unset,

    /// <summary>A scalp.</summary>
    Scalp,

    /// <summary>A trend trade: market orders in every mode, and no exits of the execution model's own.</summary>
    Trend,
}
