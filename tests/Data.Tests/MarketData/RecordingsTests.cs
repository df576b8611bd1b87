using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Checks;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>The real recordings from raw lines through the store to the book.</summary>
public sealed class RecordingsTests
{
    private static readonly EventSeries Bitcoin = new("binance", EventSeries.Futures, "BTCUSDT");
    private static readonly EventSeries Ether = new("binance", EventSeries.Futures, "ETHUSDT");
    private static readonly EventSeries SpotBitcoin = new("binance", EventSeries.Spot, "BTCUSDT");

    private static EventSeries[] AllSeries => [Bitcoin, Ether, SpotBitcoin];

    [Test]
    public void Every_line_is_an_event()
    {
        var files = RecordedMarket.Files;
        Assert.That(RecordedMarket.Result.Defects, Is.Empty);
        Assert.That((RecordedMarket.Result.Lines, RecordedMarket.Result.Events, RecordedMarket.Result.Days), Is.EqualTo((183_146L, 183_146L, files.Length)));
        Assert.That(RecordedMarket.Result.Series, Is.EquivalentTo(AllSeries));
    }

    [Test]
    public void Two_threads_write_the_bytes_of_one()
    {
        var folder = Directory.CreateTempSubdirectory("events-two-threads-").FullName;
        try
        {
            var store = Path.Combine(folder, "events");
            using var writer = new EventStoreWriter(store, threads: 2);
            var result = RawImport.Run(RecordedMarket.Files, writer, "binance", SymbolRows.Snapshot(), threads: 2);
            Assert.That((result.Lines, result.Events, result.IsClean), Is.EqualTo((RecordedMarket.Result.Lines, RecordedMarket.Result.Events, true)));
            var files = Directory.GetFiles(store, "*", SearchOption.AllDirectories);
            Assert.That(files, Has.Length.EqualTo(Directory.GetFiles(RecordedMarket.Folder, "*", SearchOption.AllDirectories).Length));
            foreach (var file in files)
                Assert.That(File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(RecordedMarket.Folder, Path.GetRelativePath(store, file)))), file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void A_quote_is_the_same_whichever_others_were_looked_at()
    {
        var store = new EventStore(RecordedMarket.Folder);
        using var all = store.Replay(Bitcoin);
        using var some = store.Replay(Bitcoin);
        var random = new Random(7);
        var isLooking = false;
        while (all.MoveNext())
        {
            Assert.That(some.MoveNext(), Is.True);
            // Long spans without a look, so that row groups go by unread.
            isLooking = random.Next(isLooking ? 50 : 20_000) == 0 ? !isLooking : isLooking;
            if (all.Kind != MarketEventKind.BestQuote)
                continue;
            var quote = all.Quote;
            if ((isLooking && some.Quote != quote) || (some.LocalTimeNs, some.ExchangeTimeMs) != (quote.LocalTimeNs, quote.ExchangeTimeMs))
                Assert.Fail($"{Bitcoin} {all.Day} {all.Sequence}: another quote");
        }
        Assert.That(some.MoveNext(), Is.False);
    }

    [Test]
    public void The_store_gives_the_events_of_the_lines_in_their_order()
    {
        var files = RecordedMarket.Files;
        var store = new EventStore(RecordedMarket.Folder);
        foreach (var (series, stem) in new[] { (Bitcoin, "usdm_btc"), (Ether, "usdm_eth"), (SpotBitcoin, "spot_btc") })
        {
            using var replay = store.Replay(series);
            var reader = new RawLineReader(new SymbolNames());
            var raw = new RawEvent();
            foreach (var file in files.Where(file => Path.GetFileName(file).StartsWith(stem, StringComparison.Ordinal)))
            {
                using var lines = RawLines.Open(file);
                while (lines.MoveNext())
                {
                    reader.Read(lines.Line, raw);
                    Assert.That(replay.MoveNext(), Is.True);
                    if (!IsSame(raw, replay))
                        Assert.Fail($"{file} line {lines.Number} is another event than {series} {replay.Day} {replay.Sequence}");
                }
            }
            Assert.That(replay.MoveNext(), Is.False);
        }
    }

    [TestCaseSource(nameof(AllSeries))]
    public void After_each_change_the_best_levels_are_those_of_the_last_quote_up_to_it(EventSeries series)
    {
        var store = new EventStore(RecordedMarket.Folder);
        var quotes = new List<QuoteEvent>();
        var books = new List<(long Id, BookLevel Bid, BookLevel Ask)>();
        using var replay = store.Replay(series);
        var book = new OrderBook(series.Symbol, series.IsSpot, replay.Scale);
        var first = false;
        while (replay.MoveNext())
        {
            if (replay.Kind == MarketEventKind.BestQuote)
                quotes.Add(replay.Quote);
            if (replay.Kind is not (MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot))
                continue;
            var status = book.Apply(replay.Depth);
            first |= status == BookStatus.InSync;
            Assert.That(status, Is.EqualTo(first ? BookStatus.InSync : BookStatus.AwaitingSnapshot));
            if (first)
                books.Add((book.LastUpdateId, book.BestBid, book.BestAsk));
        }
        var (mismatches, next) = (0, 0);
        foreach (var (id, bid, ask) in books)
        {
            while (next < quotes.Count && quotes[next].UpdateId <= id)
                next++;
            var quote = quotes[next - 1];
            if (bid != new BookLevel(quote.BidPrice, quote.BidSize) || ask != new BookLevel(quote.AskPrice, quote.AskSize))
                mismatches++;
        }
        Assert.That((mismatches, book.Gaps, book.Crossings), Is.EqualTo((0, 0L, 0L)));
        Assert.That(books, Has.Count.GreaterThan(3_400));
    }

    [TestCaseSource(nameof(AllSeries))]
    public void The_book_is_the_plain_twins_in_full_depth(EventSeries series)
    {
        using var replay = new EventStore(RecordedMarket.Folder).Replay(series);
        var book = new OrderBook(series.Symbol, series.IsSpot, replay.Scale);
        var plain = new PlainBook(series.IsSpot);
        for (var changes = 0; replay.MoveNext();)
        {
            if (replay.Kind is not (MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot))
                continue;
            var change = replay.Depth;
            plain.Apply(new PlainBook.Change(
                change.FirstUpdateId, change.LastUpdateId, change.PreviousUpdateId, Levels(change.BidTicks, change.BidSizes), Levels(change.AskTicks, change.AskSizes), change.IsSnapshot));
            book.Apply(change);
            if (++changes % 500 == 0)
                Compare(book, plain);
        }
        Compare(book, plain);
    }

    [Test]
    public void The_check_finds_no_defect_and_states_the_clocks_distance()
    {
        var reports = EventStoreCheck.Check(new EventStore(RecordedMarket.Folder), null, null, EventStoreCheck.DefaultMostSkew);
        Assert.That(reports.SelectMany(report => report.Defects), Is.Empty);
        Assert.That(reports.Select(report => report.Events).Sum(), Is.EqualTo(183_146));
        Assert.That(reports.Sum(report => report.ComparedBooks), Is.GreaterThan(21_300));
        Assert.That(reports.Select(report => (report.LeastSkewMs, report.MostSkewMs)), Is.All.Matches<(double Least, double Most)>(skew => skew is { Least: > -1600, Most: < -1200 }));
    }

    [Test]
    public void A_small_allowance_makes_the_clocks_distance_a_defect()
    {
        var reports = EventStoreCheck.Check(new EventStore(RecordedMarket.Folder), new DateOnly(2024, 8, 1), null, TimeSpan.FromSeconds(1));
        var defect = reports.Single().Defects.Single();
        Assert.That((defect.Kind, defect.Count), Is.EqualTo((EventDefectKind.ClockSkew, 3_451L + 9_757)));
    }

    [Test]
    public void Price_steps_are_the_exchanges()
    {
        var store = new EventStore(RecordedMarket.Folder);
        Assert.That(AllSeries.Select(series => store.ScaleOf(series, store.Days(series)).ToString()), Is.EqualTo(new[] { "0.1", "0.01", "0.01" }));
    }

    private static bool IsSame(RawEvent raw, EventReplay replay)
    {
        if (raw.Kind != replay.Kind || raw.LocalTimeNs != replay.LocalTimeNs)
            return false;
        if (raw.Kind == MarketEventKind.Trade)
            return replay.Trade == new TradeEvent(raw.LocalTimeNs, raw.ExchangeTimeMs, raw.TransactionTimeMs, raw.TradeId, raw.Price, raw.Size, raw.IsBuyerMaker);
        if (raw.Kind == MarketEventKind.BestQuote)
            return replay.Quote == new QuoteEvent(raw.LocalTimeNs, raw.ExchangeTimeMs, raw.LastUpdateId, raw.BidPrice, raw.BidSize, raw.AskPrice, raw.AskSize);
        var change = replay.Depth;
        var (scale, bids) = (replay.Scale, raw.BidCount);
        return (change.FirstUpdateId, change.LastUpdateId, change.PreviousUpdateId, change.ExchangeTimeMs) == (raw.FirstUpdateId, raw.LastUpdateId, raw.PreviousUpdateId, raw.ExchangeTimeMs)
            && change.BidSizes.SequenceEqual(raw.Sizes[..bids]) && change.AskSizes.SequenceEqual(raw.Sizes[bids..])
            && change.BidTicks.ToArray().Concat(change.AskTicks.ToArray()).Select(scale.PriceOf).SequenceEqual(raw.Prices.ToArray());
    }

    private static (int, double)[] Levels(ReadOnlySpan<int> ticks, ReadOnlySpan<double> sizes) => [.. ticks.ToArray().Zip(sizes.ToArray())];

    private static void Compare(OrderBook book, PlainBook plain)
    {
        var levels = new BookLevel[Math.Max(plain.Bids.Count, plain.Asks.Count) + 1];
        Assert.That(levels[..book.CopyBids(levels)], Is.EqualTo(plain.Bids.Reverse().Select(level => new BookLevel(book.Scale.PriceOf(level.Key), level.Value))));
        Assert.That(levels[..book.CopyAsks(levels)], Is.EqualTo(plain.Asks.Select(level => new BookLevel(book.Scale.PriceOf(level.Key), level.Value))));
    }
}
