namespace DolphinLean.Engine.DepthFills;

/// <summary>What a report tells.</summary>
public enum DepthReportKind
{
    /// <summary>The order rests.</summary>
    Accepted,

    /// <summary>A part or all of the order filled.</summary>
    Fill,

    /// <summary>The order ended with quantity left.</summary>
    Cancelled,

    /// <summary>The order was refused on arrival.</summary>
    Rejected,

    /// <summary>A cancel came too late: the order had ended.</summary>
    CancelRejected,
}
