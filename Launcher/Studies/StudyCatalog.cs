namespace DolphinLean.Launcher.Studies;

/// <summary>The studies: what the champion leaves switched off or has never validated (seed 001 §19).</summary>
internal static class StudyCatalog
{
    /// <summary>All of them, in the seed's order.</summary>
    public static IReadOnlyList<StudyDefinition> All { get; } =
    [
        new()
        {
            Name = "vd-exit",
            Question = "At which adverse vel_div, held for how many bars, should a position end? The champion never ends one for it.",
            Fixed = [],
            FirstName = "off",
            First = ["vd_enabled=false"],
            Switches = ["vd_enabled=true"],
            Axes = [new("vd_turn_threshold", "adverse", ["0.005", "0.01", "0.015", "0.02", "0.03", "0.05"]), new("vd_turn_bars", "bars", ["1", "2", "3", "5", "8"])],
            Reasons = ["VEL_DIV_TURN"],
            ShowsTurns = true,
        },
        new()
        {
            Name = "subday-acb",
            Question = "From which boost to which must the circuit breaker fall during a day for a position to end? The champion's 1.25 and 1.10 were never backtested.",
            Fixed = ["acb=true", "acb_subday=true"],
            FirstName = "off",
            First = ["acb_exit_below=0"],
            Switches = [],
            Axes = [new("acb_exit_from", "from", ["1.1", "1.2", "1.25", "1.3", "1.4", "1.5"]), new("acb_exit_below", "below", ["1.05", "1.1", "1.2", "1.3"])],
            Reasons = ["SUBDAY_ACB_NORMALIZATION"],
            NeedsFactors = true,
        },
        new()
        {
            Name = "tf-exit",
            Question = "When is the spread that was entered on over: at which share left of it in profit, and how far on the other side? The champion never asks.",
            Fixed = [],
            FirstName = "off",
            First = ["tf_enabled=false"],
            Switches = ["tf_enabled=true"],
            Axes = [new("tf_exhaust_ratio", "exhausted", ["0", "0.1", "0.25", "0.5", "0.75"]), new("tf_flip_ratio", "flipped", ["0", "0.25", "0.5", "1", "1000"])],
            Reasons = ["TF_EXHAUST", "TF_FLIP"],
        },
        new()
        {
            Name = "long-posture",
            Question = "Which thresholds suit LONG (green)? The champion is SHORT; LONG's 0.01 and 0.04 are not validated.",
            Fixed = ["direction=long"],
            FirstName = "threshold 0.01, extreme 0.04",
            First = ["long_threshold=0.01", "long_extreme=0.04"],
            Switches = [],
            Axes = [new("long_threshold", "threshold", ["0.005", "0.01", "0.015", "0.02", "0.03"]), new("long_extreme", "extreme", ["0.02", "0.03", "0.04", "0.05", "0.06"])],
            RisesAlongAxes = true,
            Reasons = [],
        },
    ];
}
