using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The survival stack (seed 001 §11, §18.3).</summary>
public sealed record SurvivalParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused, or the thresholds do not fall.</exception>
    public SurvivalParameters(ParameterReader read)
    {
        IsUsed = read.Flag("survival", false, "§11", "Whether the survival stack computes the posture, in place of `posture`");
        MaxHeartbeatSeconds = read.Number("survival_heartbeat_seconds", 30, 0, 86_400, "§11.2", "Cat1: silence of the feed beyond which everything has failed, seconds");
        OrangeStructural = read.Number("survival_orange", 0.5, 0, 1, "§11.2", "Cat2 under ORANGE");
        RedStructural = read.Number("survival_red", 0.1, 0, 1, "§11.2", "Cat2 under RED");
        FreshHours = read.Number("survival_fresh_hours", 6, 0, 8_760, "§11.2", "Cat2: age of the data from which it decays, hours");
        DecayHours = read.Number("survival_decay_hours", 3, 0.01, 8_760, "§11.2", "Cat2: time constant of the decay, hours");
        StaleBook = read.Number("survival_stale_book", 0.5, 0, 1, "§11.2", "Cat3 while the configured order books are stale");
        MicroFloor = read.Number("survival_micro_floor", 0.3, 0, 1, "§11.2", "Cat3: least value; the score fills the rest");
        SpikeShare = read.Number("survival_spike_share", 0.10, 0, 10, "dolphin.md", "Cat4: rise of implied volatility that is a spike, share");
        SpikeMinutes = read.Number("survival_spike_minutes", 60, 1, 10_080, "dolphin.md", "Cat4: within this time, minutes");
        SpikeFloor = read.Number("survival_spike_floor", 0.3, 0, 1, "§11.2", "Cat4 at a spike");
        SpikeRecoveryMinutes = read.Number("survival_spike_recovery_minutes", 60, 0.01, 10_080, "§11.2", "Cat4: time constant of the recovery, minutes");
        DrawdownSteepness = read.Number("survival_drawdown_steepness", 30, 0, 1_000, "§11.2", "Cat5: steepness of the sigmoid");
        DrawdownMiddle = read.Number("survival_drawdown_middle", 0.12, 0, 1, "§11.2", "Cat5: drawdown from the highest equity at which it is one half, share");
        DegradedBelow = read.Number("survival_degraded", 0.8, 0, 1, "§11.3", "A category below this is degraded");
        CollapseCount = read.Whole("survival_collapse_count", 2, 1, 3, "§11.3", "Degraded categories that are a collapse");
        CollapseFactor = read.Number("survival_collapse_factor", 0.5, 0, 1, "§11.3", "Factor on the risk multiplier under a collapse");
        RecoveryPerMinute = read.Number("survival_recovery", 0.02, 0, 1, "§11.4", "Share of the way to the target that is recovered in a minute");
        MaxStepPerMinute = read.Number("survival_max_step", 0.05, 0, 1, "§11.4", "Largest recovery in a minute");
        ApexFrom = read.Number("posture_apex", 0.90, 0, 1, "§11.5, §18.3", "Risk multiplier from which the posture is APEX");
        StalkerFrom = read.Number("posture_stalker", 0.75, 0, 1, "§11.5, §18.3", "From which it is STALKER; at most `posture_apex`");
        TurtleFrom = read.Number("posture_turtle", 0.50, 0, 1, "§11.5, §18.3", "From which it is TURTLE, below HIBERNATE; at most `posture_stalker`");
        DownEvaluations = read.Whole("posture_hysteresis_down", 2, 1, 1_000, "§11.6", "Evaluations in a row that a lower posture needs");
        UpEvaluations = read.Whole("posture_hysteresis_up", 5, 1, 1_000, "§11.6", "Evaluations in a row that a higher posture needs");
        RequireAtMost("posture_stalker", StalkerFrom, "posture_apex", ApexFrom);
        RequireAtMost("posture_turtle", TurtleFrom, "posture_stalker", StalkerFrom);
    }

    /// <summary>Whether the stack computes the posture.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Cat1: longest silence of the feed, seconds.</summary>
    public double MaxHeartbeatSeconds { get; init; }

    /// <summary>Cat2 under ORANGE.</summary>
    public double OrangeStructural { get; init; }

    /// <summary>Cat2 under RED.</summary>
    public double RedStructural { get; init; }

    /// <summary>Cat2: age from which data decays, hours.</summary>
    public double FreshHours { get; init; }

    /// <summary>Cat2: time constant of the decay, hours.</summary>
    public double DecayHours { get; init; }

    /// <summary>Cat3 with stale books.</summary>
    public double StaleBook { get; init; }

    /// <summary>Cat3's least value.</summary>
    public double MicroFloor { get; init; }

    /// <summary>Cat4: rise that is a spike, share.</summary>
    public double SpikeShare { get; init; }

    /// <summary>Cat4: time within which it rises, minutes.</summary>
    public double SpikeMinutes { get; init; }

    /// <summary>Cat4 at a spike.</summary>
    public double SpikeFloor { get; init; }

    /// <summary>Cat4: time constant of the recovery, minutes.</summary>
    public double SpikeRecoveryMinutes { get; init; }

    /// <summary>Cat5: steepness.</summary>
    public double DrawdownSteepness { get; init; }

    /// <summary>Cat5: drawdown at one half, share.</summary>
    public double DrawdownMiddle { get; init; }

    /// <summary>A category below this is degraded.</summary>
    public double DegradedBelow { get; init; }

    /// <summary>Degraded categories that are a collapse.</summary>
    public int CollapseCount { get; init; }

    /// <summary>Factor under a collapse.</summary>
    public double CollapseFactor { get; init; }

    /// <summary>Share recovered in a minute.</summary>
    public double RecoveryPerMinute { get; init; }

    /// <summary>Largest recovery in a minute.</summary>
    public double MaxStepPerMinute { get; init; }

    /// <summary>Risk multiplier of APEX.</summary>
    public double ApexFrom { get; init; }

    /// <summary>Risk multiplier of STALKER.</summary>
    public double StalkerFrom { get; init; }

    /// <summary>Risk multiplier of TURTLE.</summary>
    public double TurtleFrom { get; init; }

    /// <summary>Evaluations that a lower posture needs.</summary>
    public int DownEvaluations { get; init; }

    /// <summary>Evaluations that a higher posture needs.</summary>
    public int UpEvaluations { get; init; }

    private static void RequireAtMost(string name, double value, string topName, double top)
    {
        if (value > top)
            throw new ParameterException(name, FormattableString.Invariant($"expected at most {topName} {top}, found {value}"));
    }
}
