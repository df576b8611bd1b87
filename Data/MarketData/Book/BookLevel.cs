namespace DolphinLean.Data.MarketData.Book;

/// <summary>One price of an order book.</summary>
/// <param name="Price">Price.</param>
/// <param name="Size">Size resting there, in the base asset, above 0.</param>
public readonly record struct BookLevel(double Price, double Size)
{
    /// <summary>Price × size.</summary>
    public double Notional => Price * Size;
}
