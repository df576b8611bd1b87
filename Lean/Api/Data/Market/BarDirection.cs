namespace QuantConnect.Data.Market;

/// <summary>Where a bar closed against its open.</summary>
public enum BarDirection
{
    /// <summary>Above.</summary>
    Rising,

    /// <summary>At it.</summary>
    NoDelta,

    /// <summary>Below.</summary>
    Falling,
}
