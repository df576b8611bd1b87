namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>What is heard of an order.</summary>
/// <param name="OrderId">The order's number.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Quantity">Signed quantity of a fill, else 0.</param>
/// <param name="Price">Price of a fill, else 0.</param>
public readonly record struct OrderNews(int OrderId, OrderNewsKind Kind, decimal Quantity = 0, decimal Price = 0);
