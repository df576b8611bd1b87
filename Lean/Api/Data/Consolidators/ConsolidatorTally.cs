namespace QuantConnect.Data.Consolidators;

/// <summary>How many consolidators the streams of an algorithm have together: most have none, and then no step need look at any stream.</summary>
internal sealed class ConsolidatorTally
{
    /// <summary>The count.</summary>
    public int Count { get; set; }
}
