using DolphinLean.Engine.Results;

namespace DolphinLean.Engine.Backtest;

/// <summary>What a finished backtest reports to its caller; the result files hold the rest.</summary>
public sealed record BacktestOutcome
{
    /// <summary>Deterministic id of the run, the stem of LEAN's result files.</summary>
    public required string Id { get; init; }

    /// <summary>Folder that holds the results; an empty text for a run that keeps them in memory.</summary>
    public required string ResultFolder { get; init; }

    /// <summary>All of the run's results, as the files have them.</summary>
    public required RunResult Result { get; init; }

    /// <summary>Fingerprint of the data that was read.</summary>
    public required string DataFingerprint { get; init; }

    /// <summary>Statistics in LEAN's order, name and text.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Statistics { get; init; }

    /// <summary>Closed trades.</summary>
    public required int Trades { get; init; }

    /// <summary>Days stepped.</summary>
    public required int Days { get; init; }

    /// <summary>Steps made: rows of scans, or moments at which a bar, point or event of the data came.</summary>
    public required long Rows { get; init; }

    /// <summary>Data points: assets summed over the rows of scans, or bars and points.</summary>
    public required long Prices { get; init; }

    /// <summary>Portfolio value at the end, account currency.</summary>
    public required decimal EndEquity { get; init; }

    /// <summary>Cash at the end, account currency.</summary>
    public required decimal EndCash { get; init; }

    /// <summary>Account currency, for example USDT.</summary>
    public required string Currency { get; init; }

    /// <summary>Positions still open at the end of the data, one line each.</summary>
    public required IReadOnlyList<string> OpenPositions { get; init; }

    /// <summary>Warnings of data and engine, one line each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Seconds spent reading and decoding data.</summary>
    public required double SecondsReading { get; init; }

    /// <summary>Seconds spent stepping the algorithm.</summary>
    public required double SecondsStepping { get; init; }

    /// <summary>Largest resident memory of the process so far, bytes.</summary>
    public required long PeakMemoryBytes { get; init; }
}
