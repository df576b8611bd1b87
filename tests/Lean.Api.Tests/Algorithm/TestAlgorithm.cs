using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

/// <summary>An algorithm set up by the test, and stepped as an engine would.</summary>
internal class TestAlgorithm(Action<TestAlgorithm>? setUp = null, LeanQuirk off = LeanQuirk.None) : QCAlgorithm
{
    public static readonly DateTime Start = new(2025, 5, 13, 0, 0, 0, DateTimeKind.Utc);

    private readonly Slice _slice = new(null);

    public TestHost TestHost { get; } = new() { Quirks = new LeanQuirks(off) };

    public TestOrders Orders { get; private set; } = null!;

    public List<SecurityChanges> Changes { get; } = [];

    public bool HasData { get; set; } = true;

    public override void Initialize()
    {
        SetTimeZone(TimeZones.Utc);
        SetStartDate(2025, 5, 13);
        SetEndDate(2025, 5, 20);
        SetAccountCurrency("USDT");
        SetCash(100_000);
        SetBrokerageModel(BrokerageName.BinanceFutures);
        SetBenchmark(_ => 0);
        setUp?.Invoke(this);
    }

    public override void OnSecuritiesChanged(SecurityChanges changes) => Changes.Add(changes);

    /// <summary>Binds and initializes.</summary>
    public TestAlgorithm Begin(Dictionary<string, string>? parameters = null)
    {
        Bind(TestHost);
        Transactions.SetOrderProcessor(Orders = new TestOrders(this));
        SetParameters(parameters ?? []);
        Initialize();
        PostInitialize();
        SetLocked();
        return this;
    }

    /// <summary>One step, in the engine's order.</summary>
    public TestAlgorithm Step(DateTime utcTime)
    {
        for (var time = utcTime; time <= utcTime.AddTicks(1); time = NextSelectionUtc)
        {
            SetDateTime(time);
            StepOnce();
            PublishUniverseChanges();
        }

        return this;
    }

    /// <summary>One step some minutes after the start.</summary>
    public TestAlgorithm Step(int minutes) => Step(Start.AddMinutes(minutes));

    private void StepOnce()
    {
        var changes = SelectUniverses(UtcTime);
        if (changes != SecurityChanges.None)
        {
            OnSecuritiesChanged(changes);
            OnFrameworkSecuritiesChanged(changes);
        }

        _slice.Begin(Time, UtcTime);
        if (HasData)
        {
            _slice.Add(Pulse);
        }

        SetCurrentSlice(_slice);
        OnData(_slice);
        OnFrameworkData(_slice);
    }

    private static readonly Heartbeat Pulse = new() { Symbol = QuantConnect.Symbol.Empty };

    private sealed class Heartbeat : BaseData;
}
