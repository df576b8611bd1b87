using DolphinLean.Data.Scans;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Scans;

/// <summary>Scans as a feed: every row is one step at the end of its bar. A row on which nobody asks for a bar allocates nothing.</summary>
internal sealed class ScanFeed : IMarketFeed
{
    private readonly IScanRows _source;
    private readonly IScanStretches? _stretches;
    private readonly ScanPrices _prices = new();
    private readonly ScanSlices _slices;
    private readonly QCAlgorithm _algorithm;
    private readonly List<Security> _waiting = [];
    private readonly List<BaseData> _custom = [];
    private int _assetsSeen;
    private bool _isPeeked;

    public ScanFeed(IScanRows source, QCAlgorithm algorithm)
    {
        _source = source;
        _stretches = source as IScanStretches;
        _algorithm = algorithm;
        _slices = new ScanSlices(_prices);
    }

    public ISliceSource Slices => _slices;

    public DateOnly Day => _source.Date;

    public long Points { get; private set; }

    /// <summary>Rows so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Tickers of securities that no scan has priced so far.</summary>
    public IEnumerable<string> NeverSeen => _waiting.Select(security => security.Symbol.Value);

    public DateTime NextTime
    {
        get
        {
            // A live source that has no row now may have one later.
            if (!_isPeeked)
                _isPeeked = _source.MoveNext();
            return _isPeeked ? EndOfRow : DateTime.MaxValue;
        }
    }

    private TimeSpan Spacing => TimeSpan.FromMilliseconds(_source.Row.BarSpacingMs);

    private DateTime EndOfRow =>
        new DateTime(DateTime.UnixEpoch.Ticks + _source.Row.TimestampMs * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc) + Spacing;

    /// <summary>Rows behind the last step that can be looked at; none while the row already stands on one that is to be stepped.</summary>
    public ScanStretch Ahead => _isPeeked || _stretches is null ? default : _stretches.Ahead;

    public void Advance(DateTime time, Slice slice)
    {
        if (NextTime != time)
        {
            _slices.BeginEmpty();
            return;
        }
        _isPeeked = false;
        TakeRow(time, slice);
        Rows++;
        Points += _source.Row.Prices.Length;
    }

    /// <summary>Passes over the first rows of <see cref="Ahead"/>: all is then as if the last of them had just been stepped.</summary>
    public void Pass(in ScanStretch passed, Slice slice)
    {
        _stretches!.Skip(passed.Count);
        TakeRow(EndOfRow, slice);
        Rows += passed.Count;
        Points += (long)passed.Count * passed.Assets;
    }

    /// <summary>The slot of a symbol's price in a row; false for one that no scan has priced.</summary>
    public bool TryGetSlot(Symbol symbol, out int slot) => _slices.TryGetSlot(symbol.Value, out slot);

    private void TakeRow(DateTime time, Slice slice)
    {
        var row = _source.Row;
        _prices.Advance(row, time.Ticks);
        BindNewAssets(row.Assets);
        _slices.Begin(time, Spacing);
        foreach (var data in _custom)
        {
            data.Time = time - Spacing;
            data.EndTime = time;
            slice.Add(data);
        }
    }

    public void UpdateConsolidators()
    {
        if (!_algorithm.SubscriptionManager.HasConsolidators)
            return;
        foreach (var config in _algorithm.SubscriptionManager.Configs)
        {
            if (config.ConsolidatorSet.Count > 0 && _slices.CreateBar(config.Symbol) is { } bar && config.Type == bar.GetType())
                _algorithm.SubscriptionManager.UpdateConsolidators(config, bar);
        }
    }

    public void TellCustomData()
    {
        // A scan's one moving row is read in OnData; there is no object of its own to hand out.
    }

    public void Bind(Security security)
    {
        if (security.Type != SecurityType.Base)
            _waiting.Add(security);
        BindWaiting();
    }

    public void Start(Security security, DateTime utcTime)
    {
        _slices.Start(security);
        foreach (var config in security.Subscriptions)
        {
            if (config.IsCustomData && !_custom.Exists(data => data.Symbol == config.Symbol))
                BindCustomData(config);
        }
    }

    public void Stop(Security security)
    {
        _slices.Stop(security);
        _custom.RemoveAll(data => data.Symbol == security.Symbol);
    }

    public bool TryGetVolume(Security security, out double close, out double volume, out TimeSpan length)
    {
        (close, volume, length) = (0, 0, TimeSpan.Zero);
        return false;
    }

    /// <summary>Binds securities whose asset has just appeared; one comparison on rows that bring no new asset.</summary>
    private void BindNewAssets(IReadOnlyList<string> assets)
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

    private void BindCustomData(SubscriptionDataConfig config)
    {
        if (Activator.CreateInstance(config.Type) is not (BaseData data and IScanBound bound))
        {
            throw new InvalidDataException(
                $"{config.Symbol.Value}: a run over scans serves custom data that implements {nameof(IScanBound)}; {config.Type.Name} does not.");
        }
        bound.Bind(_source.Row);
        data.Symbol = config.Symbol;
        _algorithm.Securities[config.Symbol].BindPrices(new CustomDataPrice(data), slot: 0);
        _custom.Add(data);
    }
}
