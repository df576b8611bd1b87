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

    /// <summary>Gaps and crossings of the book so far.</summary>
    public long LossesOfSync => _book.Gaps + _book.Crossings;

    /// <summary>Whether the book has ever been the exchange's.</summary>
    public bool WasInSync => _book.LastUpdateId > 0;

    /// <summary>When the next event comes or something falls due at the matcher; the end of time when there is nothing left.</summary>
    public long NextNs { get; private set; }

    /// <summary>Whether the book changed while it was watched, at the last stop.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Whether nobody hears of what comes: no order is under way, and nobody watches the book.</summary>
    public bool IsQuiet => !IsWatched && Matcher.IsIdle;

    /// <summary>Takes events up to and including a time, of which nobody hears.</summary>
    public void RunQuietly(long untilNs)
    {
        while (_hasNext && _replay.LocalTimeNs <= untilNs)
        {
            if (_replay.CountQuotes(Math.Min(untilNs, _lastNs)) is > 0 and var quotes)
                PassQuotes(quotes);
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

    /// <summary>Takes quotes that follow each other all at once: with no order under way they only tell the latency model the time.</summary>
    private void PassQuotes(int quotes)
    {
        Events += quotes;
        if (_latency.IsObserving)
        {
            var local = _replay.LocalTimesOfQuotes(quotes);
            var exchange = _replay.ExchangeTimesOfQuotes(quotes);
            for (var quote = 0; quote < quotes; quote++)
                _latency.Observe(local[quote], exchange[quote]);
        }
        _hasNext = IsThere(_replay.PassQuotes(quotes));
    }

    private void Take()
    {
        Events++;
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

    private void Count(in TradeEvent trade)
    {
        if (trade.IsBuyerMaker)
            SoldNotional += trade.Price * trade.Size;
        else
            BoughtNotional += trade.Price * trade.Size;
    }
}
