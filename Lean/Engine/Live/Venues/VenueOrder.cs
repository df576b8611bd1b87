namespace DolphinLean.Engine.Live.Venues;

/// <summary>One intent: an order that is to be at the venue once, whatever happens on the way.</summary>
/// <param name="Id">Number of the intent in its session; that of the algorithm's order.</param>
/// <param name="Ticker">Ticker.</param>
/// <param name="Kind">How it trades.</param>
/// <param name="Quantity">Base units, negative to sell.</param>
/// <param name="Price">Limit or stop price; 0 for none.</param>
/// <param name="IsReducing">Whether it makes a position of the session smaller, and not another one.</param>
public sealed record VenueOrder(int Id, string Ticker, VenueOrderKind Kind, decimal Quantity, decimal Price, bool IsReducing)
{
    /// <summary>Numbers from here on are the venue's own: protective stops, which no algorithm sent.</summary>
    public const int FirstProtectiveId = 1_000_000_000;
}
