namespace QuantConnect.Algorithm.Framework.Portfolio;

/// <summary>Which sides a portfolio may take.</summary>
public enum PortfolioBias
{
    /// <summary>Shorts only.</summary>
    Short = -1,

    /// <summary>Both.</summary>
    LongShort = 0,

    /// <summary>Longs only.</summary>
    Long = 1,
}
