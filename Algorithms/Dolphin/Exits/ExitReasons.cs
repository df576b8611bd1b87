namespace DolphinLean.Algorithms.Dolphin.Exits;

/// <summary>The codes under which exit reasons are journalled and listed.</summary>
public static class ExitReasons
{
    /// <summary>The reason's code.</summary>
    public static string Code(this ExitReason reason) => reason switch
    {
        ExitReason.FixedTakeProfit => "FIXED_TP",
        ExitReason.StopLoss => "STOP_LOSS",
        ExitReason.VelDivTurn => "VEL_DIV_TURN",
        ExitReason.SpreadFlipped => "TF_FLIP",
        ExitReason.SpreadExhausted => "TF_EXHAUST",
        ExitReason.MaxHold => "MAX_HOLD",
        ExitReason.SubdayNormalization => "SUBDAY_ACB_NORMALIZATION",
        ExitReason.HibernateHalt => "HIBERNATE_HALT",
        ExitReason.Portfolio => "PORTFOLIO",
        ExitReason.ScalpStop => "SCALP_STOP",
        ExitReason.ScalpTakeProfit => "SCALP_TAKE_PROFIT",
        ExitReason.ScalpMaxHold => "SCALP_MAX_HOLD",
        ExitReason.ScalpUnfit => "SCALP_UNFIT",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "unknown exit reason"),
    };
}
