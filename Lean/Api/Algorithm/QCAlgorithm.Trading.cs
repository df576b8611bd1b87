using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// Orders that fill now.
public partial class QCAlgorithm
{
    /// <summary>Buys at the market, whatever the sign of the quantity.</summary>
    public OrderTicket Buy(Symbol symbol, int quantity) => Order(symbol, (decimal)Math.Abs(quantity));

    /// <inheritdoc cref="Buy(Symbol, int)" />
    public OrderTicket Buy(Symbol symbol, double quantity) => Order(symbol, Math.Abs(quantity).SafeDecimalCast());

    /// <inheritdoc cref="Buy(Symbol, int)" />
    public OrderTicket Buy(Symbol symbol, float quantity) => Order(symbol, (decimal)Math.Abs(quantity));

    /// <inheritdoc cref="Buy(Symbol, int)" />
    public OrderTicket Buy(Symbol symbol, decimal quantity) => Order(symbol, Math.Abs(quantity));

    /// <summary>Sells at the market, whatever the sign of the quantity.</summary>
    public OrderTicket Sell(Symbol symbol, int quantity) => Order(symbol, -(decimal)Math.Abs(quantity));

    /// <inheritdoc cref="Sell(Symbol, int)" />
    public OrderTicket Sell(Symbol symbol, double quantity) => Order(symbol, -Math.Abs(quantity).SafeDecimalCast());

    /// <inheritdoc cref="Sell(Symbol, int)" />
    public OrderTicket Sell(Symbol symbol, float quantity) => Order(symbol, -(decimal)Math.Abs(quantity));

    /// <inheritdoc cref="Sell(Symbol, int)" />
    public OrderTicket Sell(Symbol symbol, decimal quantity) => Order(symbol, -Math.Abs(quantity));

    /// <summary>Trades at the market; see <see cref="MarketOrder(Symbol, decimal, bool, string, IOrderProperties)"/>.</summary>
    public OrderTicket Order(Symbol symbol, double quantity) => Order(symbol, quantity.SafeDecimalCast());

    /// <inheritdoc cref="Order(Symbol, double)" />
    public OrderTicket Order(Symbol symbol, int quantity) => MarketOrder(symbol, (decimal)quantity);

    /// <inheritdoc cref="Order(Symbol, double)" />
    public OrderTicket Order(Symbol symbol, decimal quantity) => MarketOrder(symbol, quantity);

    /// <inheritdoc cref="Order(Symbol, double)" />
    public OrderTicket Order(
        Symbol symbol, decimal quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOrder(
        Symbol symbol, int quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, (decimal)quantity, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="MarketOrder(Symbol, decimal, bool, string, IOrderProperties)" />
    public OrderTicket MarketOrder(
        Symbol symbol, double quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null) =>
        MarketOrder(symbol, quantity.SafeDecimalCast(), asynchronous, tag, orderProperties);

    /// <summary>Trades at the market; in a backtest the order is filled when the call returns.</summary>
    /// <param name="symbol">What to trade.</param>
    /// <param name="quantity">How much, negative to sell; cut to whole lots.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the fill.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    /// <exception cref="InvalidOperationException">The symbol is data only; another that is not among the securities is added.</exception>
    public OrderTicket MarketOrder(
        Symbol symbol, decimal quantity, bool asynchronous = false, string tag = "", IOrderProperties? orderProperties = null)
    {
        var ticket = SubmitOrderRequest(
            RequestFor(OrderType.Market, SecurityForOrder(symbol), quantity, tag, orderProperties, asynchronous));
        if (ticket.Status != OrderStatus.Invalid && !asynchronous)
        {
            Transactions.WaitForOrder(ticket.OrderId);
        }

        return ticket;
    }

    /// <summary>Cancels the open orders and closes the position of a symbol, or of all symbols by ticker.</summary>
    /// <param name="symbol">The symbol; null for all.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the fills.</param>
    /// <param name="tag">Text of the orders; "Liquidated" unless given.</param>
    /// <param name="orderProperties">Properties of the orders; the default ones when null.</param>
    /// <returns>The tickets of the closing orders.</returns>
    public List<OrderTicket> Liquidate(
        Symbol? symbol = null, bool asynchronous = false, string? tag = null, IOrderProperties? orderProperties = null)
    {
        IEnumerable<Symbol> symbols = symbol is not null
            ? [symbol]
            : Securities.Keys.OrderBy(candidate => candidate.Value, StringComparer.Ordinal).ToArray();
        return Liquidate(symbols, asynchronous, tag, orderProperties);
    }

    /// <summary>Cancels the open orders and closes the positions of the symbols, in this order.</summary>
    /// <inheritdoc cref="Liquidate(Symbol, bool, string, IOrderProperties)" />
    public List<OrderTicket> Liquidate(
        IEnumerable<Symbol> symbols, bool asynchronous = false, string? tag = null, IOrderProperties? orderProperties = null)
    {
        var tickets = new List<OrderTicket>();
        if (!Settings.LiquidateEnabled)
        {
            Debug("Liquidate() does nothing because Settings.LiquidateEnabled is false.");
            return tickets;
        }

        foreach (var symbol in symbols)
        {
            if (!Securities.ContainsKey(symbol))
            {
                Debug($"Warning: Liquidate() skipped '{symbol.Value}', which is not among the securities.");
            }
            else if (CloseOut(symbol, asynchronous, tag ?? "Liquidated", orderProperties) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        return tickets;
    }

    private OrderTicket? CloseOut(Symbol symbol, bool asynchronous, string tag, IOrderProperties? orderProperties)
    {
        var holding = Securities[symbol].Holdings;
        var quantity = holding.Invested ? holding.Quantity : 0m;
        var orders = Transactions.GetOpenOrders(symbol);
        if (orders.Count == 1 && quantity != 0 && orders[0].Quantity == -quantity && orders[0].Type == OrderType.Market)
        {
            return null;
        }

        var underWay = 0m;
        foreach (var order in orders)
        {
            if (order.Type != OrderType.Market)
            {
                Transactions.CancelOrder(order.Id, tag);
            }
            else if (Transactions.GetOrderTicket(order.Id) is { } ticket)
            {
                underWay += ticket.QuantityRemaining;
            }
        }

        return quantity == 0 ? null : Order(symbol, -quantity - underWay, asynchronous, tag, orderProperties);
    }

    private SubmitOrderRequest RequestFor(
        OrderType type,
        Security security,
        decimal quantity,
        string tag,
        IOrderProperties? properties,
        bool asynchronous,
        decimal stopPrice = 0,
        decimal limitPrice = 0,
        decimal triggerPrice = 0,
        decimal trailingAmount = 0,
        bool trailingAsPercentage = false) =>
        new(
            type,
            security.Type,
            security.Symbol,
            quantity,
            stopPrice,
            limitPrice,
            triggerPrice,
            trailingAmount,
            trailingAsPercentage,
            UtcTime,
            tag,
            properties ?? DefaultOrderProperties?.Clone(),
            asynchronous: asynchronous);

    /// <summary>The security to trade; one that was not added, or was removed, is added with its last known prices, so that it can be traded now.</summary>
    private Security SecurityForOrder(Symbol symbol)
    {
        if (Securities.TryGetValue(symbol, out var security) && (security.IsTradable || security.IsDelisted))
        {
            return security;
        }

        if (symbol.SecurityType is not (SecurityType.Crypto or SecurityType.CryptoFuture))
        {
            throw new InvalidOperationException($"No order for {symbol.Value}: it is data only, or was removed; only Crypto and CryptoFuture are traded.");
        }

        security = AddSecurity(symbol);
        SeedPrices(security);
        return security;
    }
}
