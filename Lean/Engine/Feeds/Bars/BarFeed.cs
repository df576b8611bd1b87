using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Data.Bars;
using DolphinLean.Engine.Feeds.Points;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>
/// LEAN's bars, funding rates and custom data merged on one clock. Subscriptions start and end while it runs. Streams are walked in LEAN's
/// order: trades before quotes, each by symbol.
/// </summary>
internal sealed partial class BarFeed : IMarketFeed
{
    private readonly BarFeedOptions _options;
    private readonly QCAlgorithm _algorithm;
    private readonly Dictionary<Symbol, BarSlot> _slots = [];
    private readonly BarPrices _prices = new();
    private readonly BarSlices _slices = new();
    private readonly List<BarStream> _bars = [];
    private readonly List<PointStream> _points = [];
    private readonly List<DayReader> _readers = [];
    private readonly HashSet<SubscriptionDataConfig> _started = [];
    private readonly CustomHandlers _handlers;
    private readonly ReadAhead _ahead;
    private long _fillTicks = TimeSpan.TicksPerMinute;
    private long _nowTicks;

    public BarFeed(BarFeedOptions options, QCAlgorithm algorithm)
    {
        _options = options;
        _algorithm = algorithm;
        _ahead = new ReadAhead(options.Threads);
        _handlers = new CustomHandlers(algorithm);
    }

    public ISliceSource Slices => _slices;

    public DateOnly Day => DateOnly.FromDateTime(new DateTime(Math.Max(0, _nowTicks - 1)));

    public long Points { get; private set; }

    public DateTime NextTime
    {
        get
        {
            var next = long.MaxValue;
            foreach (var stream in CollectionsMarshal.AsSpan(_bars))
                next = Math.Min(next, stream.NextEmitTicks(_fillTicks));
            foreach (var stream in CollectionsMarshal.AsSpan(_points))
                next = Math.Min(next, stream.NextTicks);
            return next == long.MaxValue ? DateTime.MaxValue : new DateTime(Math.Max(next, _nowTicks), DateTimeKind.Utc);
        }
    }

    /// <summary>Where recorded points end: the run, or the data before it.</summary>
    private DateTime PointsEndUtc => _options.Store is CutBarStore cut && cut.UntilUtc < EndUtc ? cut.UntilUtc : EndUtc;

    private DateTime EndUtc => _algorithm.EndDate.ConvertToUtc(_algorithm.TimeZone);

    /// <summary>Time that stepping waited for data.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromTicks(_readers.Sum(reader => reader.WaitingTime.Ticks));

    /// <summary>Names the bars that were read, whatever store they came from.</summary>
    public string Fingerprint()
    {
        var series = _readers.Select(reader => reader.Fingerprint()).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', series))));
    }

    public void Advance(DateTime time, Slice slice)
    {
        _nowTicks = time.Ticks;
        var (count, hasBars) = (0, false);
        foreach (var stream in CollectionsMarshal.AsSpan(_bars))
        {
            var came = stream.Step(_nowTicks, _fillTicks);
            count += came;
            hasBars |= came > 0 && !stream.Config.IsInternalFeed;
        }
        _slices.Begin(_nowTicks, hasBars);
        foreach (var stream in CollectionsMarshal.AsSpan(_points))
            count += stream.Step(_nowTicks, _fillTicks, slice);
        Points += count;
    }

    public void UpdateConsolidators()
    {
        foreach (var stream in _points)
        {
            if (stream.Now.Count > 0 && stream.Config.ConsolidatorSet.Count > 0)
                _algorithm.SubscriptionManager.UpdateConsolidators(stream.Config, stream.Now);
        }

        // A handler may add or remove securities only for later steps, so the list stays as it is.
        foreach (var stream in CollectionsMarshal.AsSpan(_bars))
        {
            if (!stream.IsEmitting || stream.Config.ConsolidatorSet.Count == 0)
                continue;
            if (stream.Kind == BarKind.Quote)
            {
                _algorithm.SubscriptionManager.UpdateConsolidators(stream.Config, BarObjects.QuotesNow(stream, stream.Config.Symbol, _nowTicks));
                continue;
            }
            _algorithm.SubscriptionManager.UpdateConsolidators(stream.Config, stream);
        }
    }

    public void TellCustomData()
    {
        foreach (var stream in CollectionsMarshal.AsSpan(_points))
        {
            if (stream.Config.IsCustomData && stream.Now.Count > 0)
                _handlers.Tell(stream.Config.Type, stream.Now);
        }
    }

    public void Bind(Security security)
    {
        if (security.Type != SecurityType.Base)
            security.BindPrices(_prices, _prices.Add(SlotOf(security.Symbol)));
    }

    public void Start(Security security, DateTime utcTime)
    {
        foreach (var config in security.Subscriptions)
        {
            if (!_started.Add(config))
                continue;
            if (config.IsCustomData)
                AddPoints(config, security, new CustomPoints(config, utcTime, PointsEndUtc, _options.Warn).Read());
            else if (config.Type == typeof(Tick))
                AddTicks(config, security, utcTime);
            else if (config.Type == typeof(MarginInterestRate))
                AddFunding(config, security, utcTime);
            else
                AddBars(config, SlotOf(config.Symbol), utcTime);
        }
        if (_slots.TryGetValue(security.Symbol, out var slot))
            _slices.Add(slot);
        SetFillLength();
    }

    public void Stop(Security security)
    {
        _bars.RemoveAll(stream => stream.Config.Symbol == security.Symbol && !stream.Config.IsInternalFeed);
        _points.RemoveAll(stream => stream.Config.Symbol == security.Symbol);
        _started.RemoveWhere(config => config.Symbol == security.Symbol);
        if (_slots.Remove(security.Symbol, out var slot))
        {
            _slices.Remove(slot);
            slot.Clear();
        }
        SetFillLength();
    }

    public bool TryGetVolume(Security security, out double close, out double volume, out TimeSpan length)
    {
        (close, volume, length) = (0, 0, TimeSpan.Zero);
        if (_prices.SlotOf(security) is not { Trades: [var stream, ..] })
            return false;
        if (!stream.IsEmitting || stream.IsFillForward)
            return false;
        close = stream.Columns!.Close[stream.Index];
        volume = stream.Columns.Volume[stream.Index];
        length = new TimeSpan(stream.LengthTicks);
        return true;
    }

    /// <summary>
    /// Starts the hours of a security that only the benchmark reads. Those of the day before are taken in with the first step, so that it has
    /// a price there if there is one. An algorithm sees none of them.
    /// </summary>
    public void StartBenchmark(Security security, DateTime utcTime)
    {
        var config = new SubscriptionDataConfig(
            typeof(TradeBar), security.Symbol, Resolution.Hour, TimeZones.Utc, TimeZones.Utc, fillForward: false, extendedHours: false, isInternalFeed: true);
        var slot = new BarSlot(security.Symbol);
        security.BindPrices(_prices, _prices.Add(slot));
        AddBars(config, slot, utcTime.AddDays(-1));
        _nowTicks = utcTime.Ticks;
    }

    private BarSlot SlotOf(Symbol symbol)
    {
        if (!_slots.TryGetValue(symbol, out var slot))
            _slots.Add(symbol, slot = new BarSlot(symbol));
        return slot;
    }

    /// <summary>Missing bars of every stream are filled at the length of the run's shortest; a minute where nothing says another.</summary>
    private void SetFillLength()
    {
        var lengths = _started.Where(config => config.Resolution != Resolution.Tick).Select(config => config.Increment.Ticks).ToList();
        _fillTicks = lengths.Count == 0 ? TimeSpan.TicksPerMinute : lengths.Min();
    }
}
