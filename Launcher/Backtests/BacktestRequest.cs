using QuantConnect.Hosting;

namespace DolphinLean.Launcher.Backtests;

/// <summary>What <c>dolphin backtest</c> was asked to do.</summary>
internal sealed record BacktestRequest
{
    /// <summary>FILE.cs, FILE.dll, FILE.csproj, a project folder or an algorithm's name; null for <see cref="Algorithm"/> alone.</summary>
    public required string? Source { get; init; }

    /// <summary>Type name of the algorithm, or null for the only one there is, which without a source is the champion.</summary>
    public required string? Algorithm { get; init; }

    /// <summary>Folder of scan files or of an event store, or null.</summary>
    public required string? Data { get; init; }

    /// <summary>LEAN's data folder, or null.</summary>
    public required string? DataFolder { get; init; }

    /// <summary>Folder of a columnar store of bars, or null.</summary>
    public required string? Store { get; init; }

    /// <summary>Folder that receives the results.</summary>
    public string Out { get; init; } = "./results";

    /// <summary>First day, or null for the algorithm's, of scans for the first there is.</summary>
    public required DateOnly? Start { get; init; }

    /// <summary>Last day, included, or null for the algorithm's, of scans for the last there is.</summary>
    public required DateOnly? End { get; init; }

    /// <summary>Cash at the start in the account currency, or null for what the algorithm sets.</summary>
    public required decimal? Cash { get; init; }

    /// <summary>Parameters as typed, <c>name=value</c>.</summary>
    public required IReadOnlyList<string> Parameters { get; init; }

    /// <summary>Lifts lot, tick, minimum-notional and margin checks.</summary>
    public required bool ExactLots { get; init; }

    /// <summary>Which of LEAN's quirks are matched.</summary>
    public required LeanQuirks Quirks { get; init; }

    /// <summary>Threads that the run may use, at least 1.</summary>
    public required int Threads { get; init; }

    /// <summary>Runs in spite of defects in the data.</summary>
    public required bool AllowGaps { get; init; }

    /// <summary>What to do with recorded depth.</summary>
    public required DepthRequest Depth { get; init; }

    /// <summary>Runs in normal and in scalp mode and compares.</summary>
    public bool Compare { get; init; }

    /// <summary>Runs with all of the champion's layers and without each, and compares.</summary>
    public bool Ablation { get; init; }

    /// <summary>No progress and no table.</summary>
    public bool Quiet { get; init; }

    /// <summary>One JSON object instead of the table.</summary>
    public bool Json { get; init; }
}
