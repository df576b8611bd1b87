namespace DolphinLean.Engine.Results;

/// <summary>What differs from run to run, kept apart in <c>run.json</c> so that all other files can be compared byte by byte.</summary>
public sealed record RunFacts
{
    /// <summary>When the run started.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>Seconds spent reading and decoding data.</summary>
    public required double SecondsReading { get; init; }

    /// <summary>Seconds spent stepping the algorithm.</summary>
    public required double SecondsStepping { get; init; }

    /// <summary>Largest resident memory of the process, bytes.</summary>
    public required long PeakMemoryBytes { get; init; }

    /// <summary>Name of the machine.</summary>
    public required string Machine { get; init; }

    /// <summary>Operating system and architecture.</summary>
    public required string OperatingSystem { get; init; }

    /// <summary>Runtime, for example <c>.NET 10.0.1</c>.</summary>
    public required string Runtime { get; init; }

    /// <summary>Logical processors.</summary>
    public required int Processors { get; init; }
}
