namespace DolphinLean.Data.Bars;

/// <summary>The time that a bar spans.</summary>
public enum BarResolution
{
    /// <summary>One second.</summary>
    Second,

    /// <summary>One minute.</summary>
    Minute,

    /// <summary>One hour.</summary>
    Hour,

    /// <summary>One UTC day.</summary>
    Daily,
}
