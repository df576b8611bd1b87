namespace DolphinLean.Data.Parquet;

/// <summary>Resolution of a time or timestamp column.</summary>
public enum ParquetTimeUnit
{
    /// <summary>The column is no time.</summary>
    None,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,

    /// <summary>Nanoseconds.</summary>
    Nanoseconds,
}
