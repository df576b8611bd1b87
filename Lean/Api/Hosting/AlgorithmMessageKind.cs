namespace QuantConnect.Hosting;

/// <summary>The ways an algorithm can log a line.</summary>
internal enum AlgorithmMessageKind
{
    /// <summary>For the log file.</summary>
    Log,

    /// <summary>For the console and the log file.</summary>
    Debug,

    /// <summary>A problem, for both.</summary>
    Error,
}
