namespace DolphinLean.Algorithms.Execution.Scalp;

/// <summary>Why execution closes a position by itself.</summary>
public enum ScalpExit
{
    /// <summary>The price reached its stop.</summary>
    Stop,

    /// <summary>The price reached its take-profit.</summary>
    TakeProfit,

    /// <summary>It was held as long as scalp mode allows.</summary>
    MaxHold,

    /// <summary>A partial fill was below the exchange's minimum, or a late one above what was wanted.</summary>
    Unfit,
}
