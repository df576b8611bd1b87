using DolphinLean.Data.MarketData.Checks;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Parquet;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>Prices and sizes are stored as 32-bit decimals where these are exact, as doubles where they are not, and come back bit by bit either way.</summary>
public sealed class NarrowStoreTests
{
    private const long StartNs = 1_721_304_000_000_000_000;

    // Several row groups of every table.
    private const int Rounds = 18_000;

    private static readonly EventSeries Series = new("binance", EventSeries.Futures, "BTCUSDT");
    private static readonly string[] Tables = ["depth", "levels", "trades", "quotes"];

    private string _folder = "";

    [SetUp]
    public void MakeFolder() => _folder = Path.Combine(Directory.CreateTempSubdirectory("narrow-").FullName, "events");

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Test]
    public void Recordings_are_stored_in_decimals_of_their_tick()
    {
        var store = new EventStore(RecordedMarket.Folder);
        foreach (var series in store.ListSeries())
        {
            foreach (var day in store.Days(series))
            {
                foreach (var name in Tables)
                {
                    using var table = TableFile.Open(store.TableOf(series, day, name));
                    var prices = table.Schema.Columns.Where(column => column.Name.EndsWith("price", StringComparison.Ordinal)).ToArray();
                    Assert.That(table.Schema.Columns.Select(column => column.Physical), Has.None.EqualTo(ParquetPhysicalType.Double), $"{series} {name}");
                    Assert.That(prices.Select(column => column.Logical.Scale), Is.All.EqualTo(series.Symbol == "BTCUSDT" && !series.IsSpot ? 1 : 2), $"{series} {name}");
                }
            }
        }
    }

    /// <summary>The odd number comes with the first event, amid a row group behind the first, and with the last.</summary>
    [Test]
    public void Numbers_that_are_no_decimals_are_kept_in_doubles(
        [Values(0, 9_000, Rounds - 1)] int oddRound, [Values(0.0, 64_000.0625, 64_000.00025)] double oddPrice, [Values(0.0, 1.0 / 3, 2e12)] double oddSize, [Values(1, 2)] int threads)
    {
        Write(oddRound, oddPrice, oddSize, threads);
        var store = new EventStore(_folder);
        using var replay = store.Replay(Series);
        for (var round = 0; round < Rounds; round++)
        {
            var (price, size) = Numbers(round, oddRound, oddPrice, oddSize);
            Assert.That(replay.MoveNext());
            var change = replay.Depth;
            Assert.That((replay.Scale.PriceOf(change.BidTicks[0]), change.BidSizes[0], change.BidSizes[1], replay.Scale.PriceOf(change.AskTicks[0])), Is.EqualTo((price, size, 0.0, 70_000.5)));
            Assert.That(replay.MoveNext());
            var (trade, quote) = (replay.Trade, default(QuoteEvent));
            Assert.That((trade.Price, trade.Size, trade.Id, trade.IsBuyerMaker), Is.EqualTo((price, size, (long)round, round % 2 == 0)));
            Assert.That(replay.MoveNext());
            quote = replay.Quote;
            Assert.That((quote.BidPrice, quote.BidSize, quote.AskPrice, quote.AskSize, quote.UpdateId), Is.EqualTo((price, size, 70_000.5, 0.25, (long)round)));
        }
        Assert.That(replay.MoveNext(), Is.False);
        using var levels = TableFile.Open(store.TableOf(Series, store.Days(Series)[0], "levels"));
        var isWide = oddSize is not 0.0 || (oddPrice == 64_000.0625 && oddRound > 0) || oddPrice == 64_000.00025;
        Assert.That(levels.Schema.Columns.Any(column => column.Physical == ParquetPhysicalType.Double), Is.EqualTo(isWide));
        var report = EventStoreCheck.Check(store, null, null, EventStoreCheck.DefaultMostSkew).SelectMany(one => one.Defects).Select(defect => defect.Kind);
        Assert.That(report, Is.EqualTo(new[] { EventDefectKind.NoSnapshot }));
    }

    [Test]
    public void The_same_events_give_the_same_bytes_with_one_thread_and_two()
    {
        Write(9_000, 64_000.00025, 0, 1);
        var one = Files();
        Directory.Delete(_folder, recursive: true);
        Write(9_000, 64_000.00025, 0, 2);
        Assert.That(Files(), Is.EqualTo(one));

        Dictionary<string, string> Files() => Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(_folder, file), file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));
    }

    [Test]
    public void Ticks_other_than_the_decimals_end_are_found()
    {
        using (var writer = new EventStoreWriter(_folder))
        {
            var raw = new RawEvent { Kind = MarketEventKind.DepthSnapshot, LocalTimeNs = StartNs, FirstUpdateId = 1, LastUpdateId = 1, BidCount = 2, AskCount = 1 };
            raw.SetLevel(0, 100.5, 1);
            raw.SetLevel(1, 98, 2);
            raw.SetLevel(2, 101.5, 3);
            Assert.That(writer.TryWrite(Series, raw));
            writer.Complete();
        }
        using var replay = new EventStore(_folder).Replay(Series);
        Assert.That(replay.Scale.ToString(), Is.EqualTo("0.5"));
        Assert.That(replay.MoveNext());
        Assert.That(replay.Depth.BidTicks.ToArray().Concat(replay.Depth.AskTicks.ToArray()), Is.EqualTo(new[] { 201, 196, 203 }));
    }

    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void A_price_beyond_all_ticks_is_refused(int decimals)
    {
        Write(-1, 0, 0, 1);
        var store = new EventStore(_folder);
        var path = store.TableOf(Series, store.Days(Series)[0], "levels");
        Rewrite(path, (prices, _) => prices[77] = decimals, ["price", "size"]);
        Assert.That(() => Drain(store), Throws.TypeOf<InvalidDataException>().With.Message.Contains(path).And.Message.Contains("row 77").And.Message.Contains("steps of 0.1"));
    }

    [Test]
    public void Levels_of_other_columns_are_refused()
    {
        Write(-1, 0, 0, 1);
        var store = new EventStore(_folder);
        var path = store.TableOf(Series, store.Days(Series)[0], "levels");
        Rewrite(path, (_, _) => { }, ["price", "volume"]);
        Assert.That(() => Drain(store), Throws.TypeOf<InvalidDataException>().With.Message.Contains("expected column 1 to be size").And.Message.Contains("volume"));
    }

    [Test]
    public void Stores_of_the_first_version_are_refused_and_not_written_into()
    {
        Directory.CreateDirectory(_folder);
        File.WriteAllText(Path.Combine(_folder, "events.json"), "{\n  \"format\": \"dolphin-events\",\n  \"version\": 1\n}\n");
        Assert.That(() => new EventStore(_folder), Throws.TypeOf<InvalidDataException>().With.Message.Contains("found version 1").And.Message.Contains("import the recordings again"));
        Assert.That(() => new EventStoreWriter(_folder), Throws.TypeOf<InvalidDataException>().With.Message.Contains("found version 1"));
        File.WriteAllText(Path.Combine(_folder, "events.json"), "{\n  \"format\": \"dolphin-events\",\n  \"version\": 3\n}\n");
        Assert.That(() => new EventStore(_folder), Throws.TypeOf<InvalidDataException>().With.Message.Contains("expected format dolphin-events version 2"));
    }

    private static (double Price, double Size) Numbers(int round, int oddRound, double oddPrice, double oddSize) => (
        round == oddRound && oddPrice > 0 ? oddPrice : 64_000 + round % 100 / 10.0,
        round == oddRound && oddSize > 0 ? oddSize : round % 5_000 / 1_000.0);

    private static void Drain(EventStore store)
    {
        using var replay = store.Replay(Series);
        while (replay.MoveNext())
        {
        }
    }

    private static void Rewrite(string path, Action<int[], int[]> change, string[] names)
    {
        var groups = new List<(int[] Prices, int[] Sizes)>();
        ParquetColumn[] columns;
        using (var table = TableFile.Open(path))
        {
            columns = [.. table.Schema.Columns.Zip(names, (column, name) => column with { Name = name })];
            for (var group = 0; group < table.RowGroupCount; group++)
            {
                var (prices, sizes) = (new int[table.RowsIn(group)], new int[table.RowsIn(group)]);
                table.Read(group, 0, prices);
                table.Read(group, 1, sizes);
                groups.Add((prices, sizes));
            }
        }
        change(groups[0].Prices, groups[0].Sizes);
        using var writer = TableFile.Create(path, new ParquetSchema(columns), EventFiles.Options);
        foreach (var (prices, sizes) in groups)
        {
            writer.BeginRowGroup(prices.Length);
            writer.Write(0, prices);
            writer.Write(1, sizes);
            writer.EndRowGroup();
        }
        writer.Complete();
    }

    /// <summary>A change, a trade and a quote a round.</summary>
    private void Write(int oddRound, double oddPrice, double oddSize, int threads)
    {
        using var writer = new EventStoreWriter(_folder, threads);
        var raw = new RawEvent { BidCount = 2, AskCount = 1 };
        for (var round = 0; round < Rounds; round++)
        {
            var (price, size) = Numbers(round, oddRound, oddPrice, oddSize);
            (raw.Kind, raw.LocalTimeNs, raw.ExchangeTimeMs) = (MarketEventKind.DepthUpdate, StartNs + round, StartNs / 1_000_000);
            (raw.FirstUpdateId, raw.LastUpdateId, raw.PreviousUpdateId) = (round, round, round - 1);
            raw.SetLevel(0, price, size);
            raw.SetLevel(1, 60_000, 0);
            raw.SetLevel(2, 70_000.5, 1);
            Assert.That(writer.TryWrite(Series, raw));
            raw.Kind = MarketEventKind.Trade;
            (raw.TradeId, raw.Price, raw.Size, raw.IsBuyerMaker) = (round, price, size, round % 2 == 0);
            Assert.That(writer.TryWrite(Series, raw));
            raw.Kind = MarketEventKind.BestQuote;
            (raw.BidPrice, raw.BidSize, raw.AskPrice, raw.AskSize) = (price, size, 70_000.5, 0.25);
            Assert.That(writer.TryWrite(Series, raw));
        }
        writer.Complete();
    }
}
