using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Stops that follow the market.
public partial class QCAlgorithm
{
    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, bool, bool, string, IOrderProperties)" />
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        int quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, (decimal)quantity, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, bool, bool, string, IOrderProperties)" />
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        double quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, quantity.SafeDecimalCast(), trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <summary>Trades at the market when it turns by a distance; the stop starts at that distance from the last price.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="trailingAmount">The distance to keep.</param>
    /// <param name="trailingAsPercentage">Whether the distance is a share of the price (0.01 is a percent).</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(
            symbol, quantity, FirstStop(symbol, quantity, trailingAmount, trailingAsPercentage), trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, decimal, bool, bool, string, IOrderProperties)" />
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        int quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, (decimal)quantity, stopPrice, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="TrailingStopOrder(Symbol, decimal, decimal, decimal, bool, bool, string, IOrderProperties)" />
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        double quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        TrailingStopOrder(symbol, quantity.SafeDecimalCast(), stopPrice, trailingAmount, trailingAsPercentage, asynchronous, tag, orderProperties);

    /// <summary>Trades at the market when it turns by a distance; the stop starts at a price of its own.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell.</param>
    /// <param name="stopPrice">The first stop.</param>
    /// <param name="trailingAmount">The distance to keep.</param>
    /// <param name="trailingAsPercentage">Whether the distance is a share of the price (0.01 is a percent).</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the brokerage.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket TrailingStopOrder(
        Symbol symbol,
        decimal quantity,
        decimal stopPrice,
        decimal trailingAmount,
        bool trailingAsPercentage,
        bool asynchronous = false,
        string tag = "",
        IOrderProperties? orderProperties = null) =>
        SubmitOrderRequest(RequestFor(
            OrderType.TrailingStop,
            SecurityForOrder(symbol),
            quantity,
            tag,
            orderProperties,
            asynchronous,
            stopPrice: stopPrice,
            trailingAmount: trailingAmount,
            trailingAsPercentage: trailingAsPercentage));

    private decimal FirstStop(Symbol symbol, decimal quantity, decimal trailingAmount, bool trailingAsPercentage) =>
        Orders.TrailingStopOrder.CalculateStopPrice(
            SecurityForOrder(symbol).Price,
            trailingAmount,
            trailingAsPercentage,
            quantity > 0 ? OrderDirection.Buy : OrderDirection.Sell);
}
