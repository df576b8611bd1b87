namespace DolphinLean.Binance.Orders;

/// <summary>What is known of an intent.</summary>
internal enum IntentState
{
    /// <summary>Its request waits or is on its way.</summary>
    Sending,

    /// <summary>It may be at the exchange or not: it is asked for by its client order id, and nothing else happens before that is answered.</summary>
    Unknown,

    /// <summary>The exchange has it.</summary>
    Working,

    /// <summary>It is over, and every fill of it is known. It never comes back.</summary>
    Done,
}
