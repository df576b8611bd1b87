using QuantConnect.Orders;

namespace QuantConnect.Securities;

// Margin of the whole account.
public partial class SecurityPortfolioManager
{
    /// <summary>Margin that open positions hold.</summary>
    public decimal TotalMarginUsed => _arePricesSteady ? _marginUsed ??= SumMargin() : SumMargin();

    /// <summary>Equity less <see cref="TotalMarginUsed"/>; negative when margin has run out.</summary>
    public decimal MarginRemaining => GetMarginRemaining(TotalPortfolioValue);

    /// <summary>A value of the portfolio less <see cref="TotalMarginUsed"/>.</summary>
    public decimal GetMarginRemaining(decimal totalPortfolioValue) => totalPortfolioValue - TotalMarginUsed;

    /// <summary>
    /// Margin for an order of one side: what remains, and against a position that position's margin twice, to close it and to open the
    /// same size again.
    /// </summary>
    public decimal GetMarginRemaining(Symbol symbol, OrderDirection direction = OrderDirection.Buy)
    {
        var security = Securities[symbol];
        var (holdings, model) = (security.Holdings, security.BuyingPowerModel);
        var remaining = MarginRemaining;
        if (holdings.IsLong && direction == OrderDirection.Sell || holdings.IsShort && direction == OrderDirection.Buy)
        {
            remaining += model.GetReservedBuyingPowerForPosition(security);
            remaining += Math.Abs(model.GetInitialMarginRequirement(security, holdings.Quantity));
        }
        return remaining;
    }

    /// <inheritdoc cref="GetMarginRemaining(Symbol, OrderDirection)"/>
    public decimal GetBuyingPower(Symbol symbol, OrderDirection direction = OrderDirection.Buy) => GetMarginRemaining(symbol, direction);

    /// <summary>Whether margin suffices for orders; why not, if not.</summary>
    public HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(List<Order> orders)
    {
        foreach (var order in orders)
        {
            var security = Securities[order.Symbol];
            var result = security.BuyingPowerModel.HasSufficientBuyingPowerForOrder(this, security, order);
            if (!result.IsSufficient) return result;
        }
        return new HasSufficientBuyingPowerForOrderResult(true);
    }
}
