using QuantConnect.Benchmarks;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.CryptoFuture;

namespace QuantConnect.Brokerages;

/// <summary>Binance futures settled in dollar coins: 25 times leverage, funding, BTCUSDT as the benchmark.</summary>
public class BinanceFuturesBrokerageModel : BinanceBrokerageModel
{
    /// <summary>A model of a margin account.</summary>
    /// <exception cref="InvalidOperationException">The account is a cash account.</exception>
    public BinanceFuturesBrokerageModel(AccountType accountType)
        : base(accountType)
    {
        if (accountType == AccountType.Cash)
            throw new InvalidOperationException("Futures are traded on margin: use AccountType.Margin with BrokerageName.BinanceFutures.");
    }

    /// <summary>The BTCUSDT perpetual.</summary>
    public override IBenchmark GetBenchmark(SecurityManager securities) =>
        SecurityBenchmark.CreateInstance(securities, Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, MarketName));

    /// <inheritdoc/>
    public override IFeeModel GetFeeModel(Security security) => new BinanceFuturesFeeModel();

    /// <summary>Funding every eight hours for perpetuals.</summary>
    public override IMarginInterestRateModel GetMarginInterestRateModel(Security security) =>
        security.Type == SecurityType.CryptoFuture && security.Symbol.ID.Date == SecurityIdentifier.DefaultDate
            ? new BinanceFutureMarginInterestRateModel()
            : base.GetMarginInterestRateModel(security);

    /// <inheritdoc/>
    public override IBuyingPowerModel GetBuyingPowerModel(Security security) =>
        security.Type == SecurityType.CryptoFuture ? CreateCryptoFutureMarginModel(security) : base.GetBuyingPowerModel(security);

    /// <summary>Binance's margin by the security's leverage.</summary>
    protected virtual IBuyingPowerModel CreateCryptoFutureMarginModel(Security security) => new BinanceCryptoFutureMarginModel(GetLeverage(security));
}
