namespace QuantConnect.Indicators;

/// <summary>What came of computing an indicator's next value.</summary>
public enum IndicatorStatus
{
    /// <summary>The value is the indicator's next.</summary>
    Success,

    /// <summary>The input is of no use to the indicator.</summary>
    InvalidInput,

    /// <summary>The value does not exist, such as a quotient by zero.</summary>
    MathError,

    /// <summary>More input is needed.</summary>
    ValueNotReady,
}
