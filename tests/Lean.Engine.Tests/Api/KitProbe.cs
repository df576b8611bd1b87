using DolphinLean.Engine.Backtest;
using DolphinLean.Tests;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Api;

/// <summary>An algorithm over one day of the kit's data that does what a test says; what it heard and logged is kept.</summary>
public class KitProbe : QCAlgorithm
{
    public static readonly DateTime Day = new(2025, 5, 13);

    /// <summary>Set-up beyond the probe's own.</summary>
    public Action<KitProbe>? SettingUp { get; init; }

    /// <summary>Called on every slice.</summary>
    public Action<KitProbe, Slice>? Stepped { get; init; }

    public List<OrderEvent> OrderEvents { get; } = [];

    public override void Initialize()
    {
        SetStartDate(Day);
        SetEndDate(Day);
        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(100_000);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        SetBenchmark(_ => 0);
        SettingUp?.Invoke(this);
    }

    public override void OnData(Slice slice) => Stepped?.Invoke(this, slice);

    public override void OnOrderEvent(OrderEvent orderEvent) => OrderEvents.Add(orderEvent);

    // Asked for here, not within an assertion, where a skip would count as a failure.
    private readonly string _data = SharedData.Require("conformance", "data");

    /// <summary>Runs it.</summary>
    public BacktestOutcome Run() => new BacktestEngine(TimeProvider.System).Run(
        new BacktestOptions { CreateAlgorithm = () => this, AlgorithmName = GetType().Name, DataFolder = _data },
        null,
        CancellationToken.None);
}
