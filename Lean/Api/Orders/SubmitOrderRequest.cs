using QuantConnect.Interfaces;

namespace QuantConnect.Orders;

/// <summary>Asks for a new order.</summary>
public class SubmitOrderRequest : OrderRequest
{
    /// <summary>Asks for a new order.</summary>
    public SubmitOrderRequest(
        OrderType orderType, SecurityType securityType, Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, decimal triggerPrice,
        decimal trailingAmount, bool trailingAsPercentage, DateTime time, string? tag, IOrderProperties? properties = null, bool asynchronous = false)
        : base(time, (int)OrderResponseErrorCode.UnableToFindOrder, tag)
    {
        OrderType = orderType;
        SecurityType = securityType;
        Symbol = symbol;
        Quantity = quantity;
        StopPrice = stopPrice;
        LimitPrice = limitPrice;
        TriggerPrice = triggerPrice;
        TrailingAmount = trailingAmount;
        TrailingAsPercentage = trailingAsPercentage;
        OrderProperties = properties;
        Asynchronous = asynchronous;
    }

    /// <summary>Asks for a new order that trails nothing.</summary>
    public SubmitOrderRequest(
        OrderType orderType, SecurityType securityType, Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, decimal triggerPrice,
        DateTime time, string? tag, IOrderProperties? properties = null, bool asynchronous = false)
        : this(orderType, securityType, symbol, quantity, stopPrice, limitPrice, triggerPrice, 0, false, time, tag, properties, asynchronous)
    {
    }

    /// <summary>Asks for a new order without trigger.</summary>
    public SubmitOrderRequest(
        OrderType orderType, SecurityType securityType, Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, DateTime time,
        string? tag, IOrderProperties? properties = null, bool asynchronous = false)
        : this(orderType, securityType, symbol, quantity, stopPrice, limitPrice, 0, time, tag, properties, asynchronous)
    {
    }

    /// <inheritdoc/>
    public override OrderRequestType OrderRequestType => OrderRequestType.Submit;

    /// <summary>Asset class.</summary>
    public SecurityType SecurityType { get; }

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>Kind of the order.</summary>
    public OrderType OrderType { get; }

    /// <summary>Quantity, negative to sell.</summary>
    public decimal Quantity { get; }

    /// <summary>Limit price; 0 for none.</summary>
    public decimal LimitPrice { get; }

    /// <summary>Stop price; 0 for none.</summary>
    public decimal StopPrice { get; }

    /// <summary>Trigger price; 0 for none.</summary>
    public decimal TriggerPrice { get; }

    /// <summary>Distance of a trailing stop.</summary>
    public decimal TrailingAmount { get; }

    /// <summary>Whether that distance is a share of the price.</summary>
    public bool TrailingAsPercentage { get; }

    /// <summary>Instructions to the brokerage.</summary>
    public IOrderProperties? OrderProperties { get; }

    /// <summary>Whether the caller does not wait for the answer.</summary>
    public bool Asynchronous { get; }

    /// <summary>Gives the order its number.</summary>
    internal void SetOrderId(int orderId) => OrderId = orderId;
}
