using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.DepthFills;

namespace DolphinLean.Engine.DepthRuns;

/// <summary>One recorded instrument of a run: its events, its book, and the matcher of the run's orders.</summary>
internal sealed class DepthInstrument : IInstrumentDepth, IDisposable
{
    private readonly EventReplay _replay;
    private readonly OrderBook _book;
    private readonly ILatencyModel _latency;
    private readonly long _lastNs;
    private bool _hasNext;

    public DepthInstrument(EventReplay replay, DepthOptions options, long lastNs)
    {
        (_replay, _lastNs) = (replay, lastNs);
        _book = new OrderBook(replay.Series.Symbol, replay.Series.IsSpot, replay.Scale);
        _latency = options.CreateLatency();
        Matcher = new DepthMatcher(_book, options.Queue, _latency, options.Fees);
        _hasNext = IsThere(replay.MoveNext());
        NextNs = _hasNext ? replay.LocalTimeNs : long.MaxValue;
    }

    public EventSeries Series => _replay.Series;

    public DepthMatcher Matcher { get; }

    public TickScale Scale => _replay.Scale;

    public IOrderBookView Book => _book;

    public double BoughtNotional { get; private set; }

    public double SoldNotional { get; private set; }

    public TimeSpan OrderLatency => TimeSpan.FromTicks((_latency.RequestNs + _latency.ReportNs) / 100);

    public bool IsWatched { get; set; }

    /// <summary>Events so far.</summary>
    public long Events { get; private set; }

    /// <summary>Says that the book lost sync, or never came into it; null when it did not.</summary>
    public string? Warning =>
        _book.LastUpdateId == 0
            ? $"{Series}: expected a snapshot that fits the recorded depth, found none; the book was never in sync, and nothing was filled or entered."
        : _book.Gaps + _book.Crossings is > 0 and var losses
            ? FormattableString.Invariant(
                $"{Series}: the book lost sync {(losses == 1 ? "once" : $"{losses:N0} times")}; nothing was filled or entered until the next snapshot.")
        : null;

    /// <summary>When the next event comes or something falls due at the matcher; the end of time when there is nothing left.</summary>
    public long NextNs { get; private set; }

    /// <summary>When the last event so far came, Unix nanoseconds; 0 before the first.</summary>
    public long HeardNs { get; private set; }

    /// <summary>Whether the book changed while it was watched, at the last stop.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Whether nobody hears of what comes: no order is under way, and nobody watches the book.</summary>
    public bool IsQuiet => !IsWatched && Matcher.IsIdle;

    /// <summary>Takes events up to and including a time, of which nobody hears.</summary>
    public void RunQuietly(long untilNs)
    {
        var lastNs = Math.Min(untilNs, _lastNs);
        while (_hasNext && _replay.LocalTimeNs <= lastNs)
        {
            var stretch = _replay.Ahead(lastNs);
            if (stretch.Events > 0)
                Pass(stretch);
            else
                Take();
        }
        HasChanged = false;
        NextNs = _hasNext ? _replay.LocalTimeNs : long.MaxValue;
    }

    /// <summary>Takes events up to and including a time, but stops behind one that somebody must hear of.</summary>
    /// <returns>When it stopped; the time given if nobody must hear of anything.</returns>
    public long Run(long untilNs)
    {
        HasChanged = false;
        var now = long.MinValue;
        while (!HasChanged && Matcher.NextDueNs is var due && (due > now || now == long.MinValue))
        {
            var comes = _hasNext ? _replay.LocalTimeNs : long.MaxValue;
            if (Math.Min(comes, due) > untilNs)
            {
                Settle(long.MinValue);
                return untilNs;
            }
            now = Math.Min(comes, due);
            if (comes <= due)
                Take();
            else
                Matcher.Advance(now);
        }
        Settle(now);
        return now;
    }

    /// <summary>Finds what comes next, after requests were sent or reports were taken.</summary>
    public void Settle(long nowNs) =>
        NextNs = Math.Max(nowNs, Math.Min(_hasNext ? _replay.LocalTimeNs : long.MaxValue, Matcher.NextDueNs));

    public void Dispose() => _replay.Dispose();

    /// <summary>
    /// Takes a stretch table by table: with no order under way nobody can tell that changes, trades and quotes did not come in turns.
    /// </summary>
    private void Pass(in EventStretch stretch)
    {
        Events += stretch.Events;
        HeardNs = stretch.LastLocalNs;
        Count(stretch.TradeRun);
        if (_latency.IsObserving)
            Observe(stretch);
        for (var change = 0; change < stretch.Changes; change++)
            Matcher.Pass(stretch.Change(change));
        _hasNext = IsThere(_replay.Pass(stretch));
    }

    private void Observe(in EventStretch stretch)
    {
        var last = new LastSent();
        Observe(stretch.ChangeTimes, ref last);
        Observe(stretch.TradeTimes, ref last);
        Observe(stretch.QuoteTimes, ref last);
        if (last.ExchangeMs != 0)
            _latency.Observe(last.LocalNs, last.ExchangeMs);
    }

    private void Observe(in EventTimes times, ref LastSent last)
    {
        var local = times.LocalNs;
        var exchange = times.ExchangeMs;
        _latency.ObserveMany(local, exchange);
        var row = exchange.LastIndexOfAnyExcept(0);
        if (row >= 0 && (last.ExchangeMs == 0 || times.Sequences[row] > last.Sequence))
            last = new LastSent(times.Sequences[row], local[row], exchange[row]);
    }

    private void Take()
    {
        Events++;
        HeardNs = _replay.LocalTimeNs;
        switch (_replay.Kind)
        {
            case MarketEventKind.BestQuote:
                Matcher.OnQuote(_replay.LocalTimeNs, _replay.ExchangeTimeMs);
                break;
            case MarketEventKind.Trade:
                var trade = _replay.Trade;
                Count(trade);
                Matcher.OnTrade(trade);
                break;
            default:
                Matcher.OnDepth(_replay.Depth);
                HasChanged = IsWatched;
                break;
        }
        _hasNext = IsThere(_replay.MoveNext());
    }

    private bool IsThere(bool hasNext) => hasNext && _replay.LocalTimeNs <= _lastNs;

    private void Count(in TradeEvent trade) => Count(trade.Price * trade.Size, trade.IsBuyerMaker);

    private void Count(in TradeRun trades)
    {
        for (var index = 0; index < trades.Prices.Length; index++)
            Count(trades.Prices[index] * trades.Sizes[index], trades.Aggressors[index] < 0);
    }

    private void Count(double notional, bool isSold)
    {
        if (isSold)
            SoldNotional += notional;
        else
            BoughtNotional += notional;
    }

    /// <summary>The last event that says when it was sent; exchange time 0 for none.</summary>
    private readonly record struct LastSent(long Sequence, long LocalNs, long ExchangeMs);
}
