namespace QuantConnect;

/// <summary>Which way a position is. The numbers are signs.</summary>
public enum PositionSide
{
    /// <summary>Sold.</summary>
    Short = -1,

    /// <summary>No position.</summary>
    None = 0,

    /// <summary>Bought.</summary>
    Long = 1,
}
