using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Results.Prices;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Engine.Statistics;
using QuantConnect.Algorithm.Framework.Alphas;

namespace DolphinLean.Engine.Results;

/// <summary>Everything that a finished run leaves behind. Equal results give byte-identical files.</summary>
public sealed record RunResult
{
    /// <summary>Deterministic id, the stem of LEAN's result files.</summary>
    public required string Id { get; init; }

    /// <summary>How the run was set up.</summary>
    public required RunConfiguration Configuration { get; init; }

    /// <summary>All charts.</summary>
    public required IReadOnlyList<Chart> Charts { get; init; }

    /// <summary>Prices of the securities that were traded.</summary>
    public IReadOnlyList<PriceLine> Prices { get; init; } = [];

    /// <summary>All orders in the order of their ids.</summary>
    public required IReadOnlyList<OrderRecord> Orders { get; init; }

    /// <summary>All order events in the order in which they happened.</summary>
    public required IReadOnlyList<OrderEventRecord> OrderEvents { get; init; }

    /// <summary>Profit and loss records in time order.</summary>
    public required IReadOnlyList<TimedValue> ProfitLoss { get; init; }

    /// <summary>All statistics, and those shown while a run goes on; they may still be worked out.</summary>
    public required Task<RunFigures> Figures { get; init; }

    /// <summary>All statistics.</summary>
    public RunStatistics Statistics => Figures.GetAwaiter().GetResult().Statistics;

    /// <summary>Runtime statistics, name and text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RuntimeStatistics => Figures.GetAwaiter().GetResult().Runtime;

    /// <summary>Lines of the log, times included.</summary>
    public required IReadOnlyList<string> Log { get; init; }

    /// <summary>Trades that the algorithm reported in its own terms, or null when it keeps no ledger.</summary>
    public IReadOnlyList<TradeRecord>? Trades { get; init; }

    /// <summary>Days that the algorithm reported, or null when it keeps no ledger.</summary>
    public IReadOnlyList<DailyRecord>? Days { get; init; }

    /// <summary>A table that was added to the report, or null.</summary>
    public ReportTable? Table { get; init; }

    /// <summary>Fingerprint of the data that was read.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>What was read, in words: folder name, days, rows, assets.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Data { get; init; }

    /// <summary>Positions still open at the end, one line each.</summary>
    public required IReadOnlyList<string> OpenPositions { get; init; }

    /// <summary>Warnings of data and engine, one line each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Number of decisions in the journal.</summary>
    public long JournalLines { get; init; }

    /// <summary>Hash of the journal's last line, hexadecimal, or an empty text without a journal.</summary>
    public string JournalHash { get; init; } = "";

    /// <summary>Number of insights emitted.</summary>
    public int Insights { get; init; }

    /// <summary>The insights, expired ones included.</summary>
    public IReadOnlyList<Insight> EmittedInsights { get; init; } = [];

    /// <summary>LEAN's AlgorithmStatus in words.</summary>
    public string Status { get; init; } = "Completed";

    /// <summary>Message of the error that ended the run, or an empty text.</summary>
    public string RuntimeError { get; init; } = "";
}
