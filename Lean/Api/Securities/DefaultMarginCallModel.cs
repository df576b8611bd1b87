using QuantConnect.Interfaces;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>
/// LEAN's margin calls. A warning when free margin is below 5 % of equity; a call when the margin used exceeds equity by more than the
/// buffer. A call asks for an order of every position; they are sent one at a time, the worst loser first, until the account is in order.
/// </summary>
public class DefaultMarginCallModel : IMarginCallModel
{
    private const decimal WarningShare = 0.05m;
    private const string OrderTag = "Margin Call";

    private readonly decimal _marginBuffer;

    /// <summary>Margin calls of a portfolio.</summary>
    /// <param name="portfolio">The portfolio.</param>
    /// <param name="defaultOrderProperties">Instructions of the orders.</param>
    /// <param name="marginBuffer">Share of equity by which the margin used may exceed it.</param>
    public DefaultMarginCallModel(SecurityPortfolioManager portfolio, IOrderProperties? defaultOrderProperties, decimal marginBuffer = 0.10m)
    {
        Portfolio = portfolio;
        DefaultOrderProperties = defaultOrderProperties;
        _marginBuffer = marginBuffer;
    }

    /// <summary>The portfolio.</summary>
    protected SecurityPortfolioManager Portfolio { get; }

    /// <summary>Instructions of the orders.</summary>
    protected IOrderProperties? DefaultOrderProperties { get; }

    /// <inheritdoc/>
    public List<SubmitOrderRequest> GetMarginCallOrders(out bool issueMarginCallWarning)
    {
        issueMarginCallWarning = false;
        if (Portfolio.TryEstimate(out var account) && account.HasFreeMarginAbove((double)WarningShare)) return [];
        var used = Portfolio.TotalMarginUsed;
        if (used <= 0) return [];
        var equity = Portfolio.TotalPortfolioValue;
        var remaining = Portfolio.GetMarginRemaining(equity);
        if (remaining > 0)
        {
            issueMarginCallWarning = remaining <= equity * WarningShare;
            return [];
        }
        List<SubmitOrderRequest> orders = [];
        if (used > equity * (1 + _marginBuffer))
            foreach (var security in Portfolio.Securities.Active)
                if (security.Holdings.Quantity != 0 && Reduce(security, used - equity) is { } order) orders.Add(order);
        issueMarginCallWarning = orders.Count > 0;
        return orders;
    }

    /// <inheritdoc/>
    public virtual List<OrderTicket> ExecuteMarginCall(IEnumerable<SubmitOrderRequest> generatedMarginCallOrders)
    {
        List<OrderTicket> sent = [];
        foreach (var request in generatedMarginCallOrders.OrderBy(request => Portfolio[request.Symbol].UnrealizedProfit).ToList())
        {
            if (Portfolio.MarginRemaining >= 0) break;
            sent.Add(Portfolio.Transactions.AddOrder(request));
        }
        return sent;
    }

    private SubmitOrderRequest? Reduce(Security security, decimal missing)
    {
        if (security.QuoteCurrency.ConversionRate == 0) return null;
        var used = security.BuyingPowerModel.GetReservedBuyingPowerForPosition(security);
        var delta = (used - Math.Max(0, used - missing)) * -Math.Sign(security.Holdings.Quantity);
        var result = security.BuyingPowerModel.GetMaximumOrderQuantityForDeltaBuyingPower(
            new GetMaximumOrderQuantityForDeltaBuyingPowerParameters(Portfolio, security, delta, 0));
        if (result.Quantity == 0) return null;
        var quantity = Math.Abs(result.Quantity) * -Math.Sign(security.Holdings.Quantity);
        var utcTime = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        return new SubmitOrderRequest(
            OrderType.Market, security.Type, security.Symbol, quantity, 0, 0, utcTime, OrderTag, DefaultOrderProperties?.Clone());
    }
}
