using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>Takes requests for orders.</summary>
public interface IOrderProcessor : IOrderProvider
{
    /// <summary>Takes a request and answers it.</summary>
    OrderTicket Process(OrderRequest request);
}
