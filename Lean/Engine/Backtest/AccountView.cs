using DolphinLean.Engine.Feeds;
using DolphinLean.Engine.Statistics;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>The algorithm's account as the samplers read it. Securities are numbered in the order in which they were first asked for.</summary>
internal sealed class AccountView : ICapacityMarket
{
    private readonly QCAlgorithm _algorithm;
    private readonly IMarketFeed _feed;
    private readonly List<Security> _securities = [];

    public AccountView(QCAlgorithm algorithm, IMarketFeed feed)
    {
        _algorithm = algorithm;
        _feed = feed;
    }

    public decimal PortfolioValue => _algorithm.Portfolio.TotalPortfolioValue;

    /// <summary>The stable index of a security.</summary>
    public int IndexOf(Security security)
    {
        var index = _securities.IndexOf(security);
        if (index >= 0)
            return index;
        _securities.Add(security);
        return _securities.Count - 1;
    }

    /// <summary>LEAN's identifier of the security at an index.</summary>
    public string IdAt(int index) => _securities[index].Symbol.ID.ToString();

    public bool TryGetBar(int asset, out CapacityBar bar)
    {
        var found = _feed.TryGetVolume(_securities[asset], out var close, out var volume, out var length);
        bar = new CapacityBar(close, volume, length);
        return found;
    }

    public decimal HoldingsValue(int asset) => _securities[asset].Holdings.AbsoluteHoldingsValue;

    /// <summary>Everything the daily charts sample.</summary>
    public DailySnapshot Snapshot(DateTime time, decimal benchmark, decimal capacity) => new()
    {
        Time = time,
        Equity = PortfolioValue,
        Benchmark = benchmark,
        Capacity = capacity,
        TotalSaleVolume = _algorithm.Portfolio.TotalSaleVolume,
        Assets = [.. _algorithm.Securities.Values.OrderBy(security => security.Symbol).Select(Sample)],
    };

    private static AssetSnapshot Sample(Security security) => new(
        security.Symbol.Value, security.Type.ToString(), security.Holdings.HoldingsValue, security.Holdings.TotalSaleVolume,
        security.Holdings.Invested ? security.Holdings.AbsoluteHoldingsValue / security.Leverage : 0);
}
