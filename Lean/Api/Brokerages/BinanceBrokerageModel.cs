using System.Diagnostics.CodeAnalysis;
using QuantConnect.Benchmarks;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Binance: least order values, no changes of orders, spot by default.</summary>
public class BinanceBrokerageModel : DefaultBrokerageModel
{
    private const decimal SpotLeverage = 3;
    private const decimal FutureLeverage = 25;

    private static readonly Dictionary<SecurityType, string> Markets =
        new(DefaultMarketMap) { [SecurityType.Crypto] = Market.Binance };

    /// <summary>A model of an account.</summary>
    public BinanceBrokerageModel(AccountType accountType = AccountType.Cash)
        : base(accountType)
    {
    }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<SecurityType, string> DefaultMarkets => Markets;

    /// <summary>The market's name.</summary>
    protected virtual string MarketName => Market.Binance;

    /// <inheritdoc/>
    public override decimal GetLeverage(Security security)
    {
        if (AccountType == AccountType.Cash || security.Type == SecurityType.Base) return 1;
        if (security.Subscriptions.All(config => config.IsInternalFeed)) return 1;
        return security.Type == SecurityType.CryptoFuture ? FutureLeverage : SpotLeverage;
    }

    /// <summary>BTCUSDC spot.</summary>
    public override IBenchmark GetBenchmark(SecurityManager securities) =>
        SecurityBenchmark.CreateInstance(securities, Symbol.Create("BTCUSDC", SecurityType.Crypto, MarketName));

    /// <inheritdoc/>
    public override IFeeModel GetFeeModel(Security security) => new BinanceFeeModel();

    /// <summary>Never: orders must be cancelled and sent anew.</summary>
    public override bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, [NotNullWhen(false)] out BrokerageMessageEvent? message)
    {
        message = new BrokerageMessageEvent(BrokerageMessageType.Warning, 0, "Binance changes no orders: cancel the order and send another.");
        return false;
    }

    /// <summary>
    /// Market, limit and stop-limit orders, and stops of futures, worth more than the symbol's least order at each of their prices.
    /// </summary>
    public override bool CanSubmitOrder(Security security, Order order, [NotNullWhen(false)] out BrokerageMessageEvent? message)
    {
        if (security.Type is not (SecurityType.Crypto or SecurityType.CryptoFuture))
            return Refuse($"Binance does not trade {security.Type}.", out message);
        if (order is MarketOrder && !security.HasData)
            return Refuse($"{security.Symbol.Value} has no price yet; see Security.HasData before ordering.", out message);
        if (order is StopMarketOrder && security.Type != SecurityType.CryptoFuture)
            return Refuse($"Binance takes {order.Type} orders for futures only.", out message);
        switch (order)
        {
            case MarketOrder: return IsLargeEnough(security, order, order.Direction == OrderDirection.Buy ? security.AskPrice : security.BidPrice, out message);
            case LimitOrder limit: return IsLargeEnough(security, order, limit.LimitPrice, out message);
            case StopMarketOrder stop: return IsLargeEnough(security, order, stop.StopPrice, out message);
            case StopLimitOrder stopLimit:
                return IsLargeEnough(security, order, stopLimit.LimitPrice, out message) && IsLargeEnough(security, order, stopLimit.StopPrice, out message);
            case LimitIfTouchedOrder touched when !security.Quirks.Has(LeanQuirk.LimitIfTouchedRefused):
                return IsLargeEnough(security, order, touched.LimitPrice, out message) && IsLargeEnough(security, order, touched.TriggerPrice, out message);
            default:
                return Refuse($"The {GetType().Name} does not support {order.Type} order type. Only supports [StopMarket,StopLimit,Market,Limit]", out message);
        }
    }

    private static bool IsLargeEnough(Security security, Order order, decimal price, [NotNullWhen(false)] out BrokerageMessageEvent? message)
    {
        message = null;
        if (security.SymbolProperties.MinimumOrderSize is not { } minimum || order.AbsoluteQuantity * price > minimum) return true;
        return Refuse(FormattableString.Invariant(
            $"The minimum order size (in quote currency) for {security.Symbol.Value} is {minimum}. Order size was {order.Quantity * price}."), out message);
    }

    private static bool Refuse(string reason, out BrokerageMessageEvent message)
    {
        message = new BrokerageMessageEvent(BrokerageMessageType.Warning, "NotSupported", reason);
        return false;
    }
}
