using System.Diagnostics;
using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Execution;
using DolphinLean.Algorithms.Execution.Scalp;
using DolphinLean.Algorithms.Execution.Scalp.Books;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.DepthRuns;
using QuantConnect;
using QuantConnect.Algorithm;

namespace DolphinLean.Benchmarks.MarketData;

/// <summary>
/// All recordings merged on one clock as a backtest replays them: full books, features of every perpetual each 500 ms, and the scalp execution
/// model listening without a trade. And what one decision of its gates costs on such a book.
/// </summary>
internal static class DepthReplayBenchmark
{
    private static readonly DateTime End = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const int Decisions = 2_000_000;

    public static BenchmarkRow Replay(BenchmarkSettings settings, string store)
    {
        var (events, allocated) = Pass(store);
        var rate = Measuring.Median.Of(settings.Runs, () =>
        {
            var started = Stopwatch.GetTimestamp();
            (events, allocated) = Pass(store);
            return events / Stopwatch.GetElapsedTime(started).TotalSeconds / 1e6;
        });
        return new BenchmarkRow("replay, books, features, idle execution", FormattableString.Invariant($"{events:N0} events"), rate, "M events/s")
        {
            Goal = 15,
            Allocation = FormattableString.Invariant($"{(double)allocated / events:0.##} B/event"),
        };
    }

    public static BenchmarkRow Gate(BenchmarkSettings settings, string store)
    {
        using var depth = new DepthReplay(new DepthOptions { Folder = store }, null, null);
        depth.AdvanceTo(WarmTime(depth));
        var reader = new DepthBookReader(depth, depth.Instruments[0], DolphinParameters.Champion.Scalp.MinBookLevels);
        var parameters = DolphinParameters.Champion.Scalp;
        var plan = new TradePlan(0.9, 0.5, null, null, TradeStyle.Unset);
        var nanoseconds = Measuring.Median.Of(settings.Runs, () =>
        {
            var passed = 0;
            var started = Stopwatch.GetTimestamp();
            for (var decision = 0; decision < Decisions; decision++)
            {
                if (ScalpGate.Check(reader.Read(), plan, 1 - (decision & 2), parameters) == GateReason.None)
                    passed++;
            }
            var elapsed = Stopwatch.GetElapsedTime(started);
            return passed is 0 or Decisions ? elapsed.TotalNanoseconds / Decisions : throw new InvalidOperationException("The gates are not decided.");
        });
        return new BenchmarkRow("scalp gates on a book", FormattableString.Invariant($"{Decisions:N0} decisions"), nanoseconds, "ns") { Goal = 1000, LowerIsBetter = true };
    }

    /// <summary>Replays once; gives the events, and the bytes allocated from the first features on.</summary>
    private static (long Events, long Allocated) Pass(string store)
    {
        using var depth = new DepthReplay(new DepthOptions { Folder = store }, null, null);
        var books = Listen(depth);
        depth.AdvanceTo(WarmTime(depth));
        if (!books.TryGet("BTCUSDT", out _))
            throw new InvalidOperationException("The books gave no features.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        depth.AdvanceTo(End);
        return (depth.Events, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static BookIntelligence Listen(DepthReplay depth)
    {
        var books = new BookIntelligence(depth);
        var algorithm = new QCAlgorithm();
        depth.SetClock = _ => { };
        _ = new ScalpLimitExecutionModel(
            algorithm, ExecutionMode.Scalp, DolphinParameters.Champion.Scalp, new NoPlans(), new NoJournal(), depth);
        return books;
    }

    /// <summary>Some seconds into the recording: its books are in sync and have features.</summary>
    private static DateTime WarmTime(DepthReplay depth) => DateTime.UnixEpoch.AddTicks(depth.NowNs / 100).AddSeconds(10);

    private sealed class NoPlans : ITradePlans
    {
        public TradePlan PlanOf(Symbol symbol) => default;
    }

    private sealed class NoJournal : IDecisionJournal
    {
        public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
        {
        }
    }
}
