namespace DolphinLean.Data.Scans;

/// <summary>
/// One bar of the whole market: the eigenvalue features and one price per asset.
/// </summary>
/// <remarks>
/// A row is a view that its source moves forward; it is valid until the next step. Copy what must live longer.
/// A feature that is not yet defined is NaN. A price that is NaN, zero or negative is missing (dolphin.md, Scan files).
/// </remarks>
public interface IScanRow
{
    /// <summary>The row's own time: Unix milliseconds, UTC, unchanged from the input.</summary>
    long TimestampMs { get; }

    /// <summary>Milliseconds from this row to the next regular one, derived from the day's timestamps.</summary>
    long BarSpacingMs { get; }

    /// <summary>0-based index of the row in its UTC day.</summary>
    int RowInDay { get; }

    /// <summary>The scan's running number as the file gives it.</summary>
    long ScanNumber { get; }

    /// <summary>v50 − v750, the primary signal (seed 001 §3.1).</summary>
    double VelDiv { get; }

    /// <summary>One-bar relative change of the largest correlation eigenvalue, 50-bar window.</summary>
    double V50Velocity { get; }

    /// <summary>One-bar relative change of the largest correlation eigenvalue, 150-bar window.</summary>
    double V150Velocity { get; }

    /// <summary>One-bar relative change of the largest correlation eigenvalue, 300-bar window.</summary>
    double V300Velocity { get; }

    /// <summary>One-bar relative change of the largest correlation eigenvalue, 750-bar window.</summary>
    double V750Velocity { get; }

    /// <summary>Population standard deviation of the last 20 values of <see cref="V50Velocity"/>.</summary>
    double Instability50 { get; }

    /// <summary>Population standard deviation of the last 20 values of <see cref="V150Velocity"/>.</summary>
    double Instability150 { get; }

    /// <summary>The assets seen so far, in order of first appearance. It only grows, and an asset keeps its index for the whole run.</summary>
    IReadOnlyList<string> Assets { get; }

    /// <summary>One price per entry of <see cref="Assets"/>, in the same order.</summary>
    ReadOnlySpan<double> Prices { get; }
}
