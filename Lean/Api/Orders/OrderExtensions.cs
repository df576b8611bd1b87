namespace QuantConnect.Orders;

/// <summary>Groups of states and kinds.</summary>
public static class OrderExtensions
{
    /// <summary>Whether nothing more will happen to the order.</summary>
    public static bool IsClosed(this OrderStatus status) => status is OrderStatus.Filled or OrderStatus.Canceled or OrderStatus.Invalid;

    /// <summary>Whether something may still happen to the order.</summary>
    public static bool IsOpen(this OrderStatus status) => !status.IsClosed();

    /// <summary>Whether the order was filled, at least in part.</summary>
    public static bool IsFill(this OrderStatus status) => status is OrderStatus.Filled or OrderStatus.PartiallyFilled;

    /// <summary>Whether the order has a limit price.</summary>
    public static bool IsLimitOrder(this OrderType orderType) => orderType is OrderType.Limit or OrderType.StopLimit or OrderType.LimitIfTouched;

    /// <summary>Whether the order has a stop price.</summary>
    public static bool IsStopOrder(this OrderType orderType) => orderType is OrderType.StopMarket or OrderType.StopLimit or OrderType.TrailingStop;
}
