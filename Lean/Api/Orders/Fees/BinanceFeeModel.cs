using QuantConnect.Securities;
using QuantConnect.Util;

namespace QuantConnect.Orders.Fees;

/// <summary>
/// Binance's fees: the maker's rate for limit orders that are post-only or could not trade at once when sent, the taker's for all others.
/// Futures pay on the last price; spot buyers pay in what they buy.
/// </summary>
public class BinanceFeeModel : FeeModel
{
    /// <summary>Spot maker rate.</summary>
    public const decimal MakerTier1Fee = 0.001m;

    /// <summary>Spot taker rate.</summary>
    public const decimal TakerTier1Fee = 0.001m;

    private readonly decimal _makerFee;
    private readonly decimal _takerFee;

    /// <summary>Fees at two rates.</summary>
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
        if (security.Type == SecurityType.CryptoFuture)
        {
            var value = security.Holdings.GetQuantityValue(order.AbsoluteQuantity, parameters.FillPrice ?? security.Price);
            return new OrderFee(new CashAmount(value.Amount * rate, value.Cash.Symbol));
        }
        if (order.Direction == OrderDirection.Buy)
        {
            CurrencyPairUtil.DecomposeCurrencyPair(order.Symbol, out var baseCurrency, out _, security.QuoteCurrency.Symbol);
            return new OrderFee(new CashAmount(order.AbsoluteQuantity * rate, baseCurrency));
        }
        var price = parameters.FillPrice is { } paid ? paid : order is LimitOrder limit ? limit.LimitPrice : security.BidPrice;
        var amount = price * security.SymbolProperties.ContractMultiplier * order.AbsoluteQuantity * rate;
        return new OrderFee(new CashAmount(amount, security.QuoteCurrency.Symbol));
    }

    /// <summary>The rate of an order.</summary>
    protected virtual decimal GetFee(Order order) => GetFee(order, _makerFee, _takerFee);

    /// <summary>The maker's or the taker's rate.</summary>
    protected static decimal GetFee(Order order, decimal makerFee, decimal takerFee)
    {
        if (order.Type != OrderType.Limit) return takerFee;
        return order.Properties is BinanceOrderProperties { PostOnly: true } || !order.IsMarketable ? makerFee : takerFee;
    }
}
