using System.Diagnostics;
using DolphinLean.Benchmarks.Measuring;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.DepthFills;

namespace DolphinLean.Benchmarks.MarketData;

/// <summary>Recordings replayed through queue-true fills with many working orders, which are too large ever to fill in full.</summary>
internal static class QueuedFillBenchmark
{
    private const int WorkingOrders = 1_000;
    private const double Quantity = 1e9;

    public static BenchmarkRow Run(BenchmarkSettings settings, EventStore store)
    {
        var (events, allocated) = (0L, 0L);
        var rate = Median.Of(settings.Runs, () =>
        {
            var seconds = 0.0;
            (events, allocated) = (0, 0);
            foreach (var series in store.ListSeries())
            {
                using var replay = store.Replay(series);
                var session = new DepthSession(replay, new ProRataQueueModel(), ConstantLatencyModel.None, new RateFees(0.0002, 0.0005));
                SubmitAll(session);
                StatedSize.Require("working orders", WorkingOrders, session.Matcher.RestingOrders);
                var before = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                events += Step(session);
                seconds += Stopwatch.GetElapsedTime(started).TotalSeconds;
                allocated += GC.GetAllocatedBytesForCurrentThread() - before;
                StatedSize.Require("working orders", WorkingOrders, session.Matcher.RestingOrders);
            }
            return events / seconds / 1e6;
        });
        return new BenchmarkRow("queue-true fills", FormattableString.Invariant($"{events:N0} events, {WorkingOrders:N0} orders"), rate, "M events/s")
        {
            Goal = 5,
            Allocation = FormattableString.Invariant($"{(double)allocated / events:0.##} B/event"),
        };
    }

    /// <summary>Goes on to the book's first sync and submits orders on both sides, a tick apart.</summary>
    private static void SubmitAll(DepthSession session)
    {
        while (!session.Book.IsInSync && session.MoveNext())
        {
        }
        session.Scale.TryTickOf(session.Book.BestBid.Price, out var bid);
        session.Scale.TryTickOf(session.Book.BestAsk.Price, out var ask);
        for (var order = 0; order < WorkingOrders; order++)
        {
            var isBuy = order % 2 == 0;
            session.Matcher.Submit(
                DepthOrder.Limit(order, isBuy ? BookOrderSide.Buy : BookOrderSide.Sell, Quantity, isBuy ? bid - order / 2 : ask + order / 2), session.NowNs);
        }
        session.Matcher.Advance(session.NowNs);
    }

    private static long Step(DepthSession session)
    {
        long events = 0;
        var filled = 0.0;
        while (session.MoveNext())
        {
            events++;
            while (session.Matcher.TryTakeReport(session.NowNs, out var report))
                filled += report.Quantity;
        }
        return filled > 0 ? events : throw new InvalidOperationException("No order was filled.");
    }
}
