using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Algorithm;

// Orders sized as shares of the portfolio.
public partial class QCAlgorithm
{
    /// <summary>Trades to shares of the portfolio's value, orders that free margin first.</summary>
    /// <param name="targets">Symbols with shares as quantities: 1 is the whole portfolio once, −0.5 a short of half of it.</param>
    /// <param name="liquidateExistingHoldings">Whether positions in other symbols are closed before.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the fills.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the orders; the default ones when null.</param>
    public List<OrderTicket> SetHoldings(
        List<PortfolioTarget> targets,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null)
    {
        var tickets = liquidateExistingHoldings
            ? LiquidateOthers(targets.Select(target => target.Symbol), tag, orderProperties)
            : [];
        var toTrade = targets
            .Select(target => new PortfolioTarget(target.Symbol, CalculateOrderQuantity(target.Symbol, target.Quantity)))
            .OrderTargetsByMarginImpact(this, targetIsDelta: true);
        foreach (var target in toTrade)
        {
            if (TradeNet(target.Symbol, target.Quantity, asynchronous, tag, orderProperties) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        return tickets;
    }

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)" />
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        double percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, percentage.SafeDecimalCast(), liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)" />
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        float percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, (decimal)percentage, liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <inheritdoc cref="SetHoldings(Symbol, decimal, bool, bool, string, IOrderProperties)" />
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        int percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null) =>
        SetHoldings(symbol, (decimal)percentage, liquidateExistingHoldings, asynchronous, tag, orderProperties);

    /// <summary>Trades a symbol to a share of the portfolio's value.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="percentage">The share: 1 is the whole portfolio once, −0.5 a short of half of it.</param>
    /// <param name="liquidateExistingHoldings">Whether positions in other symbols are closed before.</param>
    /// <param name="asynchronous">Whether a live run returns without waiting for the fill.</param>
    /// <param name="tag">Free text.</param>
    /// <param name="orderProperties">Properties of the order; the default ones when null.</param>
    public List<OrderTicket> SetHoldings(
        Symbol symbol,
        decimal percentage,
        bool liquidateExistingHoldings = false,
        bool asynchronous = false,
        string? tag = null,
        IOrderProperties? orderProperties = null)
    {
        // Sized before the others are closed, as LEAN does.
        var quantity = CalculateOrderQuantity(symbol, percentage);
        var tickets = liquidateExistingHoldings ? LiquidateOthers([symbol], tag, orderProperties) : [];
        if (TradeNet(symbol, quantity, asynchronous, tag, orderProperties) is { } ticket)
        {
            tickets.Add(ticket);
        }

        return tickets;
    }

    /// <summary>The quantity to trade to reach a share of the portfolio's value; 0, with an error, when it can't be sized.</summary>
    public decimal CalculateOrderQuantity(Symbol symbol, double target) => CalculateOrderQuantity(symbol, target.SafeDecimalCast());

    /// <inheritdoc cref="CalculateOrderQuantity(Symbol, double)" />
    public decimal CalculateOrderQuantity(Symbol symbol, decimal target) =>
        PortfolioTarget.Percent(this, symbol, target, returnDeltaQuantity: true)?.Quantity ?? 0;

    private OrderTicket? TradeNet(
        Symbol symbol, decimal quantity, bool asynchronous, string? tag, IOrderProperties? orderProperties)
    {
        var underWay = Transactions
            .GetOpenOrderTickets(ticket => ticket.Symbol == symbol && ticket.OrderType == OrderType.Market)
            .Sum(ticket => ticket.QuantityRemaining);
        var net = quantity - underWay;
        return net == 0 ? null : MarketOrder(symbol, net, asynchronous, tag ?? "", orderProperties);
    }

    private List<OrderTicket> LiquidateOthers(IEnumerable<Symbol> symbols, string? tag, IOrderProperties? orderProperties)
    {
        var kept = symbols.ToHashSet();
        var others = Securities.Keys.Where(symbol => !kept.Contains(symbol)).OrderBy(symbol => symbol.Value, StringComparer.Ordinal);
        return Liquidate(others.ToArray(), tag: tag, orderProperties: orderProperties);
    }
}
