using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using FsCheck;
using FsCheck.Fluent;

using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

public sealed class OrderBookTests
{
    private static readonly TickScale Scale = new(10_000_000);

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property Random_changes_give_the_plain_twin_book(int seed, bool isSpot) => (Replay(seed, isSpot, near: true).Count > 0).ToProperty();

    [FsCheck.NUnit.Property(MaxTest = 25)]
    public Property Prices_that_leap_beyond_the_array_give_the_plain_twin_book(int seed, bool isSpot) => (Replay(seed, isSpot, near: false).Count > 0).ToProperty();

    [Test]
    public void Random_changes_reach_every_status_and_mostly_the_right_one()
    {
        var statuses = Enumerable.Range(0, 8).SelectMany(seed => Replay(seed, seed % 2 == 0, near: true)).ToArray();
        Assert.That(statuses.Distinct(), Is.EquivalentTo(Enum.GetValues<BookStatus>()));
        Assert.That(statuses.Count(status => status == BookStatus.InSync), Is.GreaterThan(statuses.Length / 3));
    }

    [Test]
    public void A_futures_book_drops_what_the_snapshot_holds_and_takes_the_change_around_it()
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        Apply(book, 90, 95, 89, [(100, 1)], [(110, 1)]);
        Apply(book, 96, 104, 95, [(101, 2)], [(109, 3)]);

        Snapshot(book, 100, [(100, 5)], [(110, 6)]);

        Assert.That(book.Status, Is.EqualTo(BookStatus.InSync));
        Assert.That((book.LastUpdateId, book.BestBid, book.BestAsk), Is.EqualTo((104L, new BookLevel(10.1, 2), new BookLevel(10.9, 3))));
        Assert.That((book.BidSizeAt(10.0), book.AskSizeAt(11.0)), Is.EqualTo((5.0, 6.0)));
    }

    [Test]
    public void A_spot_book_takes_the_change_that_begins_one_behind_the_snapshot()
    {
        var book = new OrderBook("BTCUSDT", isSpot: true, Scale);
        Apply(book, 90, 100, -1, [(100, 1)], []);
        Apply(book, 101, 104, -1, [(101, 2)], []);

        Snapshot(book, 100, [(100, 5)], [(110, 6)]);

        Assert.That((book.Status, book.LastUpdateId, book.BestBid.Size), Is.EqualTo((BookStatus.InSync, 104L, 2.0)));
    }

    [Test]
    public void A_missing_change_ends_the_sync_until_a_snapshot_that_fits()
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        Snapshot(book, 100, [(100, 5)], [(110, 6)]);
        Apply(book, 100, 105, 99, [], []);
        Apply(book, 110, 115, 109, [(100, 7)], []);
        Assert.That((book.Status, book.Gaps, book.BidSizeAt(10.0)), Is.EqualTo((BookStatus.Gap, 1L, 5.0)));

        Snapshot(book, 106, [(100, 5)], [(110, 6)]);
        Assert.That(book.Status, Is.EqualTo(BookStatus.Gap), "the snapshot is older than the changes that are left");

        Apply(book, 116, 120, 115, [(99, 1)], []);
        Snapshot(book, 112, [(100, 5)], [(110, 6)]);
        Assert.That((book.Status, book.LastUpdateId, book.BestBid), Is.EqualTo((BookStatus.InSync, 120L, new BookLevel(10.0, 7))));
    }

    [Test]
    public void A_change_from_before_is_passed_over_and_no_gap()
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        Snapshot(book, 100, [(100, 5)], [(110, 6)]);
        Apply(book, 100, 105, 99, [(101, 1)], []);
        Apply(book, 96, 99, 95, [(104, 9)], []);
        Apply(book, 100, 105, 99, [(104, 9)], []);
        Assert.That((book.Status, book.BestBid.Price), Is.EqualTo((BookStatus.InSync, 10.1)));
    }

    [Test]
    public void A_crossed_book_is_out_of_sync_until_the_next_snapshot()
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        Snapshot(book, 100, [(100, 5)], [(110, 6)]);
        Apply(book, 100, 105, 99, [(110, 1)], []);
        Assert.That((book.Status, book.Crossings, book.IsInSync), Is.EqualTo((BookStatus.Crossed, 1L, false)));

        Apply(book, 106, 108, 105, [(98, 1)], []);
        Snapshot(book, 107, [(100, 5)], [(110, 6)]);
        Assert.That((book.Status, book.LastUpdateId), Is.EqualTo((BookStatus.InSync, 108L)));
    }

    [Test]
    public void Zero_removes_a_level_whatever_its_sign([Values] bool far)
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        var tick = far ? 20 : 640_000;
        Snapshot(book, 100, [(640_001, 5), (tick, 5)], [(640_010, 6)]);
        Apply(book, 100, 105, 99, [(tick, -0.0), (640_001, -0.0)], []);
        Assert.That((book.BidCount, book.BestBid, book.BidSizeAt(tick)), Is.EqualTo((0, default(BookLevel), 0.0)));
    }

    [Test]
    public void An_empty_side_has_no_best_level()
    {
        var book = new OrderBook("BTCUSDT", isSpot: false, Scale);
        Snapshot(book, 100, [(100, 5)], []);
        Assert.That((book.HasBothSides, book.BestAsk), Is.EqualTo((false, default(BookLevel))));
        Apply(book, 100, 105, 99, [(100, 0)], [(90, 2)]);
        Assert.That((book.BestBid, book.BestAsk, book.BidCount), Is.EqualTo((default(BookLevel), new BookLevel(9, 2), 0)));
    }

    [Test]
    public void In_sync_a_change_allocates_nothing()
    {
        var book = new OrderBook("BTCUSDT", isSpot: true, Scale);
        Snapshot(book, 1, [.. Enumerable.Range(0, 5000).Select(i => (640_000 - i * 37, 1.0))], [.. Enumerable.Range(1, 5000).Select(i => (640_000 + i * 37, 1.0))]);
        int[] ticks = [640_000, 639_963, 100, 640_000, 500_000];
        double[] sizes = [0, 2, 3, 4, 0];
        Span<BookLevel> top = stackalloc BookLevel[20];
        for (long id = 2; id < 50; id++)
            Step(id);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (long id = 50; id < 1000; id++)
        {
            Step(id);
            book.CopyBids(top);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void Step(long id) => book.Apply(new DepthChange
        {
            FirstUpdateId = id, LastUpdateId = id, PreviousUpdateId = -1, BidTicks = ticks, BidSizes = sizes, AskTicks = [], AskSizes = [],
        });
    }

    /// <summary>Runs book and twin side by side and gives the status after each step.</summary>
    private static List<BookStatus> Replay(int seed, bool isSpot, bool near)
    {
        var statuses = new List<BookStatus>();
        var random = new Random(seed);
        var book = new OrderBook("BTCUSDT", isSpot, Scale);
        var plain = new PlainBook(isSpot);
        var middle = 640_000;
        long id = 1000;
        for (var step = 0; step < 300; step++)
        {
            middle += near ? random.Next(-3, 4) : random.Next(20) == 0 ? random.Next(-60_000, 60_001) : random.Next(-500, 501);
            middle = Math.Max(middle, 70_000);
            var change = Next(random, ref id, middle, near ? 40 : 80_000, isSpot, clear: !near || random.Next(10) == 0 ? plain : null);
            plain.Apply(change);
            book.Apply(change.View);
            Compare(book, plain, $"seed {seed}, step {step}");
            statuses.Add(book.Status);
        }
        return statuses;
    }

    private static PlainBook.Change Next(Random random, ref long id, int middle, int reach, bool isSpot, PlainBook? clear)
    {
        var previous = id;
        var kind = random.Next(100);
        // Now and then a change is missing, comes twice, or a snapshot comes from a little before or after.
        if (kind < 2)
            id += 5;
        var first = id + 1 + (isSpot ? 0 : random.Next(3));
        var last = first + random.Next(4);
        if (kind is 2)
            return new PlainBook.Change(previous - 3, previous - random.Next(2), previous - 4, [], []);
        var bids = Levels(random, middle, -reach, clear?.Bids.Keys);
        var asks = Levels(random, middle + 1 - (kind == 3 ? 5 : 0), reach, clear?.Asks.Keys);
        if (kind is >= 4 and < 10)
            return new PlainBook.Change(id + random.Next(-2, 2), id + random.Next(-2, 2), -1, bids, asks, IsSnapshot: true) is var s ? s with { First = s.Last } : s;
        id = last;
        return new PlainBook.Change(first, last, isSpot ? -1 : kind < 2 ? previous + 1 : previous, bids, asks);
    }

    /// <summary>Levels on one side of a price; those of the old book that are on the wrong side of it go.</summary>
    private static (int, double)[] Levels(Random random, int from, int reach, IEnumerable<int>? old)
    {
        var levels = new List<(int, double)>();
        if (old is not null)
            levels.AddRange(old.Where(tick => reach > 0 ? tick < from : tick >= from).Select(tick => (tick, 0.0)));
        var count = random.Next(8);
        for (var level = 0; level < count; level++)
            levels.Add((from + (reach > 0 ? random.Next(reach) : -1 - random.Next(-reach)), random.Next(3) == 0 ? 0 : random.Next(1, 1000) / 10.0));
        return [.. levels];
    }

    private static void Compare(OrderBook book, PlainBook plain, string where)
    {
        Assert.That((book.Status, book.LastUpdateId, book.BidCount, book.AskCount), Is.EqualTo((plain.Status, plain.LastId, plain.Bids.Count, plain.Asks.Count)), where);
        var levels = new BookLevel[plain.Bids.Count + 1];
        var bids = levels[..book.CopyBids(levels)];
        Assert.That(bids, Is.EqualTo(plain.Bids.Reverse().Select(level => new BookLevel(level.Key / 10.0, level.Value))), where);
        levels = new BookLevel[plain.Asks.Count + 1];
        var asks = levels[..book.CopyAsks(levels)];
        Assert.That(asks, Is.EqualTo(plain.Asks.Select(level => new BookLevel(level.Key / 10.0, level.Value))), where);
        Assert.That(book.BestBid, Is.EqualTo(bids.FirstOrDefault()), where);
        Assert.That(book.BestAsk, Is.EqualTo(asks.FirstOrDefault()), where);
    }

    private static void Apply(OrderBook book, long first, long last, long previous, (int, double)[] bids, (int, double)[] asks) =>
        book.Apply(new PlainBook.Change(first, last, previous, bids, asks).View);

    private static void Snapshot(OrderBook book, long id, (int, double)[] bids, (int, double)[] asks) =>
        book.Apply(new PlainBook.Change(id, id, -1, bids, asks, IsSnapshot: true).View);
}
