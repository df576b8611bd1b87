namespace QuantConnect.Algorithm.Framework.Alphas;

/// <summary>Which way an insight expects its security to go.</summary>
public enum InsightDirection
{
    /// <summary>Down: value −1.</summary>
    Down = -1,

    /// <summary>No change: value 0. Portfolio models close the position.</summary>
    Flat = 0,

    /// <summary>Up: value 1.</summary>
    Up = 1,
}
