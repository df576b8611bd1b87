using System.Diagnostics.CodeAnalysis;
using QuantConnect.Benchmarks;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;
using QuantConnect.Securities.CryptoFuture;

namespace QuantConnect.Brokerages;

/// <summary>No fees, everything allowed.</summary>
public class DefaultBrokerageModel : IBrokerageModel
{
    /// <summary>Market of each asset class.</summary>
    public static readonly IReadOnlyDictionary<SecurityType, string> DefaultMarketMap = new Dictionary<SecurityType, string>
    {
        [SecurityType.Base] = Market.USA,
        [SecurityType.Equity] = Market.USA,
        [SecurityType.Option] = Market.USA,
        [SecurityType.Future] = Market.CME,
        [SecurityType.FutureOption] = Market.CME,
        [SecurityType.Forex] = Market.Oanda,
        [SecurityType.Cfd] = Market.Oanda,
        [SecurityType.Crypto] = Market.Coinbase,
        [SecurityType.CryptoFuture] = Market.Binance,
        [SecurityType.Index] = Market.USA,
        [SecurityType.IndexOption] = Market.USA,
    };

    private const decimal CryptoFutureLeverage = 25;

    /// <summary>A model of an account.</summary>
    public DefaultBrokerageModel(AccountType accountType = AccountType.Margin) => AccountType = accountType;

    /// <inheritdoc/>
    public virtual AccountType AccountType { get; }

    /// <inheritdoc/>
    public virtual decimal RequiredFreeBuyingPowerPercent => 0;

    /// <inheritdoc/>
    public virtual IReadOnlyDictionary<SecurityType, string> DefaultMarkets => DefaultMarketMap;

    /// <inheritdoc/>
    public virtual bool CanSubmitOrder(Security security, Order order, [NotNullWhen(false)] out BrokerageMessageEvent? message)
    {
        message = null;
        return true;
    }

    /// <inheritdoc/>
    public virtual bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, [NotNullWhen(false)] out BrokerageMessageEvent? message)
    {
        message = null;
        return true;
    }

    /// <inheritdoc/>
    public virtual bool CanExecuteOrder(Security security, Order order) => true;

    /// <inheritdoc/>
    public virtual decimal GetLeverage(Security security) =>
        AccountType == AccountType.Margin && security.Type == SecurityType.CryptoFuture ? CryptoFutureLeverage : 1;

    /// <summary>0 at all times. LEAN takes an American share here, which crypto data does not hold.</summary>
    public virtual IBenchmark GetBenchmark(SecurityManager securities) => new FuncBenchmark(static _ => 0);

    /// <inheritdoc/>
    public virtual IFillModel GetFillModel(Security security) => new ImmediateFillModel();

    /// <inheritdoc/>
    public virtual IFeeModel GetFeeModel(Security security) => new ConstantFeeModel(0);

    /// <inheritdoc/>
    public virtual ISlippageModel GetSlippageModel(Security security) => NullSlippageModel.Instance;

    /// <inheritdoc/>
    public virtual ISettlementModel GetSettlementModel(Security security) => new ImmediateSettlementModel();

    /// <inheritdoc/>
    public virtual IMarginInterestRateModel GetMarginInterestRateModel(Security security) => MarginInterestRateModel.Null;

    /// <inheritdoc/>
    public virtual IBuyingPowerModel GetBuyingPowerModel(Security security) => security.Type switch
    {
        SecurityType.CryptoFuture => new CryptoFutureMarginModel(GetLeverage(security)),
        SecurityType.Crypto when AccountType == AccountType.Cash => new CashBuyingPowerModel(),
        _ => new SecurityMarginModel(GetLeverage(security), RequiredFreeBuyingPowerPercent),
    };
}
