using DolphinLean.Engine.Feeds;
using QuantConnect;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>Answers the algorithm: binds securities to the scan's prices and takes log lines.</summary>
internal sealed class BacktestHost : IAlgorithmHost
{
    private readonly ScanPrices _prices;
    private readonly ScanSlices _slices;
    private readonly RunLog _log;
    private readonly List<Security> _waiting = [];
    private int _assetsSeen;

    public BacktestHost(
        ScanPrices prices, ScanSlices slices, RunLog log, SymbolPropertiesDatabase symbolProperties, ulong idSeed, TimeProvider clock)
    {
        _prices = prices;
        _slices = slices;
        _log = log;
        SymbolProperties = symbolProperties;
        IdSeed = idSeed;
        Clock = clock;
    }

    public ulong IdSeed { get; }

    public TimeProvider Clock { get; }

    public SymbolPropertiesDatabase SymbolProperties { get; }

    /// <summary>Tickers of securities that no scan has priced so far.</summary>
    public IEnumerable<string> NeverSeen => _waiting.Select(security => security.Symbol.Value);

    public void Write(AlgorithmMessageKind kind, DateTime algorithmTime, string message)
    {
        if (kind == AlgorithmMessageKind.Error)
            _log.AddWarning(algorithmTime, message);
        else
            _log.Add(algorithmTime, message);
    }

    public void SecurityCreated(Security security)
    {
        if (security.Type != SecurityType.Base)
            _waiting.Add(security);
        BindWaiting();
    }

    public void StartData(Security security) => _slices.Start(security);

    public void StopData(Security security) => _slices.Stop(security);

    /// <summary>Binds securities whose asset has just appeared; one comparison on rows that bring no new asset.</summary>
    public void OnRow(IReadOnlyList<string> assets)
    {
        if (assets.Count == _assetsSeen)
            return;
        for (; _assetsSeen < assets.Count; _assetsSeen++)
            _slices.SetSlot(assets[_assetsSeen], _assetsSeen);
        BindWaiting();
    }

    private void BindWaiting()
    {
        for (var i = _waiting.Count - 1; i >= 0; i--)
        {
            if (!_slices.TryGetSlot(_waiting[i].Symbol.Value, out var slot))
                continue;
            _waiting[i].BindPrices(_prices, slot);
            _waiting.RemoveAt(i);
        }
    }
}
