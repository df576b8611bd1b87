namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>The forewarner's verdict on a day (seed 001 §12).</summary>
public enum McStatus
{
    /// <summary>Trade as configured.</summary>
    Ok,

    /// <summary>Trade smaller.</summary>
    Orange,

    /// <summary>No new entries for the whole day.</summary>
    Red,
}
