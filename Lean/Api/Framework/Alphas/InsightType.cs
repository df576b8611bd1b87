namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>What an insight is about.</summary>
public enum InsightType
{
    /// <summary>The security's price.</summary>
    Price,

    /// <summary>The security's volatility.</summary>
    Volatility,
}
