namespace DolphinLean.Data.External;

/// <summary>The columns of a factor's file, as either format gave them.</summary>
internal sealed class FactorTable
{
    /// <summary>The file, for messages.</summary>
    public required string Path { get; init; }

    /// <summary>The column of times.</summary>
    public required string TimeColumn { get; init; }

    /// <summary>The column of values.</summary>
    public required string ValueColumn { get; init; }

    /// <summary>Times, Unix milliseconds UTC; of a dated row the start of its day.</summary>
    public List<long> TimesMs { get; } = [];

    /// <summary>Values; NaN where there is none.</summary>
    public List<double> Values { get; } = [];

    /// <summary>Whether a row is Bitcoin's at Binance; all are where the file does not tell.</summary>
    public List<bool> AreOurs { get; } = [];

    /// <summary>Whether rows carry days instead of moments.</summary>
    public bool IsDated => TimeColumn == FactorColumns.Date;

    /// <summary>Adds a row.</summary>
    public void Add(long timeMs, double value, bool isOurs)
    {
        TimesMs.Add(timeMs);
        Values.Add(value);
        AreOurs.Add(isOurs);
    }
}
