namespace DolphinLean.Launcher.Studies;

/// <summary>What a study sweeps.</summary>
internal sealed record StudyDefinition
{
    /// <summary>Name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>The question, in a sentence.</summary>
    public required string Question { get; init; }

    /// <summary>Parameters of every candidate, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Fixed { get; init; }

    /// <summary>Name of the candidate that the others are compared with.</summary>
    public required string FirstName { get; init; }

    /// <summary>Its own parameters, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>What the other candidates set beside the axes' values, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Switches { get; init; }

    /// <summary>What is swept; the candidates are all combinations.</summary>
    public required IReadOnlyList<StudyAxis> Axes { get; init; }

    /// <summary>Whether the second axis' value must be more than the first's.</summary>
    public bool RisesAlongAxes { get; init; }

    /// <summary>Codes of the exits that are swept.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whether the page shows how vel_div went on after entries.</summary>
    public bool ShowsTurns { get; init; }

    /// <summary>Whether nothing changes without external factors that change during a day.</summary>
    public bool NeedsFactors { get; init; }
}
