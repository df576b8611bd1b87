using DolphinLean.Algorithms.Execution.Scalp;

namespace DolphinLean.Algorithms.Dolphin.Exits;

/// <summary>The exits that scalp execution decides by itself, as reasons of the strategy's report.</summary>
public static class ScalpExits
{
    /// <summary>The reason.</summary>
    public static ExitReason ReasonOf(ScalpExit exit) => exit switch
    {
        ScalpExit.Stop => ExitReason.ScalpStop,
        ScalpExit.TakeProfit => ExitReason.ScalpTakeProfit,
        ScalpExit.MaxHold => ExitReason.ScalpMaxHold,
        ScalpExit.Unfit => ExitReason.ScalpUnfit,
        _ => throw new ArgumentOutOfRangeException(nameof(exit), exit, "unknown exit of scalp execution"),
    };
}
