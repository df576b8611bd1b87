using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>What a fee model looks at.</summary>
public class OrderFeeParameters
{
    /// <summary>Names the security and the order.</summary>
    public OrderFeeParameters(Security security, Order order)
    {
        Security = security;
        Order = order;
    }

    /// <summary>The security that is traded.</summary>
    public Security Security { get; }

    /// <summary>The order.</summary>
    public Order Order { get; }

    /// <summary>The price that was paid, where a run does not match <see cref="QuantConnect.Hosting.LeanQuirk.FeeFromLastPrice"/>; else null.</summary>
    internal decimal? FillPrice { get; init; }
}
