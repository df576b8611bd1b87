using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>What happens when margin runs out.</summary>
public interface IMarginCallModel
{
    /// <summary>The orders that would put the account in order; none while it is.</summary>
    /// <param name="issueMarginCallWarning">Whether margin is short enough to warn of it.</param>
    List<SubmitOrderRequest> GetMarginCallOrders(out bool issueMarginCallWarning);

    /// <summary>Sends the orders.</summary>
    /// <returns>Tickets of those that were sent.</returns>
    List<OrderTicket> ExecuteMarginCall(IEnumerable<SubmitOrderRequest> generatedMarginCallOrders);
}
