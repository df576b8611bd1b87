using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Engine.Live.Venues;

/// <summary>
/// An exchange as a session sees it. It moves only when it takes an input, and gives the same for the same inputs: it has no clock and no
/// I/O of its own.
/// </summary>
public interface ILiveVenue
{
    /// <summary>What may be done now.</summary>
    Posture Posture { get; }

    /// <summary>Why it is no more than that; empty when ready.</summary>
    string Reason { get; }

    /// <summary>Whether everything that a session needs to begin is known: rules, history, cash.</summary>
    bool CanBegin { get; }

    /// <summary>The exchange's time, Unix milliseconds.</summary>
    long ExchangeTimeMs { get; }

    /// <summary>Assets of the bars, in their order.</summary>
    IReadOnlyList<string> Assets { get; }

    /// <summary>What the exchange asks of orders.</summary>
    IReadOnlyList<TradingRule> Rules { get; }

    /// <summary>The order books that it keeps.</summary>
    IReadOnlyList<IVenueBook> Books { get; }

    /// <summary>How the connection is.</summary>
    VenueHealth Health { get; }

    /// <summary>Cash of the account in a currency.</summary>
    decimal Cash(string currency);

    /// <summary>Handles an input.</summary>
    void Take(Inbound inbound);

    /// <summary>The next bar: history first, then what happens.</summary>
    VenueBar? NextBar();

    /// <summary>The next report.</summary>
    VenueReport? NextReport();

    /// <summary>The next thing to send.</summary>
    Outbound? NextOutput();

    /// <summary>Sends an order.</summary>
    /// <returns>Why it is not sent; null when it is. What becomes of it then comes as reports.</returns>
    string? Place(VenueOrder order);

    /// <summary>Takes an order back.</summary>
    /// <returns>Whether the exchange is asked; false for an order that is over.</returns>
    bool Cancel(int orderId);

    /// <summary>Changes a resting limit order.</summary>
    /// <returns>Why not; null when the exchange is asked.</returns>
    string? Change(int orderId, decimal quantity, decimal price);

    /// <summary>Whether orders are on their way or resting.</summary>
    bool HasOpenOrders { get; }

    /// <summary>Ends the session at the exchange: sockets are closed. Orders are left as they are.</summary>
    void Leave();
}
