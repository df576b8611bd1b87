using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Orders for the open and the close of a market.
public partial class QCAlgorithm
{
    /// <inheritdoc cref="MarketOnOpenOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnOpenOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOnOpenOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnOpenOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>Trades when the market opens. A market that never closes, as all of crypto, takes no such order.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell; cut to whole lots.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <returns>A ticket only where the order is refused for another reason, such as warm-up or a quantity of zero.</returns>
    /// <exception cref="InvalidOperationException">The market never closes, or the symbol is not among the securities.</exception>
    public OrderTicket MarketOnOpenOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(OrderType.MarketOnOpen, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous));

    /// <inheritdoc cref="MarketOnCloseOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnCloseOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOnCloseOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOnCloseOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>Trades when the market closes. A market that never closes, as all of crypto, takes no such order.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell; cut to whole lots.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <returns>A ticket only where the order is refused for another reason, such as warm-up or a quantity of zero.</returns>
    /// <exception cref="InvalidOperationException">The market never closes, or the symbol is not among the securities.</exception>
    public OrderTicket MarketOnCloseOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(OrderType.MarketOnClose, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous));
}
