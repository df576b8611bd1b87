using System.Globalization;
using DolphinLean.Data.MarketData.Depth;
using DolphinLean.Engine.DepthRuns;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.DepthRuns;

/// <summary>Whoever is called amid a recording can't tell whether it goes on behind that call, nor how.</summary>
[TestFixture]
public sealed class ReplayCutTests
{
    private static readonly DateTime Start = new(2024, 7, 18, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>Recordings with silences shorter and longer than the timer waits.</summary>
    [Test]
    public void CallsUpToACutAreTheSame([Range(1, 20)] int seed, [Values] bool watches)
    {
        var random = new Random(seed);
        var folder = Record(random);
        try
        {
            var whole = Calls(folder, watches, null);
            Assert.That(whole, Has.Count.GreaterThan(100));
            for (var cut = 0; cut < 4; cut++)
            {
                var until = Start.AddSeconds(random.NextDouble() * 500);
                Assert.That(Before(Calls(folder, watches, until), until), Is.EqualTo(Before(whole, until)), $"cut at {until:O}");
            }
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }

    [Test]
    public void TheTimerRestsWhenNothingCameForAMinuteAndGoesOnWithTheNextEvent()
    {
        var recording = new MadeRecording("BTCUSDT", Start).Snapshot([(100, 5)], [(101, 5)]).Depth([(98, 1)], []);
        recording.Wait(300_000).Depth([(98, 2)], []).Wait(1_000).Depth([(98, 3)], []);
        var folder = MadeRecording.Store(recording);
        var timers = Calls(folder, watches: false, null).Select(call => (call.Time - Start).TotalSeconds).ToList();
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        Assert.That(timers.Where(second => second < 300), Is.EqualTo(Enumerable.Range(1, 601).Select(tenth => tenth / 10.0)).Within(1e-9));
        Assert.That(timers.Where(second => second >= 300), Is.EqualTo(Enumerable.Range(3_000, 611).Select(tenth => tenth / 10.0)).Within(1e-9));
    }

    [Test]
    public void WhoListensLaterHearsNothingOfBefore()
    {
        var recording = new MadeRecording("BTCUSDT", Start).Snapshot([(100, 5)], [(101, 5)]);
        for (var second = 0; second < 10; second++)
            recording.Depth([(98, 1 + second)], []).Wait(1_000);
        var folder = MadeRecording.Store(recording);
        using (var depth = new DepthReplay(new DepthOptions { Folder = folder }, null, null))
        {
            depth.AdvanceTo(Start.AddSeconds(5));
            var listener = new Listener(depth);
            depth.Listen(listener);
            depth.AdvanceTo(Start.AddSeconds(6));
            Assert.That(listener.Calls, Has.Count.EqualTo(10));
            Assert.That(listener.Calls[0].Time, Is.EqualTo(Start.AddMilliseconds(5_100)));
        }
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private static string Record(Random random) => MadeRecording.Store([.. new[] { "BTCUSDT", "ETHUSDT" }.Select(symbol =>
    {
        var recording = new MadeRecording(symbol, Start).Snapshot([(100, 5), (99, 5)], [(101, 5), (102, 5)]).Depth([(98, 1)], []);
        for (var step = 0; step < 30; step++)
        {
            recording.Wait(random.Next(6) switch { 0 => random.Next(20_000, 150_000), _ => random.Next(300) });
            recording.Depth([(90 + random.Next(10), random.Next(4))], [(102 + random.Next(10), random.Next(4))]);
        }
        return recording;
    })]);

    private static List<(DateTime Time, string Text)> Calls(string folder, bool watches, DateTime? until)
    {
        using var depth = new DepthReplay(new DepthOptions { Folder = folder }, null, null, until);
        var listener = new Listener(depth);
        depth.Listen(listener);
        foreach (var instrument in depth.Instruments)
            instrument.IsWatched = watches;
        for (var time = Start; time < Start.AddSeconds(900); time = time.AddSeconds(7))
            depth.AdvanceTo(time);
        return listener.Calls;
    }

    private static List<(DateTime Time, string Text)> Before(List<(DateTime Time, string Text)> calls, DateTime until) => [.. calls.Where(call => call.Time <= until)];

    private sealed class Listener(IMarketDepth depth) : IDepthListener
    {
        public List<(DateTime Time, string Text)> Calls { get; } = [];

        public void OnBook(IInstrumentDepth instrument, long nowNs) => Add(instrument.Book.Symbol, nowNs);

        public void OnTimer(long nowNs) => Add("timer", nowNs);

        private void Add(string who, long nowNs) => Calls.Add((DateTime.UnixEpoch.AddTicks(nowNs / 100), string.Create(
            CultureInfo.InvariantCulture, $"{who} {nowNs} {string.Join(' ', depth.Instruments.Select(one => $"{one.Book.Status} {one.Book.LastUpdateId} {one.Book.BestAsk.Size}"))}")));
    }
}
