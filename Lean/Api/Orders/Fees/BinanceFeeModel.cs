using QuantConnect.Securities;

namespace QuantConnect.Orders.Fees;

/// <summary>Binance's fees of the first tier: a rate of the order's value, lower for an order that rested in the book.</summary>
public class BinanceFeeModel : FeeModel
{
    /// <summary>Maker rate on spot.</summary>
    public const decimal MakerTier1Fee = 0.001m;

    /// <summary>Taker rate on spot.</summary>
    public const decimal TakerTier1Fee = 0.001m;

    private readonly decimal _makerFee;
    private readonly decimal _takerFee;

    /// <summary>Sets the rates.</summary>
    public BinanceFeeModel(decimal mFee = MakerTier1Fee, decimal tFee = TakerTier1Fee)
    {
        _makerFee = mFee;
        _takerFee = tFee;
    }

    /// <inheritdoc/>
    public override OrderFee GetOrderFee(OrderFeeParameters parameters)
    {
        var (security, order) = (parameters.Security, parameters.Order);
        var rate = GetFee(order);
        var unitValue = security.Price * security.SymbolProperties.ContractMultiplier;
        return new OrderFee(new CashAmount(order.AbsoluteQuantity * unitValue * rate, security.QuoteCurrency.Symbol));
    }

    /// <summary>The rate that the order pays.</summary>
    protected virtual decimal GetFee(Order order) => GetFee(order, _makerFee, _takerFee);

    /// <summary>The maker rate for a limit order that was not marketable when it was placed, else the taker rate.</summary>
    protected static decimal GetFee(Order order, decimal makerFee, decimal takerFee)
    {
        var isPostOnly = order.Properties is BinanceOrderProperties { PostOnly: true };
        return order.Type == OrderType.Limit && (isPostOnly || !order.IsMarketable) ? makerFee : takerFee;
    }
}
