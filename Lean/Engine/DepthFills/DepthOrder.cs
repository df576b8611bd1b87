namespace DolphinLean.Engine.DepthFills;

/// <summary>An order for a <see cref="DepthMatcher"/>, which moves it from status to status.</summary>
public sealed class DepthOrder
{
    private const double LotRounding = 1e-6;

    private DepthOrder(long id, BookOrderSide side, double quantity, int? limitTick)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(quantity);
        Id = id;
        Side = side;
        Quantity = quantity;
        LimitTick = limitTick;
    }

    /// <summary>The owner's number of it.</summary>
    public long Id { get; }

    /// <summary>Whether it buys or sells.</summary>
    public BookOrderSide Side { get; }

    /// <summary>Quantity wanted, in the base asset.</summary>
    public double Quantity { get; }

    /// <summary>Worst price in ticks; null for a market order.</summary>
    public int? LimitTick { get; }

    /// <summary>Whether it is refused when it would trade at once.</summary>
    public bool IsPostOnly { get; private init; }

    /// <summary>Whether what does not trade at once is cancelled.</summary>
    public bool IsImmediate { get; private init; }

    /// <summary>Fills are whole multiples of it; 0 for any size.</summary>
    public double LotSize { get; private init; }

    /// <summary>Where it is at the exchange.</summary>
    public DepthOrderStatus Status { get; internal set; }

    /// <summary>Quantity filled.</summary>
    public double Filled { get; internal set; }

    /// <summary>Quantity left.</summary>
    public double Remaining => Quantity - Filled;

    /// <summary>Volume of others ahead of it at its price, while it rests.</summary>
    public double Ahead { get; internal set; }

    /// <summary>Part of the last fall of the price's volume that was taken for cancels ahead of it.</summary>
    internal double CancelledAhead { get; set; }

    /// <summary>What of a quantity can fill: whole lots, rounded down but for a rounding of doubles.</summary>
    internal double InLots(double quantity) => LotSize > 0 ? Math.Floor(quantity / LotSize + LotRounding) * LotSize : quantity;

    /// <summary>A limit order.</summary>
    /// <param name="id">The owner's number of it.</param>
    /// <param name="side">Whether it buys or sells.</param>
    /// <param name="quantity">Quantity, above 0.</param>
    /// <param name="tick">Price in the book's ticks.</param>
    /// <param name="postOnly">Whether it is refused when it would trade at once.</param>
    /// <param name="immediate">Whether what does not trade at once is cancelled.</param>
    /// <param name="lotSize">Fills are whole multiples of it; 0 for any size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is not positive.</exception>
    public static DepthOrder Limit(long id, BookOrderSide side, double quantity, int tick, bool postOnly = false, bool immediate = false, double lotSize = 0) =>
        new(id, side, quantity, tick) { IsPostOnly = postOnly, IsImmediate = immediate, LotSize = lotSize };

    /// <summary>A market order; what finds no depth is cancelled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is not positive.</exception>
    public static DepthOrder Market(long id, BookOrderSide side, double quantity, double lotSize = 0) =>
        new(id, side, quantity, null) { IsImmediate = true, LotSize = lotSize };
}
