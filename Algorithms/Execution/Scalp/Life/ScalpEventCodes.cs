namespace DolphinLean.Algorithms.Execution.Scalp.Life;

/// <summary>The codes under which events are journalled.</summary>
public static class ScalpEventCodes
{
    /// <summary>The event's code; an empty text for one that is not journalled, because fills and entries have lines of their own.</summary>
    public static string Code(this ScalpEvent happened) => happened switch
    {
        ScalpEvent.Flatten => "SCALP_FLATTEN",
        ScalpEvent.Rejected => "SCALP_REJECTED",
        ScalpEvent.EndedEmpty => "SCALP_CANCELLED",
        ScalpEvent.EndedKept => "SCALP_KEPT",
        ScalpEvent.EndedUnfit => "SCALP_UNFIT",
        ScalpEvent.EndedRetry => "SCALP_RETRY",
        ScalpEvent.LateFill => "SCALP_LATE_FILL",
        ScalpEvent.LateUnfit => "SCALP_LATE_UNFIT",
        ScalpEvent.UnknownStatus => "SCALP_UNKNOWN_STATUS",
        ScalpEvent.ExitFilled => "SCALP_CLOSED",
        ScalpEvent.ExitDue => "SCALP_EXIT_AGAIN",
        ScalpEvent.TimeoutEnough => "SCALP_TIMEOUT_KEEP",
        ScalpEvent.TimeoutPoor => "SCALP_TIMEOUT",
        ScalpEvent.TimeoutRetry => "SCALP_TIMEOUT_RETRY",
        ScalpEvent.SpreadWide => "SCALP_SPREAD_WIDENED",
        ScalpEvent.StopHit => "SCALP_STOP",
        ScalpEvent.TargetHit => "SCALP_TAKE_PROFIT",
        ScalpEvent.HoldOver => "SCALP_MAX_HOLD",
        ScalpEvent.NoAnswer => "SCALP_NO_ANSWER",
        _ => "",
    };
}
