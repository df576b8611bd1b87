using DolphinLean.Data.Bars;
using DolphinLean.Engine.DepthRuns;
using DolphinLean.Engine.Live.Playback;
using DolphinLean.Engine.Lookahead;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Reports;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Backtest;

/// <summary>What a backtest needs to know. It runs over <see cref="ScanFolder"/> if there is one, else over bars of <see cref="DataFolder"/>.</summary>
public sealed record BacktestOptions
{
    /// <summary>Makes a fresh algorithm.</summary>
    public required Func<QCAlgorithm> CreateAlgorithm { get; init; }

    /// <summary>Name shown in results, usually the algorithm's type name.</summary>
    public required string AlgorithmName { get; init; }

    /// <summary>Folder of day files, <c>YYYY-MM-DD.parquet</c>; null for a run over bars.</summary>
    public string? ScanFolder { get; init; }

    /// <summary>LEAN's data folder or a column store: bars, funding rates, symbol properties, and where custom data looks for its files.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Bars and funding rates; those of <see cref="DataFolder"/>, in whichever format they are, if null.</summary>
    public IBarStore? Store { get; init; }

    /// <summary>Recorded depth beside the bars or scans; null for none.</summary>
    public DepthOptions? Depth { get; init; }

    /// <summary>Folder that receives the results; null to keep them in memory.</summary>
    public string? ResultFolder { get; init; }

    /// <summary>Algorithm parameters, read by <c>GetParameter</c>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>First day; if null the scan folder's first, or the one that the algorithm sets.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, included; if null the scan folder's last, or the one that the algorithm sets.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Cash in the account's currency at the start; what the algorithm sets if null.</summary>
    public decimal? Cash { get; init; }

    /// <summary>Which of LEAN's quirks are matched; all by default.</summary>
    public LeanQuirks Quirks { get; init; } = LeanQuirks.All;

    /// <summary>Lifts lot, tick, minimum-notional, margin-share and buying-power checks, and margin calls (dolphin.md, Exits and costs).</summary>
    public bool ExactLots { get; init; }

    /// <summary>
    /// Threads that the run may use, at least 1. With one, each day of scans is decoded when it is reached, and statistics come after the
    /// last step; with more they are worked out beside the steps. Results do not depend on it.
    /// </summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Steps every row of scans, also those on which nothing can happen. Results do not depend on it; it is the plain twin of passing over them.</summary>
    public bool StepsEveryRow { get; init; }

    /// <summary>Where the data end, UTC: what was recorded later is as if it had never been. Null for all of it.</summary>
    public DateTime? CutUtc { get; init; }

    /// <summary>Takes every decision with the time at which it was made; null for nobody.</summary>
    public DecisionLog? Decisions { get; init; }

    /// <summary>A live session whose exchange fills this run's orders; null for fill models.</summary>
    internal SessionPlayback? Session { get; init; }

    /// <summary>Makes a table for the report from the run's result; null for none.</summary>
    public Func<RunResult, ReportTable>? Table { get; init; }

    /// <summary>Runs in spite of gaps and broken rows, which are then skipped and reported.</summary>
    public bool AllowGaps { get; init; }
}
