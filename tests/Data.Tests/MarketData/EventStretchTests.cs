using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Raw;
using DolphinLean.Data.MarketData.Store;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>A stretch holds the events that one-by-one replay gives up to a time, whatever the tables' row groups and the clocks.</summary>
public sealed class EventStretchTests
{
    private const long StartNs = 1_721_304_000_000_000_000;

    // More than two row groups of the most frequent table.
    private const int Events = 40_000;

    private static readonly EventSeries Series = new("binance", EventSeries.Futures, "BTCUSDT");

    [Test]
    public void Stretches_hold_what_comes_one_by_one([Range(1, 6)] int seed, [Values] bool runsBackward)
    {
        var folder = Directory.CreateTempSubdirectory("stretches-").FullName;
        try
        {
            var random = new Random(seed);
            Write(folder, random, runsBackward);
            var store = new EventStore(folder);
            using var plain = store.Replay(Series);
            using var replay = store.Replay(Series);
            plain.MoveNext();
            var (isThere, events) = (replay.MoveNext(), 0);
            while (isThere)
            {
                var untilNs = replay.LocalTimeNs + random.Next(4) switch { 0 => 0, 1 => -1, 2 => random.Next(20_000), _ => random.Next(2_000_000) };
                var stretch = replay.Ahead(untilNs);
                while (stretch.Events > 0 && isThere)
                {
                    events += stretch.Events;
                    Compare(plain, stretch, untilNs);
                    isThere = replay.Pass(stretch);
                    stretch = isThere ? replay.Ahead(untilNs) : default;
                }
                if (!isThere)
                    break;
                Assert.That(replay.LocalTimeNs, Is.GreaterThan(untilNs));
                // Stretches and single events may follow each other in any way.
                for (var single = random.Next(3); single > 0 && isThere; single--)
                {
                    Assert.That((replay.Sequence, replay.Kind, replay.LocalTimeNs), Is.EqualTo((plain.Sequence, plain.Kind, plain.LocalTimeNs)));
                    events++;
                    isThere = replay.MoveNext();
                    plain.MoveNext();
                }
            }
            Assert.That(events, Is.EqualTo(Events));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Compare(EventReplay plain, in EventStretch stretch, long untilNs)
    {
        var (changes, trades, quotes, lastNs) = (0, 0, 0, 0L);
        for (var left = stretch.Events; left > 0; left--)
        {
            Assert.That(plain.LocalTimeNs, Is.LessThanOrEqualTo(untilNs));
            lastNs = plain.LocalTimeNs;
            var times = plain.Kind switch
            {
                MarketEventKind.Trade => At(stretch.TradeTimes, trades),
                MarketEventKind.BestQuote => At(stretch.QuoteTimes, quotes),
                _ => At(stretch.ChangeTimes, changes),
            };
            Assert.That(times, Is.EqualTo((plain.Sequence, plain.LocalTimeNs, plain.ExchangeTimeMs)));
            if (plain.Kind == MarketEventKind.Trade)
            {
                var run = stretch.TradeRun;
                Assert.That((run.Prices[trades], run.Sizes[trades], run.Aggressors[trades] < 0), Is.EqualTo((plain.Trade.Price, plain.Trade.Size, plain.Trade.IsBuyerMaker)));
                trades++;
            }
            else if (plain.Kind == MarketEventKind.BestQuote)
            {
                quotes++;
            }
            else
            {
                var found = stretch.Change(changes++);
                var expected = plain.Depth;
                Assert.That(found.LastUpdateId, Is.EqualTo(expected.LastUpdateId));
                Assert.That(found.BidTicks.SequenceEqual(expected.BidTicks) && found.AskSizes.SequenceEqual(expected.AskSizes));
            }
            plain.MoveNext();
        }
        Assert.That((stretch.Changes, stretch.Trades, stretch.Quotes, stretch.LastLocalNs), Is.EqualTo((changes, trades, quotes, lastNs)));
    }

    private static (long Sequence, long LocalNs, long ExchangeMs) At(in EventTimes times, int row) =>
        (times.Sequences[row], times.LocalNs[row], times.ExchangeMs[row]);

    private static void Write(string folder, Random random, bool runsBackward)
    {
        using var writer = new EventStoreWriter(folder);
        var raw = new RawEvent();
        var (timeNs, kind) = (StartNs, MarketEventKind.Trade);
        for (var index = 0; index < Events; index++)
        {
            timeNs += random.Next(3) * random.Next(10_000) - (runsBackward && random.Next(10) == 0 ? random.Next(20_000) : 0);
            if (random.Next(4) == 0)
                kind = random.Next(10) switch { 0 => MarketEventKind.DepthUpdate, 1 => MarketEventKind.Trade, _ => MarketEventKind.BestQuote };
            (raw.Kind, raw.LocalTimeNs, raw.ExchangeTimeMs) = (kind, timeNs, kind == MarketEventKind.Trade || random.Next(5) > 0 ? timeNs / 1_000_000 - 3 : 0);
            (raw.FirstUpdateId, raw.LastUpdateId, raw.PreviousUpdateId) = (index, index, index - 1);
            (raw.TradeId, raw.Price, raw.Size, raw.IsBuyerMaker) = (index, 100 + random.Next(50) / 10.0, random.Next(1, 500) / 100.0, random.Next(2) == 0);
            (raw.BidPrice, raw.BidSize, raw.AskPrice, raw.AskSize) = (100, 1, 101, 2);
            (raw.BidCount, raw.AskCount) = (random.Next(3), random.Next(3));
            for (var level = 0; level < raw.BidCount + raw.AskCount; level++)
                raw.SetLevel(level, 90 + random.Next(200) / 10.0, random.Next(50) / 10.0);
            Assert.That(writer.TryWrite(Series, raw));
        }
        writer.Complete();
    }
}
