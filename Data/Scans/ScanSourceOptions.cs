namespace DolphinLean.Data.Scans;

/// <summary>Which days a source streams, and what it passes over.</summary>
public sealed record ScanSourceOptions
{
    /// <summary>First UTC day; null for the first there is.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last UTC day, inclusive; null for the last there is.</summary>
    public DateOnly? End { get; init; }

    /// <summary>
    /// Whether to run in spite of defects. Then missing, short and unreadable days are passed over, rows that repeat, go backward
    /// or belong to another day are dropped, negative and infinite prices count as missing, and features are passed as they are.
    /// Missing columns and wrong types are refused all the same.
    /// </summary>
    public bool AllowGaps { get; init; }

    /// <summary>Whether the next day is decoded on another thread while a day is stepped.</summary>
    public bool ReadsAhead { get; init; } = true;

    /// <summary>Where the data end, Unix milliseconds: bars that end later are as if they had never been recorded. Null for all that there are.</summary>
    public long? UntilMs { get; init; }

    /// <summary>Measures the time spent reading.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
