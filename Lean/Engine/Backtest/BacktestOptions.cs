using QuantConnect.Algorithm;

namespace DolphinLean.Engine.Backtest;

/// <summary>What a backtest over scan files needs to know.</summary>
public sealed record BacktestOptions
{
    /// <summary>Makes a fresh algorithm.</summary>
    public required Func<QCAlgorithm> CreateAlgorithm { get; init; }

    /// <summary>Name shown in results, usually the algorithm's type name.</summary>
    public required string AlgorithmName { get; init; }

    /// <summary>Folder of day files, <c>YYYY-MM-DD.parquet</c>.</summary>
    public required string ScanFolder { get; init; }

    /// <summary>Folder that receives the results.</summary>
    public required string ResultFolder { get; init; }

    /// <summary>Algorithm parameters, read by <c>GetParameter</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>First UTC day, or null for the folder's first.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last UTC day, included, or null for the folder's last.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Lifts lot, tick, minimum-notional, margin-share and buying-power checks (dolphin.md, Exits and costs).</summary>
    public bool ExactLots { get; init; }

    /// <summary>Runs in spite of gaps and broken rows, which are then skipped and reported.</summary>
    public bool AllowGaps { get; init; }
}
