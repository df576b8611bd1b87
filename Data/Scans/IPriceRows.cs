namespace DolphinLean.Data.Scans;

/// <summary>A stream of price rows in time order, from which scans are built.</summary>
public interface IPriceRows : IDisposable
{
    /// <summary>The assets of every row, in order.</summary>
    IReadOnlyList<string> Assets { get; }

    /// <summary>Rows in the whole stream, for progress; a lower bound where the exact number is not known.</summary>
    long RowCount { get; }

    /// <summary>Time of the current row: Unix milliseconds, UTC.</summary>
    long TimestampMs { get; }

    /// <summary>One price per asset; NaN where missing. Valid until the next step.</summary>
    ReadOnlySpan<double> Prices { get; }

    /// <summary>Moves to the next row; false after the last.</summary>
    bool MoveNext();
}
