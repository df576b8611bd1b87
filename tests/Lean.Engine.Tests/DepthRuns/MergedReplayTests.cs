using DolphinLean.Data.MarketData.Book;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.DepthFills;
using DolphinLean.Engine.DepthRuns;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.DepthRuns;

/// <summary>
/// Instruments that nobody hears of run ahead by themselves. Whoever is called must not be able to tell that from the plain twin here, which
/// takes one event after the other.
/// </summary>
public sealed class MergedReplayTests
{
    private static readonly DateTime Start = new(2024, 7, 18, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = Start.AddSeconds(6);
    private const long RareNs = 5 * DepthTimer.StepNs;
    private static readonly string[] Symbols = ["BTCUSDT", "ETHUSDT", "SOLUSDT"];

    [FsCheck.NUnit.Property(MaxTest = 40)]
    public Property ListenersFindEveryBookAsIfEventsCameOneByOne(int seed)
    {
        var folder = Record(new Random(seed));
        try
        {
            var expected = PlainCalls(new EventStore(folder), seed);
            var found = Calls(folder, seed);
            Assert.That(found, Is.EqualTo(expected), $"seed {seed}");
            return (found.Count > 0).ToProperty();
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    /// <summary>Few different times, so that events of several instruments and the timer often fall together.</summary>
    private static string Record(Random random) => MadeRecording.Store([.. Symbols.Select(symbol =>
    {
        var recording = new MadeRecording(symbol, Start);
        recording.Snapshot([(100, 5), (99, 5)], [(101, 5), (102, 5)]).Depth([(98, 1)], []);
        for (var step = 0; step < 60; step++)
        {
            recording.Wait(random.Next(4) * 20).Late(random.Next(30));
            _ = random.Next(4) switch
            {
                0 => recording.Trade(random.Next(2) == 0 ? 100 : 101, 1 + random.Next(5), random.Next(2) == 0),
                1 => recording.Quote(100, 1 + random.Next(5), 101, 2),
                _ => recording.Depth([(90 + random.Next(10), random.Next(4))], [(102 + random.Next(10), random.Next(4))]),
            };
        }
        return recording;
    })]);

    private static List<string> Calls(string folder, int seed)
    {
        using var depth = new DepthReplay(new DepthOptions { Folder = folder }, null, null);
        var listener = new Listener(depth, new Watching(seed));
        depth.Listen(listener);
        // Steps of the run lie between events, or fall together with them.
        for (var time = Start; time <= End; time = time.AddMilliseconds(50))
            depth.AdvanceTo(time);
        return listener.Heard;
    }

    private static List<string> PlainCalls(EventStore store, int seed)
    {
        var watching = new Watching(seed);
        var states = Symbols.Select(symbol => new State(store, symbol)).ToArray();
        var heard = new List<string>();
        var timer = states.Min(state => state.NextNs) / DepthTimer.StepNs * DepthTimer.StepNs + DepthTimer.StepNs;
        while (states.MinBy(state => state.NextNs) is { NextNs: < long.MaxValue } next)
        {
            if (timer < next.NextNs)
            {
                if (IsWanted(timer))
                    Hear("timer", timer);
                timer += DepthTimer.StepNs;
                continue;
            }
            var now = next.NextNs;
            if (next.Take() && next.IsWatched)
                Hear(next.Book.Symbol, now);
        }
        // Nobody knows that nothing more will come.
        for (; timer <= (End.Ticks - DateTime.UnixEpoch.Ticks) * 100; timer += DepthTimer.StepNs)
        {
            if (IsWanted(timer))
                Hear("timer", timer);
        }
        return heard;

        bool IsWanted(long ns) => states.Any(state => state.IsWatched) || ns % RareNs == 0;

        void Hear(string who, long ns)
        {
            heard.Add($"{who} {ns} {string.Join(" ", states.Select(state => Describe(state.Book, state.Bought, state.OrderLatency)))}");
            watching.Change((index, isWatched) => states[index].IsWatched = isWatched);
        }
    }

    private static string Describe(IOrderBookView book, double bought, TimeSpan latency) =>
        FormattableString.Invariant($"{latency.TotalMilliseconds} {book.Status}/{book.LastUpdateId}/{book.LocalTimeNs}/{book.BestBid.Size}/{book.BestAsk.Size}/{bought}");

    /// <summary>Which books are watched after each call, by chance.</summary>
    private sealed class Watching(int seed)
    {
        private readonly Random _random = new(seed);

        public void Change(Action<int, bool> set)
        {
            for (var index = 0; index < Symbols.Length; index++)
            {
                if (_random.Next(3) == 0)
                    set(index, _random.Next(3) == 0);
            }
        }
    }

    private sealed class Listener(IMarketDepth depth, Watching watching) : IDepthListener
    {
        public List<string> Heard { get; } = [];

        public void OnBook(IInstrumentDepth instrument, long nowNs) => Hear(instrument.Book.Symbol, nowNs);

        public void OnTimer(long nowNs) => Hear("timer", nowNs);

        public long NextTimerNs(long passedNs) =>
            depth.Instruments.Any(one => one.IsWatched) ? passedNs + DepthTimer.StepNs : passedNs / RareNs * RareNs + RareNs;

        private void Hear(string who, long ns)
        {
            Heard.Add($"{who} {ns} {string.Join(" ", depth.Instruments.Select(one => Describe(one.Book, one.BoughtNotional, one.OrderLatency)))}");
            watching.Change((index, isWatched) => depth.Instruments[index].IsWatched = isWatched);
        }
    }

    private sealed class State
    {
        private readonly EventReplay _replay;
        private readonly RecordedLatencyModel _latency = new(TimeSpan.FromMilliseconds(5));

        public State(EventStore store, string symbol)
        {
            _replay = store.Replay(store.ListSeries().Single(series => series.Symbol == symbol));
            Book = new OrderBook(symbol, isSpot: false, _replay.Scale);
            MoveNext();
        }

        public OrderBook Book { get; }

        public double Bought { get; private set; }

        public TimeSpan OrderLatency => TimeSpan.FromTicks((_latency.RequestNs + _latency.ReportNs) / 100);

        public bool IsWatched { get; set; }

        public long NextNs { get; private set; }

        /// <summary>Takes the next event; gives whether it is one of the book.</summary>
        public bool Take()
        {
            _latency.Observe(_replay.LocalTimeNs, _replay.ExchangeTimeMs);
            var isOfBook = _replay.Kind is MarketEventKind.DepthUpdate or MarketEventKind.DepthSnapshot;
            if (isOfBook)
                Book.Apply(_replay.Depth);
            else if (_replay.Kind == MarketEventKind.Trade && !_replay.Trade.IsBuyerMaker)
                Bought += _replay.Trade.Price * _replay.Trade.Size;
            MoveNext();
            return isOfBook;
        }

        private void MoveNext() => NextNs = _replay.MoveNext() ? _replay.LocalTimeNs : long.MaxValue;
    }
}
