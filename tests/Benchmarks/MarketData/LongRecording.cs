using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;

namespace DolphinLean.Benchmarks.MarketData;

/// <summary>
/// Recordings of minutes made as long as those of hours: they are played again and again, later each time. Between two rounds one more change
/// of the book turns its end into its beginning, so that books stay in sync and each round costs what the first one did. The first round begins
/// at midnight, so that all lies in one day.
/// </summary>
internal static class LongRecording
{
    private const long SecondNs = 1_000_000_000;
    private const long DayNs = 86_400 * SecondNs;

    /// <summary>Writes so many rounds of every series of a store into another one; gives the events.</summary>
    public static long Write(EventStore source, string folder, int rounds)
    {
        using var writer = new EventStoreWriter(folder);
        var all = source.ListSeries();
        var lengthNs = SecondNs * (all.Max(series => SpanOf(source, series) is var (first, last) ? last - first : 0) / SecondNs + 1);
        long events = 0;
        foreach (var series in all)
        {
            // Series that began within the same ten seconds keep their distance.
            var startNs = SpanOf(source, series).FirstNs / (10 * SecondNs) * (10 * SecondNs);
            var loop = new Loop(source, series, (startNs / DayNs + 1) * DayNs - startNs);
            for (var round = 0; round < rounds; round++)
                events += loop.Play(writer, round, lengthNs);
        }
        writer.Complete();
        return events;
    }

    private static (long FirstNs, long LastNs) SpanOf(EventStore source, EventSeries series)
    {
        using var replay = source.Replay(series);
        long first = 0;
        while (replay.MoveNext())
            first = first == 0 ? replay.LocalTimeNs : first;
        return (first, replay.LocalTimeNs);
    }

    /// <summary>One series and what its first round tells about its beginning and its end.</summary>
    private sealed class Loop(EventStore source, EventSeries series, long shiftNs)
    {
        private readonly RawEvent _raw = new();
        private BookLevel[] _startBids = [];
        private BookLevel[] _startAsks = [];
        private OrderBook? _end;
        private (long Sequence, long TimeNs, long Id) _start;
        private (long First, long Last) _trades;

        public long Play(EventStoreWriter writer, int round, long lengthNs)
        {
            using var replay = source.Replay(series);
            var book = new OrderBook(series.Symbol, series.IsSpot, replay.Scale);
            long events = 0;
            var isPlaying = round == 0;
            while (replay.MoveNext())
            {
                if (isPlaying)
                {
                    Take(replay, round, lengthNs);
                    Write(writer);
                    events++;
                }
                if (replay.Kind is MarketEventKind.Trade)
                    _trades = (_trades.First == 0 ? replay.Trade.Id : _trades.First, Math.Max(_trades.Last, replay.Trade.Id));
                if (replay.Kind is MarketEventKind.Trade or MarketEventKind.BestQuote)
                    continue;
                var wasInSync = book.IsInSync;
                book.Apply(replay.Depth);
                if (wasInSync || !book.IsInSync)
                    continue;
                if (round == 0)
                    NoteStart(replay, book);
                else
                    events += Bridge(writer, round, lengthNs);
                isPlaying = true;
            }
            _end = book;
            return events;
        }

        private static BookLevel[] Copy(int count, Func<BookLevel[], int> copy)
        {
            var levels = new BookLevel[count];
            copy(levels);
            return levels;
        }

        private void NoteStart(EventReplay replay, OrderBook book)
        {
            _start = (replay.Sequence, replay.LocalTimeNs, book.LastUpdateId);
            _startBids = Copy(book.BidCount, levels => book.CopyBids(levels));
            _startAsks = Copy(book.AskCount, levels => book.CopyAsks(levels));
        }

        private long IdStep => _end!.LastUpdateId - _start.Id + 1;

        /// <summary>Turns the book of the end into that of the beginning.</summary>
        private int Bridge(EventStoreWriter writer, int round, long lengthNs)
        {
            var lastId = _end!.LastUpdateId + (round - 1) * IdStep;
            (_raw.Kind, _raw.LocalTimeNs) = (MarketEventKind.DepthUpdate, _start.TimeNs + shiftNs + round * lengthNs);
            (_raw.ExchangeTimeMs, _raw.FirstUpdateId, _raw.LastUpdateId) = (_raw.LocalTimeNs / 1_000_000, lastId + 1, lastId + 1);
            _raw.PreviousUpdateId = series.IsSpot ? -1 : lastId;
            _raw.BidCount = SetSide(0, Copy(_end.BidCount, levels => _end.CopyBids(levels)), _startBids);
            _raw.AskCount = SetSide(_raw.BidCount, Copy(_end.AskCount, levels => _end.CopyAsks(levels)), _startAsks) - _raw.BidCount;
            Write(writer);
            return 1;
        }

        private int SetSide(int index, BookLevel[] old, BookLevel[] next)
        {
            foreach (var level in old.ExceptBy(next.Select(one => one.Price), one => one.Price))
                _raw.SetLevel(index++, level.Price, 0);
            foreach (var level in next)
                _raw.SetLevel(index++, level.Price, level.Size);
            return index;
        }

        private void Take(EventReplay replay, int round, long lengthNs)
        {
            var ns = shiftNs + round * lengthNs;
            var ms = ns / 1_000_000;
            var ids = round == 0 ? 0 : round * IdStep;
            (_raw.Kind, _raw.LocalTimeNs) = (replay.Kind, replay.LocalTimeNs + ns);
            if (replay.Kind == MarketEventKind.Trade)
            {
                var trade = replay.Trade;
                (_raw.ExchangeTimeMs, _raw.TransactionTimeMs) = (trade.ExchangeTimeMs + ms, trade.TradeTimeMs + ms);
                (_raw.TradeId, _raw.Price, _raw.Size) = (trade.Id + round * (_trades.Last - _trades.First + 1), trade.Price, trade.Size);
                _raw.IsBuyerMaker = trade.IsBuyerMaker;
            }
            else if (replay.Kind == MarketEventKind.BestQuote)
            {
                var quote = replay.Quote;
                (_raw.ExchangeTimeMs, _raw.LastUpdateId) = (quote.ExchangeTimeMs + (quote.ExchangeTimeMs == 0 ? 0 : ms), quote.UpdateId + ids);
                (_raw.BidPrice, _raw.BidSize, _raw.AskPrice, _raw.AskSize) = (quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize);
            }
            else
            {
                TakeDepth(replay.Depth, replay.Scale, ms, ids);
            }
        }

        private void TakeDepth(in DepthChange change, TickScale scale, long ms, long ids)
        {
            (_raw.ExchangeTimeMs, _raw.FirstUpdateId) = (change.ExchangeTimeMs + (change.ExchangeTimeMs == 0 ? 0 : ms), change.FirstUpdateId + ids);
            (_raw.LastUpdateId, _raw.PreviousUpdateId) = (change.LastUpdateId + ids, change.PreviousUpdateId < 0 ? -1 : change.PreviousUpdateId + ids);
            (_raw.BidCount, _raw.AskCount) = (change.BidTicks.Length, change.AskTicks.Length);
            for (var level = 0; level < change.BidTicks.Length; level++)
                _raw.SetLevel(level, scale.PriceOf(change.BidTicks[level]), change.BidSizes[level]);
            for (var level = 0; level < change.AskTicks.Length; level++)
                _raw.SetLevel(_raw.BidCount + level, scale.PriceOf(change.AskTicks[level]), change.AskSizes[level]);
        }

        private void Write(EventStoreWriter writer)
        {
            if (!writer.TryWrite(series, _raw))
                throw new InvalidOperationException($"{series}: expected prices that were written before to be written again.");
        }
    }
}
