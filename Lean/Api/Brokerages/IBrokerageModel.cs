using System.Diagnostics.CodeAnalysis;
using QuantConnect.Benchmarks;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;
using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>What a brokerage takes, and the models of its securities.</summary>
public interface IBrokerageModel
{
    /// <summary>Kind of the account.</summary>
    AccountType AccountType { get; }

    /// <summary>Share of the portfolio that margin models keep free.</summary>
    decimal RequiredFreeBuyingPowerPercent { get; }

    /// <summary>Market of each asset class where an algorithm names none.</summary>
    IReadOnlyDictionary<SecurityType, string> DefaultMarkets { get; }

    /// <summary>Whether an order is taken; why not, if not.</summary>
    bool CanSubmitOrder(Security security, Order order, [NotNullWhen(false)] out BrokerageMessageEvent? message);

    /// <summary>Whether a change is taken; why not, if not.</summary>
    bool CanUpdateOrder(Security security, Order order, UpdateOrderRequest request, [NotNullWhen(false)] out BrokerageMessageEvent? message);

    /// <summary>Whether a waiting order may be filled now.</summary>
    bool CanExecuteOrder(Security security, Order order);

    /// <summary>Leverage of a security.</summary>
    decimal GetLeverage(Security security);

    /// <summary>The benchmark of an algorithm that sets none.</summary>
    IBenchmark GetBenchmark(SecurityManager securities);

    /// <summary>Fills of a security.</summary>
    IFillModel GetFillModel(Security security);

    /// <summary>Fees of a security.</summary>
    IFeeModel GetFeeModel(Security security);

    /// <summary>Slippage of a security.</summary>
    ISlippageModel GetSlippageModel(Security security);

    /// <summary>Settlement of a security.</summary>
    ISettlementModel GetSettlementModel(Security security);

    /// <summary>Funding of a security.</summary>
    IMarginInterestRateModel GetMarginInterestRateModel(Security security);

    /// <summary>Margin of a security.</summary>
    IBuyingPowerModel GetBuyingPowerModel(Security security);
}
