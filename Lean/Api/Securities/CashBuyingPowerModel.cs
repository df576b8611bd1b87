using QuantConnect.Orders;
using QuantConnect.Orders.Fees;

namespace QuantConnect.Securities;

/// <summary>Spot without margin: buyers need the quote currency, sellers what they sell, less what open orders of the pair will take.</summary>
public class CashBuyingPowerModel : BuyingPowerModel
{
    /// <summary>1: there is no leverage.</summary>
    public override decimal GetLeverage(Security security) => 1;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The leverage is not 1.</exception>
    public override void SetLeverage(Security security, decimal leverage)
    {
        if (leverage != 1)
            throw new InvalidOperationException(FormattableString.Invariant($"{security.Symbol.Value}: a cash account has no leverage; {leverage} needs AccountType.Margin."));
    }

    /// <summary>None: spot is paid in full.</summary>
    public override ReservedBuyingPowerForPosition GetReservedBuyingPowerForPosition(ReservedBuyingPowerForPositionParameters parameters) => default;

    /// <inheritdoc/>
    public override HasSufficientBuyingPowerForOrderResult HasSufficientBuyingPowerForOrder(HasSufficientBuyingPowerForOrderParameters parameters)
    {
        var (portfolio, security, order) = (parameters.Portfolio, parameters.Security, parameters.Order);
        if (order.Quantity == 0) return parameters.Sufficient();
        var pair = (IBaseCurrencySymbol)security;
        var isBuy = order.Direction == OrderDirection.Buy;
        var pays = isBuy ? security.QuoteCurrency : pair.BaseCurrency;
        var needed = Needed(security, order, pays);
        var reserved = 0m;
        foreach (var open in portfolio.Transactions.GetOpenOrders(security.Symbol))
            if (open.Id != order.Id && open.Direction == order.Direction) reserved += Needed(security, open, pays);
        return needed <= pays.Amount - reserved
            ? parameters.Sufficient()
            : parameters.Insufficient($"Id: {order.Id}, needed: {needed.Normalize()} {pays.Symbol}, free: {(pays.Amount - reserved).Normalize()} {pays.Symbol}");
    }

    /// <summary>Free cash of the currency that an order of one side pays, in the account's currency.</summary>
    protected override decimal GetMarginRemaining(SecurityPortfolioManager portfolio, Security security, OrderDirection direction) =>
        (direction == OrderDirection.Sell ? ((IBaseCurrencySymbol)security).BaseCurrency : security.QuoteCurrency).ValueInAccountCurrency;

    private static decimal Needed(Security security, Order order, Cash pays)
    {
        var fee = security.FeeModel.GetOrderFee(new OrderFeeParameters(security, order)).Value;
        var charged = fee.Currency == pays.Symbol ? fee.Amount : 0;
        if (order.Direction == OrderDirection.Sell) return order.AbsoluteQuantity + charged;
        var price = order switch
        {
            LimitOrder limit => limit.LimitPrice,
            StopLimitOrder stopLimit => stopLimit.LimitPrice,
            _ => security.AskPrice,
        };
        return order.AbsoluteQuantity * price * security.SymbolProperties.ContractMultiplier + charged;
    }
}
