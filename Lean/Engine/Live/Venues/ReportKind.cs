namespace DolphinLean.Engine.Live.Venues;

/// <summary>What a venue says of an order.</summary>
public enum ReportKind
{
    /// <summary>A part of it traded, perhaps the last.</summary>
    Fill,

    /// <summary>It is over, by our wish or the venue's; what has filled stays.</summary>
    Canceled,

    /// <summary>It was never taken.</summary>
    Rejected,

    /// <summary>It was changed as asked.</summary>
    Changed,

    /// <summary>A cancel or change was refused; the order is what it was.</summary>
    Unchanged,

    /// <summary>Cash came or went without an order: funding, a deposit. There is no order then.</summary>
    Cash,
}
