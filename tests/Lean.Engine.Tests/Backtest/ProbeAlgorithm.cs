using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Backtest;

/// <summary>An algorithm that calls back on every step.</summary>
public sealed class ProbeAlgorithm : QCAlgorithm
{
    /// <summary>Tickers added in Initialize.</summary>
    public string[] Tickers { get; init; } = [];

    /// <summary>Called on every step.</summary>
    public Action<ProbeAlgorithm, Slice>? Stepped { get; init; }

    /// <summary>Order events as they came.</summary>
    public List<OrderEvent> OrderEvents { get; } = [];

    /// <summary>Set-up beyond the probe's own.</summary>
    public Action<ProbeAlgorithm>? SettingUp { get; init; }

    /// <summary>The scan's symbol.</summary>
    public Symbol Scan { get; private set; } = null!;

    public override void Initialize()
    {
        SetAccountCurrency("USDT");
        SetCash(10_000);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        SetBenchmark(_ => 0);
        Scan = AddData<ProbeScan>("PROBE").Symbol;
        foreach (var ticker in Tickers)
            AddCryptoFuture(ticker);
        SettingUp?.Invoke(this);
    }

    public override void OnData(Slice slice) => Stepped?.Invoke(this, slice);

    public override void OnOrderEvent(OrderEvent orderEvent) => OrderEvents.Add(orderEvent);
}
