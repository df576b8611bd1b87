using QuantConnect.Orders.TimeInForces;
using QuantConnect.Securities;

namespace QuantConnect.Orders;

/// <summary>How long an order stands.</summary>
public abstract class TimeInForce
{
    /// <summary>Until cancelled.</summary>
    public static readonly TimeInForce GoodTilCanceled = new GoodTilCanceledTimeInForce();

    /// <summary>Until the end of the exchange's day.</summary>
    public static readonly TimeInForce Day = new DayTimeInForce();

    /// <summary>Until the end of a date.</summary>
    public static TimeInForce GoodTilDate(DateTime expiry) => new GoodTilDateTimeInForce(expiry);

    /// <summary>Whether the order has run out.</summary>
    public abstract bool IsOrderExpired(Security security, Order order);

    /// <summary>Whether a fill counts.</summary>
    public abstract bool IsFillValid(Security security, Order order, OrderEvent fill);
}
