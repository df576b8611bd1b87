namespace QuantConnect.Statistics;

/// <summary>Which opening fill a closing fill is matched with.</summary>
public enum FillMatchingMethod
{
    /// <summary>The oldest first.</summary>
    FIFO,

    /// <summary>The newest first.</summary>
    LIFO,
}
