using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Data.MarketData.Checks;

/// <summary>Replays one series through an order book.</summary>
internal sealed class SeriesCheck(EventSeries series, TimeSpan mostSkew, Action<long> report)
{
    private const int ReportedEvents = 1 << 18;

    private readonly List<EventDefect> _defects = [];
    private readonly QuoteComparison _quotes = new();
    private long _events;
    private long _depthUpdates;
    private long _lastTradeId = -1;
    private long _lastQuoteId = -1;
    private long _lastLocalTimeNs;
    private double _leastSkewMs = double.NaN;
    private double _mostSkewMs = double.NaN;

    /// <summary>Checks days of a store.</summary>
    public EventSeriesReport Run(EventStore store, IReadOnlyList<DateOnly> days)
    {
        try
        {
            using var replay = store.Replay(series, days[0], days[^1]);
            var book = new OrderBook(series.Symbol, series.IsSpot, replay.Scale);
            while (replay.MoveNext())
                Take(replay, book);
            if (_depthUpdates > 0 && book.Status == BookStatus.AwaitingSnapshot)
                Add(EventDefectKind.NoSnapshot, replay.Day, 0, $"expected a snapshot that fits the {_depthUpdates} depth updates, found none; the book is never in sync");
        }
        catch (InvalidDataException e)
        {
            Add(EventDefectKind.Unreadable, days[0], _events, e.Message);
        }
        foreach (var mismatch in _quotes.Mismatches)
            Add(EventDefectKind.QuoteMismatch, mismatch.Day, mismatch.Sequence, mismatch.Detail);
        return new EventSeriesReport(series, days.Count, _events, _depthUpdates, _quotes.Compared, _leastSkewMs, _mostSkewMs, _defects);
    }

    private void Take(EventReplay replay, OrderBook book)
    {
        if (++_events % ReportedEvents == 0)
            report(_events);
        if (replay.LocalTimeNs < _lastLocalTimeNs)
            Add(EventDefectKind.ClockBackward, replay, FormattableString.Invariant($"expected a local time from {_lastLocalTimeNs} on, found {replay.LocalTimeNs}"));
        _lastLocalTimeNs = replay.LocalTimeNs;
        switch (replay.Kind)
        {
            case MarketEventKind.Trade:
                TakeTrade(replay);
                break;
            case MarketEventKind.BestQuote:
                TakeQuote(replay);
                break;
            default:
                TakeDepth(replay, book);
                break;
        }
    }

    private void TakeTrade(EventReplay replay)
    {
        var trade = replay.Trade;
        CheckSkew(replay, trade.ExchangeTimeMs);
        if (_lastTradeId >= 0 && trade.Id != _lastTradeId + 1)
            Add(EventDefectKind.TradeGap, replay, FormattableString.Invariant($"expected trade {_lastTradeId + 1}, found {trade.Id}"));
        _lastTradeId = trade.Id;
    }

    private void TakeQuote(EventReplay replay)
    {
        var quote = replay.Quote;
        CheckSkew(replay, quote.ExchangeTimeMs);
        if (!(quote.BidPrice < quote.AskPrice))
            Add(EventDefectKind.CrossedQuote, replay, FormattableString.Invariant($"expected a bid below the ask, found {quote.BidPrice:R} and {quote.AskPrice:R}"));
        if (quote.UpdateId < _lastQuoteId)
            Add(EventDefectKind.QuoteBackward, replay, FormattableString.Invariant($"expected a quote from update id {_lastQuoteId} on, found {quote.UpdateId}"));
        _lastQuoteId = quote.UpdateId;
        _quotes.Add(quote);
    }

    private void TakeDepth(EventReplay replay, OrderBook book)
    {
        var change = replay.Depth;
        CheckSkew(replay, change.ExchangeTimeMs);
        var (gaps, crossings, lastId) = (book.Gaps, book.Crossings, book.LastUpdateId);
        book.Apply(change);
        if (!change.IsSnapshot)
            _depthUpdates++;
        if (book.Gaps > gaps)
            Add(EventDefectKind.SequenceGap, replay, FormattableString.Invariant(
                $"expected the depth update behind {lastId}, found U {change.FirstUpdateId}, u {change.LastUpdateId}, pu {change.PreviousUpdateId}"));
        if (book.Crossings > crossings)
            Add(EventDefectKind.CrossedBook, replay, FormattableString.Invariant(
                $"expected a best bid below the best ask, found {book.BestBid.Price:R} and {book.BestAsk.Price:R}"));
        if (book.IsInSync && !change.IsSnapshot && book.HasBothSides)
            _quotes.Add(book, replay.Day, replay.Sequence);
    }

    private void CheckSkew(EventReplay replay, long exchangeTimeMs)
    {
        if (exchangeTimeMs == 0)
            return;
        var skewMs = replay.LocalTimeNs / 1e6 - exchangeTimeMs;
        if (!(skewMs >= _leastSkewMs))
            _leastSkewMs = skewMs;
        if (!(skewMs <= _mostSkewMs))
            _mostSkewMs = skewMs;
        if (Math.Abs(skewMs) > mostSkew.TotalMilliseconds)
            Add(EventDefectKind.ClockSkew, replay, FormattableString.Invariant(
                $"expected local and exchange time within {mostSkew.TotalSeconds:0.###} s, found {skewMs / 1000:0.000} s between them"));
    }

    private void Add(EventDefectKind kind, EventReplay replay, string detail) => Add(kind, replay.Day, replay.Sequence, detail);

    private void Add(EventDefectKind kind, DateOnly day, long sequence, string detail)
    {
        var known = _defects.FindIndex(defect => defect.Kind == kind);
        if (known >= 0)
            _defects[known] = _defects[known] with { Count = _defects[known].Count + 1 };
        else
            _defects.Add(new EventDefect(series, kind, day, sequence, detail, 1));
    }
}
