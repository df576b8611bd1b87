namespace QuantConnect.Indicators;

/// <summary>Kind of a turning point.</summary>
public enum PivotPointType
{
    /// <summary>A low.</summary>
    Low = -1,

    /// <summary>None.</summary>
    None = 0,

    /// <summary>A high.</summary>
    High = 1,

    /// <summary>A low and a high.</summary>
    Both = 2,
}
