namespace DolphinLean.Algorithms.Execution.Scalp.Orders;

/// <summary>Sends one instrument's orders. Answers come back as <see cref="OrderNews"/>, perhaps before the call returns.</summary>
public interface IScalpOrders
{
    /// <summary>In place of a number: the order was refused before it had one.</summary>
    const int Refused = -1;

    /// <summary>Sends a limit order.</summary>
    /// <param name="quantity">Signed: negative sells.</param>
    /// <param name="price">On a tick.</param>
    /// <param name="tag">Why.</param>
    /// <returns>The order's number, above those before it; or <see cref="Refused"/>.</returns>
    int SendLimit(decimal quantity, decimal price, string tag);

    /// <summary>Sends a market order.</summary>
    /// <param name="quantity">Signed: negative sells.</param>
    /// <param name="tag">Why.</param>
    /// <returns>The order's number, above those before it; or <see cref="Refused"/>.</returns>
    int SendMarket(decimal quantity, string tag);

    /// <summary>Asks for an order's end.</summary>
    void Cancel(int orderId, string tag);
}
