using DolphinLean.Engine.Studies;

namespace DolphinLean.Launcher.Studies;

/// <summary>What <c>dolphin study</c> was asked to do.</summary>
internal sealed record StudyRequest
{
    /// <summary>The study.</summary>
    public required StudyDefinition Study { get; init; }

    /// <summary>Folder of scan files; null for the synthetic market.</summary>
    public required string? Data { get; init; }

    /// <summary>Folder that receives page and tables.</summary>
    public required string Out { get; init; }

    /// <summary>First day, or null for the first there is.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day, included, or null for the last there is.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Days to choose on; null for a third of those there are.</summary>
    public required int? Train { get; init; }

    /// <summary>Days to report on behind them; null for half the training days.</summary>
    public required int? Test { get; init; }

    /// <summary>What is chosen by.</summary>
    public required StudyObjective Objective { get; init; }

    /// <summary>Other values of swept parameters, <c>name=value,value</c>.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>Parameters of all candidates, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Resampled series behind an interval.</summary>
    public required int Resamples { get; init; }

    /// <summary>Mean length of a resampled block, days or trades.</summary>
    public required double MeanBlock { get; init; }

    /// <summary>Share of figures that an interval holds, percent.</summary>
    public required double Confidence { get; init; }

    /// <summary>Seed of the resampling.</summary>
    public required int Seed { get; init; }

    /// <summary>Lifts lot, tick, minimum-notional and margin checks.</summary>
    public required bool ExactLots { get; init; }

    /// <summary>Runs in spite of defects in the data.</summary>
    public required bool AllowGaps { get; init; }

    /// <summary>Candidates that run at once, at least 1.</summary>
    public required int Threads { get; init; }

    /// <summary>No progress and no tables.</summary>
    public required bool Quiet { get; init; }

    /// <summary>One JSON object instead of the tables.</summary>
    public required bool Json { get; init; }
}
