namespace QuantConnect.Orders;

/// <summary>Where an order stands. The numbers are LEAN's.</summary>
public enum OrderStatus
{
    /// <summary>Not sent yet.</summary>
    New = 0,

    /// <summary>Taken by the exchange.</summary>
    Submitted = 1,

    /// <summary>Filled in part.</summary>
    PartiallyFilled = 2,

    /// <summary>Filled.</summary>
    Filled = 3,

    /// <summary>Cancelled.</summary>
    Canceled = 5,

    /// <summary>No order.</summary>
    None = 6,

    /// <summary>Refused.</summary>
    Invalid = 7,

    /// <summary>A cancel is on its way.</summary>
    CancelPending = 8,

    /// <summary>A change was taken by the exchange.</summary>
    UpdateSubmitted = 9,
}
