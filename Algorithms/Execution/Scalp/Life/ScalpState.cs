namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>Where a symbol's trade stands.</summary>
public enum ScalpState
{
    /// <summary>No order, no position.</summary>
    Idle,

    /// <summary>An entry order is on its way; nobody has answered.</summary>
    Sent,

    /// <summary>The entry order works.</summary>
    Working,

    /// <summary>The entry order is being cancelled, and what is left will be sent again.</summary>
    Retrying,

    /// <summary>The entry order is being cancelled; what filled is kept.</summary>
    Cancelling,

    /// <summary>The entry order is being cancelled; what filled is closed then.</summary>
    Unwinding,

    /// <summary>A position with stop, take-profit and longest hold, and no order.</summary>
    Open,

    /// <summary>The position is being closed.</summary>
    Exiting,
}
