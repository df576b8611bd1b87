namespace DolphinLean.Algorithms.Dolphin.Exits;

/// <summary>Why a position ended.</summary>
public enum ExitReason
{
    /// <summary>Profit reached the fixed take-profit.</summary>
    FixedTakeProfit,

    /// <summary>Loss reached the stop.</summary>
    StopLoss,

    /// <summary>vel_div turned against the position.</summary>
    VelDivTurn,

    /// <summary>vel_div has flipped against what was entered on.</summary>
    SpreadFlipped,

    /// <summary>vel_div that was entered on is exhausted, and the position is in profit.</summary>
    SpreadExhausted,

    /// <summary>The position was held as long as it may be.</summary>
    MaxHold,

    /// <summary>The circuit breaker's boost fell back to normal during the day.</summary>
    SubdayNormalization,

    /// <summary>The posture is HIBERNATE.</summary>
    HibernateHalt,

    /// <summary>The exit rules did not ask for it: a portfolio model's rebalance, or a liquidation.</summary>
    Portfolio,

    /// <summary>Scalp execution: the price reached its stop.</summary>
    ScalpStop,

    /// <summary>Scalp execution: the price reached its take-profit.</summary>
    ScalpTakeProfit,

    /// <summary>Scalp execution: held as long as scalp mode allows.</summary>
    ScalpMaxHold,

    /// <summary>Scalp execution: a fill below the exchange's minimum, or a late one above what was wanted.</summary>
    ScalpUnfit,
}
