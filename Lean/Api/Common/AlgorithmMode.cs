namespace QuantConnect;

/// <summary>What an algorithm runs for.</summary>
public enum AlgorithmMode
{
    /// <summary>Trading now.</summary>
    Live,

    /// <summary>One of the runs of an optimization.</summary>
    Optimization,

    /// <summary>A run over past data.</summary>
    Backtesting,

    /// <summary>A notebook.</summary>
    Research,
}
