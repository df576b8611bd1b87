using QuantConnect.Orders;

namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>What is heard of an order.</summary>
/// <param name="OrderId">The order's number.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Quantity">Signed quantity of a fill, else 0.</param>
/// <param name="Price">Price of a fill, else 0.</param>
public readonly record struct OrderNews(int OrderId, OrderNewsKind Kind, decimal Quantity = 0, decimal Price = 0)
{
    /// <summary>The news in LEAN's event; null where it changes nothing for a trade.</summary>
    public static OrderNews? Of(OrderEvent happened) => happened.Status switch
    {
        OrderStatus.Submitted => new OrderNews(happened.OrderId, OrderNewsKind.Accepted),
        OrderStatus.PartiallyFilled => new OrderNews(happened.OrderId, OrderNewsKind.PartFill, happened.FillQuantity, happened.FillPrice),
        OrderStatus.Filled => new OrderNews(happened.OrderId, OrderNewsKind.LastFill, happened.FillQuantity, happened.FillPrice),
        OrderStatus.Canceled => new OrderNews(happened.OrderId, OrderNewsKind.Ended),
        OrderStatus.Invalid => new OrderNews(happened.OrderId, OrderNewsKind.Rejected),
        OrderStatus.New or OrderStatus.CancelPending or OrderStatus.UpdateSubmitted => null,
        _ => new OrderNews(happened.OrderId, OrderNewsKind.Unknown),
    };
}
