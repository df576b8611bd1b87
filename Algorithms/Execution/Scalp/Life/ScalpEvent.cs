namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>What can happen to a trade. Order reports and clocks are told apart by what they mean for it before the table is asked.</summary>
public enum ScalpEvent
{
    /// <summary>A target asks for an entry and every gate passes.</summary>
    Enter,

    /// <summary>A target asks for an entry and a gate fails.</summary>
    EnterBlocked,

    /// <summary>A target asks for no position, or for one the other way.</summary>
    Flatten,

    /// <summary>The exchange has the entry order.</summary>
    Accepted,

    /// <summary>A part of the entry order filled.</summary>
    PartFill,

    /// <summary>The entry order filled in full.</summary>
    LastFill,

    /// <summary>The entry order was refused and nothing is held.</summary>
    Rejected,

    /// <summary>The entry order ended and nothing is held.</summary>
    EndedEmpty,

    /// <summary>The entry order ended, and the position is large enough to be kept.</summary>
    EndedKept,

    /// <summary>The entry order ended with a position below the exchange's minimum, or above what was wanted.</summary>
    EndedUnfit,

    /// <summary>The entry order ended, something is left to send, and every gate passes.</summary>
    EndedRetry,

    /// <summary>An entry order that had ended filled after all; the position is large enough to be kept.</summary>
    LateFill,

    /// <summary>An entry order that had ended filled after all; the position is below the minimum, or above what was wanted.</summary>
    LateUnfit,

    /// <summary>The cancel was refused.</summary>
    CancelRefused,

    /// <summary>The exchange named a status that nobody knows.</summary>
    UnknownStatus,

    /// <summary>A part of the exit order filled.</summary>
    ExitPart,

    /// <summary>Nothing is held any more.</summary>
    ExitFilled,

    /// <summary>The exit order ended, and something is still held.</summary>
    ExitEnded,

    /// <summary>No exit order is at work though something is held, and the pause is over.</summary>
    ExitDue,

    /// <summary>The entry order's time is up and enough of it filled.</summary>
    TimeoutEnough,

    /// <summary>The entry order's time is up, too little filled, and no further try is allowed.</summary>
    TimeoutPoor,

    /// <summary>The entry order's time is up, too little filled, and another try is allowed.</summary>
    TimeoutRetry,

    /// <summary>The spread widened beyond the limit.</summary>
    SpreadWide,

    /// <summary>The price reached the stop.</summary>
    StopHit,

    /// <summary>The price reached the take-profit.</summary>
    TargetHit,

    /// <summary>The longest hold is over.</summary>
    HoldOver,

    /// <summary>An order or a cancel had no answer for too long.</summary>
    NoAnswer,
}
