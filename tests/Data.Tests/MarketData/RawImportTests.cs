using System.Globalization;
using System.IO.Compression;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Checks;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

public sealed class RawImportTests
{
    private const long StartNs = 1_721_347_021_000_000_000;

    private string _folder = null!;

    private string Store => Path.Combine(_folder, "events");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("raw-import-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Bad_lines_are_counted_named_and_left_out()
    {
        var result = RecordedMarket.Import(Store,
        [
            Quote(0, 10, 100, 101), "no time", Quote(1, 11, 100, 101) + "}", "1721347021000000002 {\"stream\":", Quote(3, 12, 101, 100),
            Quote(2, 13, 100, 101), Quote(4, 14, 100, 101, "NOSUCHUSDT"), Quote(5, 15, 100, 101).Replace("\"B\":\"1.5\"", "\"B\":\"x\"", StringComparison.Ordinal),
            "1721347021000000006 {\"result\":null,\"id\":1}", "another", Quote(7, 16, 100.000000001, 101), Quote(8, 17, 100.5, 101),
        ]);

        Assert.That(result.Defects.Select(defect => (defect.Kind, defect.FirstLine, defect.Count)), Is.EqualTo(new[]
        {
            (RawDefectKind.NoLocalTime, 2L, 2L), (RawDefectKind.NotJson, 3, 2), (RawDefectKind.CrossedQuote, 5, 1),
            (RawDefectKind.UnknownSymbol, 7, 1), (RawDefectKind.BadField, 8, 1), (RawDefectKind.OtherMessage, 9, 1), (RawDefectKind.PriceTooFine, 11, 1),
        }));
        Assert.That((result.Lines, result.Events, result.IsClean), Is.EqualTo((12L, 3L, false)));
        Assert.That(result.Defects[0].ToString(), Does.Contain("recording-0.txt line 2: expected a local time in nanoseconds and a space, found 'no time'; left out (2 lines)"));
        Assert.That(Replay().Select(quote => quote.UpdateId), Is.EqualTo(new long[] { 10, 13, 17 }));
    }

    [Test]
    public void An_event_from_before_the_last_one_is_left_out_and_its_change_makes_a_gap()
    {
        var result = RecordedMarket.Import(Store,
            [Snapshot(0, 100), Depth(1, 100, 105, 99), Depth(5, 106, 107, 105), Depth(4, 108, 109, 107), Depth(6, 110, 111, 109), Depth(7, 112, 113, 111)]);

        Assert.That(result.Defects.Select(defect => (defect.Kind, defect.FirstLine)), Is.EqualTo(new[] { (RawDefectKind.ClockBackward, 4L), (RawDefectKind.SequenceGap, 5L) }));
        var report = EventStoreCheck.Check(new EventStore(Store), null, null, EventStoreCheck.DefaultMostSkew).Single();
        Assert.That(report.Defects.Select(defect => (defect.Kind, defect.Sequence, defect.Count)), Is.EqualTo(new[] { (EventDefectKind.SequenceGap, 3L, 1L) }));
        Assert.That(LastStatus(), Is.EqualTo(BookStatus.Gap));
    }

    [Test]
    public void The_check_names_what_a_recording_lacks()
    {
        RecordedMarket.Import(Store,
        [
            Snapshot(0, 100), Depth(1, 100, 105, 99), Depth(2, 106, 107, 105, bid: 102), Trade(3, 7), Trade(4, 9), Quote(5, 120, 99, 101), Quote(6, 119, 99, 101),
        ]);
        var report = EventStoreCheck.Check(new EventStore(Store), null, null, EventStoreCheck.DefaultMostSkew).Single();
        Assert.That(report.Defects.Select(defect => defect.Kind), Is.EqualTo(new[] { EventDefectKind.CrossedBook, EventDefectKind.TradeGap, EventDefectKind.QuoteBackward }));
        Assert.That(report.Defects[0].ToString(), Does.Contain("expected a best bid below the best ask, found 102 and 101"));
        Assert.That(LastStatus(), Is.EqualTo(BookStatus.Crossed));
    }

    [Test]
    public void The_check_names_a_book_that_differs_from_the_exchanges_quote()
    {
        RecordedMarket.Import(Store, [Snapshot(0, 100), Depth(1, 100, 105, 99), Quote(2, 105, 98, 101), Quote(3, 106, 99, 101)]);
        var report = EventStoreCheck.Check(new EventStore(Store), null, null, EventStoreCheck.DefaultMostSkew).Single();
        Assert.That(report.Defects.Single().Kind, Is.EqualTo(EventDefectKind.QuoteMismatch));
        Assert.That(report.Defects.Single().Detail, Does.Contain("found 2 at 99 and 3 at 101 in the book of 105"));
    }

    [Test]
    public void Changes_without_a_snapshot_are_a_defect()
    {
        RecordedMarket.Import(Store, [Depth(1, 100, 105, 99)]);
        var report = EventStoreCheck.Check(new EventStore(Store), null, null, EventStoreCheck.DefaultMostSkew).Single();
        Assert.That(report.Defects.Single().Kind, Is.EqualTo(EventDefectKind.NoSnapshot));
    }

    [Test]
    public void A_snapshot_in_a_recording_of_two_symbols_belongs_to_none()
    {
        var result = RecordedMarket.Import(Store, [Depth(1, 100, 105, 99), Quote(2, 7, 99, 101, "ETHUSDT"), Snapshot(3, 102)]);
        Assert.That(result.Defects.Single().ToString(), Does.Contain("found BTCUSDT, ETHUSDT"));
        Assert.That(result.Series.Select(series => series.Symbol), Is.EqualTo(new[] { "BTCUSDT", "ETHUSDT" }));
    }

    [Test]
    public void Recordings_are_taken_in_the_order_of_their_times_and_split_by_day()
    {
        const long dayNs = 86_400_000_000_000;
        var result = RecordedMarket.Import(Store,
            [Depth(dayNs, 106, 107, 105), Depth(dayNs + 5, 108, 109, 107)], [Snapshot(0, 100), Depth(1, 100, 105, 99)]);
        Assert.That(result.Defects, Is.Empty);
        var store = new EventStore(Store);
        Assert.That(store.Days(store.ListSeries().Single()), Is.EqualTo(new[] { new DateOnly(2024, 7, 18), new DateOnly(2024, 7, 19) }));
        Assert.That(LastStatus(), Is.EqualTo(BookStatus.InSync));
    }

    [Test]
    public void A_cut_gzip_stream_gives_its_lines_and_a_defect([Values] bool twoMembers, [Values(1, 2)] int threads)
    {
        var file = Path.Combine(_folder, "cut.gz");
        WriteGzip(file, 0, 40_000);
        if (twoMembers)
            WriteGzip(file, 40_000, 60_000);
        var whole = File.ReadAllBytes(file);
        Assert.That(ImportFile(file, threads).IsClean, Is.True);

        File.WriteAllBytes(file, twoMembers ? whole[..^5] : whole[..^9000]);
        var result = ImportFile(file, threads);
        Assert.That(result.Defects.Any(defect => defect.Kind == RawDefectKind.CutFile), Is.True);
        Assert.That(result.Events, Is.InRange(10_000, 60_000));
    }

    [Test]
    public void A_damaged_gzip_stream_is_refused_and_leaves_nothing([Values(1, 2)] int threads)
    {
        var file = Path.Combine(_folder, "damaged.gz");
        WriteGzip(file, 0, 40_000);
        var bytes = File.ReadAllBytes(file);
        for (var at = bytes.Length / 2; at < bytes.Length / 2 + 100; at++)
            bytes[at] ^= 0x5A;
        File.WriteAllBytes(file, bytes);
        Assert.That(() => ImportFile(file, threads), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("damaged.gz after line"));
        Assert.That(Directory.Exists(Store), Is.False);
    }

    [Test]
    public void A_file_that_is_no_recording_is_refused()
    {
        Assert.That(() => RecordedMarket.Import(Store, ["hello", "world"]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("is this a recording?"));
    }

    [Test]
    public void An_imported_day_replaces_the_stored_one_and_others_stay()
    {
        const long dayNs = 86_400_000_000_000;
        RecordedMarket.Import(Store, [Quote(0, 10, 100, 101), Quote(dayNs, 11, 100, 101)]);
        RecordedMarket.Import(Store, [Quote(dayNs, 12, 100, 101), Quote(dayNs + 1, 13, 100, 101)]);
        Assert.That(Replay().Select(quote => quote.UpdateId), Is.EqualTo(new long[] { 10, 12, 13 }));
    }

    private static string Quote(long at, long id, double bid, double ask, string symbol = "BTCUSDT") => string.Create(CultureInfo.InvariantCulture,
        $"{StartNs + at} {{\"stream\":\"{symbol.ToLowerInvariant()}@bookTicker\",\"data\":{{\"e\":\"bookTicker\",\"u\":{id},\"s\":\"{symbol}\",\"b\":\"{bid:0.0########}\",\"B\":\"1.5\",\"a\":\"{ask:0.0}\",\"A\":\"2.5\",\"T\":1721347021000,\"E\":1721347021000}}}}");

    private static string Trade(long at, long id) => string.Create(CultureInfo.InvariantCulture,
        $"{StartNs + at} {{\"stream\":\"btcusdt@trade\",\"data\":{{\"e\":\"trade\",\"E\":1721347021000,\"T\":1721347021000,\"s\":\"BTCUSDT\",\"t\":{id},\"p\":\"100.0\",\"q\":\"1.0\",\"X\":\"MARKET\",\"m\":true}}}}");

    private static string Depth(long at, long first, long last, long previous, int bid = 99) => string.Create(CultureInfo.InvariantCulture,
        $"{StartNs + at} {{\"stream\":\"btcusdt@depth@0ms\",\"data\":{{\"e\":\"depthUpdate\",\"E\":1721347021000,\"T\":1721347021000,\"s\":\"BTCUSDT\",\"U\":{first},\"u\":{last},\"pu\":{previous},\"b\":[[\"{bid}.0\",\"2.0\"]],\"a\":[[\"101.0\",\"3.0\"]]}}}}");

    private static string Snapshot(long at, long id) => string.Create(CultureInfo.InvariantCulture,
        $"{StartNs + at} {{\"lastUpdateId\":{id},\"E\":1721347021000,\"T\":1721347021000,\"bids\":[[\"99.0\",\"2.0\"]],\"asks\":[[\"101.0\",\"3.0\"]]}}");

    private static void WriteGzip(string file, int from, int to)
    {
        using var gzip = new GZipStream(new FileStream(file, FileMode.Append), CompressionLevel.Fastest);
        using var text = new StreamWriter(gzip);
        for (var i = from; i < to; i++)
            text.Write(Quote(i, i + 1, 100 + i * 7 % 13, 120 + i * 11 % 17) + "\n");
    }

    private RawImportResult ImportFile(string file, int threads)
    {
        using var writer = new EventStoreWriter(Store, threads);
        return RawImport.Run([file], writer, "binance", SymbolRows.Snapshot(), threads: threads);
    }

    private List<QuoteEvent> Replay()
    {
        var store = new EventStore(Store);
        using var replay = store.Replay(store.ListSeries().Single());
        var quotes = new List<QuoteEvent>();
        while (replay.MoveNext())
            quotes.Add(replay.Quote);
        return quotes;
    }

    private BookStatus LastStatus()
    {
        var store = new EventStore(Store);
        using var replay = store.Replay(store.ListSeries().Single());
        var book = new OrderBook("BTCUSDT", isSpot: false, replay.Scale);
        while (replay.MoveNext())
        {
            if (replay.Kind is MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot)
                book.Apply(replay.Depth);
        }
        return book.Status;
    }
}
