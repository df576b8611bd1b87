namespace QuantConnect;

/// <summary>How prices are adjusted for corporate actions and rolls. Crypto prices are raw in every mode.</summary>
public enum DataNormalizationMode
{
    /// <summary>As traded.</summary>
    Raw,

    /// <summary>For splits and dividends.</summary>
    Adjusted,

    /// <summary>For splits only.</summary>
    SplitAdjusted,

    /// <summary>Splits adjusted, dividends added.</summary>
    TotalReturn,

    /// <summary>Continuous future, rolled forward by differences.</summary>
    ForwardPanamaCanal,

    /// <summary>Continuous future, rolled backward by differences.</summary>
    BackwardsPanamaCanal,

    /// <summary>Continuous future, rolled backward by ratios.</summary>
    BackwardsRatio,

    /// <summary>Adjusted up to the end of the history asked for.</summary>
    ScaledRaw,
}
