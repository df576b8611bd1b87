using DolphinLean.Engine.Feeds;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>Answers the algorithm: binds securities to the feed's prices, starts and ends their streams, and takes log lines.</summary>
internal sealed class BacktestHost(
    QCAlgorithm algorithm, IMarketFeed feed, RunLog log, IRunData data, LeanQuirks quirks, ulong idSeed, TimeProvider clock) : IAlgorithmHost
{
    public ulong IdSeed => idSeed;

    public TimeProvider Clock => clock;

    public SymbolPropertiesDatabase SymbolProperties => data.SymbolProperties;

    public MarketHoursDatabase MarketHours => data.MarketHours;

    public LeanQuirks Quirks => quirks;

    public void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message)
    {
        if (kind == AlgorithmMessageKind.Error)
            log.AddWarning(algorithmTime, message);
        else
            log.Add(algorithmTime, message);
    }

    public void SecurityCreated(Security security) => feed.Bind(security);

    public void StartData(Security security) => feed.Start(security, algorithm.UtcTime);

    public void StopData(Security security) => feed.Stop(security);
}
