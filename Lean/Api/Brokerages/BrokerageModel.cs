using QuantConnect.Securities;

namespace QuantConnect.Brokerages;

/// <summary>Models by name.</summary>
public static class BrokerageModel
{
    /// <summary>The model of a brokerage.</summary>
    public static IBrokerageModel Create(IOrderProvider orderProvider, BrokerageName brokerage, AccountType accountType) => brokerage switch
    {
        BrokerageName.Default => new DefaultBrokerageModel(accountType),
        BrokerageName.Binance => new BinanceBrokerageModel(accountType),
        BrokerageName.BinanceFutures => new BinanceFuturesBrokerageModel(accountType),
        _ => throw new ArgumentOutOfRangeException(nameof(brokerage), brokerage, "There is no model of this brokerage."),
    };

    /// <summary>The name of a model.</summary>
    public static BrokerageName GetBrokerageName(IBrokerageModel brokerageModel) => brokerageModel switch
    {
        BinanceFuturesBrokerageModel => BrokerageName.BinanceFutures,
        BinanceBrokerageModel => BrokerageName.Binance,
        _ => BrokerageName.Default,
    };
}
