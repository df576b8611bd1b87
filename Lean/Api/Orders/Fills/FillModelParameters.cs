using QuantConnect.Interfaces;
using QuantConnect.Securities;

namespace QuantConnect.Orders.Fills;

/// <summary>An order to fill and what is known of it.</summary>
public class FillModelParameters
{
    /// <summary>An order to fill.</summary>
    /// <param name="security">Its security.</param>
    /// <param name="order">The order.</param>
    /// <param name="configProvider">Which data was asked for.</param>
    /// <param name="stalePriceTimeSpan">Age from which a price is stale.</param>
    /// <param name="onOrderUpdated">Told when the model changes the order, as a trailing stop does.</param>
    public FillModelParameters(
        Security security, Order order, ISubscriptionDataConfigProvider configProvider, TimeSpan stalePriceTimeSpan, Action<Order>? onOrderUpdated = null)
    {
        Security = security;
        Order = order;
        ConfigProvider = configProvider;
        StalePriceTimeSpan = stalePriceTimeSpan;
        OnOrderUpdated = onOrderUpdated ?? (static _ => { });
    }

    /// <summary>The security.</summary>
    public Security Security { get; }

    /// <summary>The order.</summary>
    public Order Order { get; }

    /// <summary>Which data was asked for.</summary>
    public ISubscriptionDataConfigProvider ConfigProvider { get; }

    /// <summary>Age from which a price is stale.</summary>
    public TimeSpan StalePriceTimeSpan { get; }

    /// <summary>Told when the model changes the order.</summary>
    public Action<Order> OnOrderUpdated { get; }
}
