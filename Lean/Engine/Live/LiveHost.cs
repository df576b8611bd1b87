using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Live.Venues;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Live;

/// <summary>Answers the algorithm of a live run: the venue's rules, the session's time, its log.</summary>
internal sealed class LiveHost(
    QCAlgorithm algorithm, IMarketFeed feed, IReadOnlyList<TradingRule> rules, LiveClock clock, ulong idSeed, Action<string> log) : IAlgorithmHost
{
    public ulong IdSeed => idSeed;

    public TimeProvider Clock => clock;

    public SymbolPropertiesDatabase SymbolProperties { get; } = PropertiesOf(rules);

    public void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message) => log(message);

    public void SecurityCreated(Security security) => feed.Bind(security);

    public void StartData(Security security) => feed.Start(security, algorithm.UtcTime);

    public void StopData(Security security) => feed.Stop(security);

    /// <summary>The exchange's rules as the algorithm sees them.</summary>
    public static SymbolPropertiesDatabase PropertiesOf(IReadOnlyList<TradingRule> rules)
    {
        var database = new SymbolPropertiesDatabase();
        foreach (var rule in rules)
        {
            database.SetEntry(Market.Binance, rule.Ticker, SecurityType.CryptoFuture, new SymbolProperties(
                rule.Ticker, rule.QuoteCurrency, 1, rule.TickSize, rule.LotSize, rule.Ticker, rule.LeastNotional));
        }
        return database;
    }
}
