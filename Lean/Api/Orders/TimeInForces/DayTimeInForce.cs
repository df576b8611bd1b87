using QuantConnect.Securities;

namespace QuantConnect.Orders.TimeInForces;

/// <summary>Until the end of the exchange's day.</summary>
public class DayTimeInForce : TimeInForce
{
    /// <inheritdoc/>
    public override bool IsOrderExpired(Security security, Order order) =>
        security.LocalTime.Date > order.Time.ConvertFromUtc(security.Exchange.TimeZone).Date;

    /// <inheritdoc/>
    public override bool IsFillValid(Security security, Order order, OrderEvent fill) => true;
}
