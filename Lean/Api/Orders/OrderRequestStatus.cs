namespace QuantConnect.Orders;

/// <summary>Where a request stands.</summary>
public enum OrderRequestStatus
{
    /// <summary>Not looked at.</summary>
    Unprocessed,

    /// <summary>Being handled.</summary>
    Processing,

    /// <summary>Done.</summary>
    Processed,

    /// <summary>Refused.</summary>
    Error,
}
