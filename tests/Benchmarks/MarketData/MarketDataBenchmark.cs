using System.Diagnostics;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;

namespace DolphinLean.Benchmarks.MarketData;

/// <summary>
/// Real recordings, made long: gzipped lines into the event store, with one thread and with two, and the store's events replayed on one core with
/// the full book and its top ten levels every 500 ms.
/// </summary>
internal sealed class MarketDataBenchmark : IBenchmark
{
    private const int Levels = 10;
    private const long SampleNs = 500_000_000;

    /// <summary>Rounds over the recordings in one measurement, because they are short.</summary>
    private const int Rounds = 10;

    private const int QuickRounds = 3;

    /// <summary>The first imports are slower, because the runtime still compiles what they run.</summary>
    private const int LeastImports = 5;

    private const string Market = "binance";

    public string Name => "market-data";

    public IEnumerable<BenchmarkRow> Run(BenchmarkSettings settings)
    {
        var folder = settings.SharedFolder is null ? null : Path.Combine(settings.SharedFolder, "data", "binance_raw_ws");
        if (folder is null || !Directory.Exists(folder))
            yield break;
        var files = Directory.GetFiles(folder, "*.gz").Order(StringComparer.Ordinal).ToArray();
        var root = Directory.CreateTempSubdirectory("market-data-benchmark-").FullName;
        var (store, longStore) = (Path.Combine(root, "recorded"), Path.Combine(root, "long"));
        try
        {
            var rounds = settings.Quick ? QuickRounds : Rounds;
            foreach (var row in Import(settings, LongRaw.Write(files, Path.Combine(root, "raw"), rounds), Path.Combine(root, "imported")))
                yield return row;
            using (var writer = new EventStoreWriter(store))
                RawImport.Run(files, writer, Market, SymbolRows.Snapshot());
            LongRecording.Write(new EventStore(store), longStore, rounds);
            yield return Replay(settings, new EventStore(longStore));
            yield return DepthReplayBenchmark.Replay(settings, longStore);
            yield return QueuedFillBenchmark.Run(settings, new EventStore(longStore));
            yield return DepthReplayBenchmark.Gate(settings, store);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static IEnumerable<BenchmarkRow> Import(BenchmarkSettings settings, string[] files, string folder)
    {
        var symbols = SymbolRows.Snapshot();
        foreach (var threads in (int[])[1, 2])
        {
            long lines = 0;
            var rate = Median.Of(Math.Max(LeastImports, settings.Runs), () =>
            {
                var started = Stopwatch.GetTimestamp();
                using var writer = new EventStoreWriter(folder, threads);
                var result = RawImport.Run(files, writer, Market, symbols, threads: threads);
                lines = result.Lines;
                StatedSize.Require("events of the lines", lines, result.Events);
                return lines / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6;
            });
            yield return new BenchmarkRow(
                $"gz recordings to event store, threads {threads}", FormattableString.Invariant($"{lines:N0} lines"), rate, "M lines/s") { Goal = threads == 2 ? 1.8 : null };
        }
    }

    private static BenchmarkRow Replay(BenchmarkSettings settings, EventStore store)
    {
        long events = 0;
        long allocated = 0;
        var rate = Median.Of(settings.Runs, () =>
        {
            var seconds = 0.0;
            (events, allocated) = (0, 0);
            foreach (var series in store.ListSeries())
            {
                var started = Stopwatch.GetTimestamp();
                using var replay = store.Replay(series);
                events += Step(replay, new OrderBook(series.Symbol, series.IsSpot, replay.Scale), ref allocated);
                seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
            }
            return events / seconds / 1e6;
        });
        return new BenchmarkRow("replay with full book", FormattableString.Invariant($"{events:N0} events"), rate, "M events/s")
        {
            Goal = 15,
            Allocation = FormattableString.Invariant($"{(double)allocated / events:0.##} B/event"),
        };
    }

    /// <summary>Replays to the end; allocation is counted from the book's first sync on.</summary>
    private static long Step(EventReplay replay, OrderBook book, ref long allocated)
    {
        Span<BookLevel> bids = stackalloc BookLevel[Levels];
        Span<BookLevel> asks = stackalloc BookLevel[Levels];
        long events = 0;
        long nextSample = 0;
        long before = -1;
        var sum = 0.0;
        while (replay.MoveNext())
        {
            events++;
            if (replay.Kind is MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot)
            {
                book.Apply(replay.Depth);
                if (before < 0 && book.IsInSync)
                    before = GC.GetAllocatedBytesForCurrentThread();
            }
            else if (replay.Kind == MarketEventKind.Trade)
            {
                sum += replay.Trade.Size;
            }
            else
            {
                sum += replay.Quote.BidSize;
            }
            if (replay.LocalTimeNs < nextSample || !book.IsInSync)
                continue;
            nextSample = replay.LocalTimeNs + SampleNs;
            sum += Notional(bids[..book.CopyBids(bids)]) - Notional(asks[..book.CopyAsks(asks)]);
        }
        allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        return double.IsFinite(sum) ? events : throw new InvalidOperationException("The recordings hold a size that is no number.");
    }

    private static double Notional(ReadOnlySpan<BookLevel> levels)
    {
        var sum = 0.0;
        foreach (var level in levels)
            sum += level.Notional;
        return sum;
    }
}
