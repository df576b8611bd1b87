namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>The two measures of an insight's success.</summary>
public enum InsightScoreType
{
    /// <summary>Whether the direction was right.</summary>
    Direction,

    /// <summary>How close the move came to the expected one.</summary>
    Magnitude,
}
