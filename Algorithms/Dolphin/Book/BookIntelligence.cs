using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Book;

/// <summary>Samples every perpetual's book each half second and keeps its features (seed 001 §9).</summary>
/// <remarks>
/// A book that is out of sync, one-sided or older than a second gives no sample. An asset without a sample for a second has no
/// features and begins anew.
/// </remarks>
public sealed class BookIntelligence : IBookIntelligence, IDepthListener
{
    private const long SampleNs = 500_000_000;
    private const long StaleNs = 1_000_000_000;
    private const int Levels = 10;

    private readonly IMarketDepth _depth;
    private readonly List<Asset> _assets = [];
    private readonly Dictionary<string, Asset> _byTicker = new(StringComparer.Ordinal);
    private readonly double[] _withdrawals;
    private readonly double[] _imbalances;

    /// <summary>Begins to sample.</summary>
    public BookIntelligence(IMarketDepth depth)
    {
        _depth = depth;
        foreach (var instrument in depth.Instruments)
        {
            var ticker = instrument.Book.Symbol;
            // Where a spot pair has the perpetual's ticker, the perpetual is what trades.
            if (depth.Find(ticker) != instrument)
                continue;
            var asset = new Asset(instrument);
            _assets.Add(asset);
            _byTicker.Add(ticker, asset);
        }
        _withdrawals = new double[_assets.Count];
        _imbalances = new double[_assets.Count];
        depth.Listen(this);
    }

    /// <inheritdoc/>
    public BookRegime Market { get; private set; }

    /// <inheritdoc/>
    public bool TryGet(string ticker, out AssetBook book)
    {
        book = default;
        if (!_byTicker.TryGetValue(ticker, out var asset) || !IsFresh(asset))
            return false;
        var window = asset.Window;
        book = new AssetBook(window.ImbalanceMean, window.Persistence, window.WithdrawalVelocity, window.DepthQuality);
        return true;
    }

    /// <inheritdoc/>
    public double FillProbability(string ticker, int direction) => _byTicker[ticker].Window.FillProbability(direction);

    /// <inheritdoc/>
    public void OnBook(IInstrumentDepth instrument, long nowNs)
    {
        // Features change by the clock alone.
    }

    /// <inheritdoc/>
    public void OnTimer(long nowNs)
    {
        if (nowNs % SampleNs != 0)
            return;
        var (count, cascades) = (0, 0);
        foreach (var asset in _assets)
        {
            Sample(asset, nowNs);
            if (!IsFresh(asset))
                continue;
            _withdrawals[count] = asset.Window.WithdrawalVelocity;
            _imbalances[count++] = asset.Window.Imbalance;
            cascades += asset.Window.IsCascading ? 1 : 0;
        }
        Market = BookRegime.Of(cascades, _withdrawals.AsSpan(0, count), _imbalances.AsSpan(0, count));
    }

    /// <inheritdoc/>
    public long NextTimerNs(long passedNs) => passedNs / SampleNs * SampleNs + SampleNs;

    private static void Sample(Asset asset, long nowNs)
    {
        var book = asset.Depth.Book;
        if (!book.IsInSync || !book.HasBothSides || nowNs - book.LocalTimeNs > StaleNs)
            return;
        if (nowNs - asset.SampledNs > StaleNs)
            asset.Window.Clear();
        Span<BookLevel> levels = stackalloc BookLevel[Levels];
        var bids = Notional(levels[..book.CopyBids(levels)]);
        var asks = Notional(levels[..book.CopyAsks(levels)]);
        var (bid, ask) = (book.BestBid, book.BestAsk);
        asset.Window.Add(new BookSample(
            bids, asks, bid.Notional, ask.Notional, (bid.Price + ask.Price) / 2, asset.Depth.BoughtNotional, asset.Depth.SoldNotional));
        asset.SampledNs = nowNs;
    }

    private static double Notional(ReadOnlySpan<BookLevel> levels)
    {
        var sum = 0.0;
        foreach (var level in levels)
            sum += level.Notional;
        return sum;
    }

    private bool IsFresh(Asset asset) => asset.Window.IsReady && _depth.NowNs - asset.SampledNs <= StaleNs;

    private sealed class Asset(IInstrumentDepth depth)
    {
        public IInstrumentDepth Depth { get; } = depth;

        public BookWindow Window { get; } = new();

        public long SampledNs { get; set; }
    }
}
