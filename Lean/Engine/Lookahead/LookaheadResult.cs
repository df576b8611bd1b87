namespace DolphinLean.Engine.Lookahead;

/// <summary>What came of cutting the data at many times.</summary>
public sealed record LookaheadResult
{
    /// <summary>Decisions of the run over all data.</summary>
    public required int Decisions { get; init; }

    /// <summary>Runs over cut data.</summary>
    public required int Cuts { get; init; }

    /// <summary>Decisions that were compared, those of each cut counted.</summary>
    public required long Compared { get; init; }

    /// <summary>The first decision that looks ahead; null when none does.</summary>
    public required LookaheadFinding? Finding { get; init; }
}
