using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Orders that wait for a price. None fills in the step that sends it.
public partial class QCAlgorithm
{
    /// <inheritdoc cref="LimitOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket LimitOrder(
        Symbol symbol, int quantity, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        LimitOrder(symbol, (decimal)quantity, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="LimitOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket LimitOrder(
        Symbol symbol, double quantity, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        LimitOrder(symbol, quantity.SafeDecimalCast(), limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Trades at a price or better.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="limitPrice">The worst price to accept.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket LimitOrder(
        Symbol symbol, decimal quantity, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(
            OrderType.Limit, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous, limitPrice: limitPrice));

    /// <inheritdoc cref="StopMarketOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket StopMarketOrder(
        Symbol symbol, int quantity, decimal stopPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        StopMarketOrder(symbol, (decimal)quantity, stopPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="StopMarketOrder(Symbol, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket StopMarketOrder(
        Symbol symbol, double quantity, decimal stopPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        StopMarketOrder(symbol, quantity.SafeDecimalCast(), stopPrice, asynchronous, tag, orderProperties);

    /// <summary>Trades at the market once a price is passed: upward to buy, downward to sell.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="stopPrice">The price to pass.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket StopMarketOrder(
        Symbol symbol, decimal quantity, decimal stopPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(
            OrderType.StopMarket, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous, stopPrice: stopPrice));

    /// <inheritdoc cref="StopLimitOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket StopLimitOrder(
        Symbol symbol, int quantity, decimal stopPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        StopLimitOrder(symbol, (decimal)quantity, stopPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="StopLimitOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket StopLimitOrder(
        Symbol symbol, double quantity, decimal stopPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        StopLimitOrder(symbol, quantity.SafeDecimalCast(), stopPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Trades at a price or better once another is passed: upward to buy, downward to sell.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="stopPrice">The price to pass.</param>
    /// <param name="limitPrice">The worst price to accept.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket StopLimitOrder(
        Symbol symbol, decimal quantity, decimal stopPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(
            OrderType.StopLimit, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous, stopPrice: stopPrice, limitPrice: limitPrice));

    /// <inheritdoc cref="LimitIfTouchedOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol, int quantity, decimal triggerPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        LimitIfTouchedOrder(symbol, (decimal)quantity, triggerPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="LimitIfTouchedOrder(Symbol, decimal, decimal, decimal, bool, string, IOrderProperties)" />
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol, double quantity, decimal triggerPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        LimitIfTouchedOrder(symbol, quantity.SafeDecimalCast(), triggerPrice, limitPrice, asynchronous, tag, orderProperties);

    /// <summary>Trades at a price or better once another is touched: downward to buy, upward to sell.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="triggerPrice">The price to touch.</param>
    /// <param name="limitPrice">The worst price to accept.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket LimitIfTouchedOrder(
        Symbol symbol, decimal quantity, decimal triggerPrice, decimal limitPrice, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(
            OrderType.LimitIfTouched, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous, triggerPrice: triggerPrice, limitPrice: limitPrice));
}
