namespace QuantConnect;

/// <summary>Bar length of a subscription.</summary>
public enum Resolution
{
    /// <summary>Every trade or quote.</summary>
    Tick,

    /// <summary>One second.</summary>
    Second,

    /// <summary>One minute.</summary>
    Minute,

    /// <summary>One hour.</summary>
    Hour,

    /// <summary>One day.</summary>
    Daily,
}
