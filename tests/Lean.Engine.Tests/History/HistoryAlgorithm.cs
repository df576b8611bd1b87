using DolphinLean.Data.Bars;
using DolphinLean.Engine.History;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Engine.Tests.History;

/// <summary>An algorithm that stands still at a time, with a store of bars to ask.</summary>
internal sealed class HistoryAlgorithm : QCAlgorithm
{
    private readonly QuietHost _host = new();

    /// <param name="store">Where its history comes from.</param>
    /// <param name="utcNow">The time, a midnight or later of the start date.</param>
    /// <param name="addSecurities">Adds what it trades.</param>
    public HistoryAlgorithm(IBarStore store, DateTime utcNow, Action<HistoryAlgorithm> addSecurities)
    {
        Bind(_host);
        HistoryProvider = new BarHistoryProvider(store, (_, _, _) => []);
        SetTimeZone(TimeZones.Utc);
        SetStartDate(utcNow.Date);
        SetAccountCurrency("USDT");
        SetBrokerageModel(BrokerageName.BinanceFutures);
        SetBenchmark(_ => 0);
        addSecurities(this);
        SetDateTime(utcNow);
    }

    public IEnumerable<string> Lines => _host.Lines;

    private sealed class QuietHost : IAlgorithmHost
    {
        public List<string> Lines { get; } = [];

        public ulong IdSeed => 1;

        public TimeProvider Clock => TimeProvider.System;

        public SymbolPropertiesDatabase SymbolProperties { get; } = new();

        public void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message) => Lines.Add(message);

        public void SecurityCreated(Security security)
        {
        }

        public void StartData(Security security)
        {
        }

        public void StopData(Security security)
        {
        }
    }
}
