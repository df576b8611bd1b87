using QuantConnect.Securities;

namespace QuantConnect.Orders.TimeInForces;

/// <summary>Until the end of a date of the exchange's zone.</summary>
public class GoodTilDateTimeInForce : TimeInForce
{
    /// <summary>Until the end of a date.</summary>
    public GoodTilDateTimeInForce(DateTime expiry) => Expiry = expiry;

    /// <summary>The date.</summary>
    public DateTime Expiry { get; }

    /// <inheritdoc/>
    public override bool IsOrderExpired(Security security, Order order) => security.LocalTime.Date > Expiry.Date;

    /// <inheritdoc/>
    public override bool IsFillValid(Security security, Order order, OrderEvent fill) => true;
}
