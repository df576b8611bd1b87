namespace DolphinLean.Engine.Live.Venues;

/// <summary>Something that a venue says of an order, or of the account.</summary>
/// <param name="Kind">What.</param>
/// <param name="OrderId">The intent; 0 for the account.</param>
/// <param name="TimeMs">When, Unix milliseconds of the exchange's time.</param>
/// <param name="Quantity">Filled now, negative when sold.</param>
/// <param name="Price">Price of the fill.</param>
/// <param name="Amount">Fee of the fill, paid when above 0; of <see cref="ReportKind.Cash"/> what was received.</param>
/// <param name="Currency">Currency of the amount.</param>
/// <param name="IsLast">Whether the order is filled whole.</param>
/// <param name="Text">What a person should know.</param>
public sealed record VenueReport(
    ReportKind Kind, int OrderId, long TimeMs, decimal Quantity = 0, decimal Price = 0, decimal Amount = 0, string Currency = "",
    bool IsLast = false, string Text = "")
{
    /// <summary>The protective stop that filled; null for an order of the algorithm.</summary>
    public VenueOrder? Protective { get; init; }
}
