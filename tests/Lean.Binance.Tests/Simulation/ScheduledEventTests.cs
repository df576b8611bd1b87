using DolphinLean.Data.Journal;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Scheduled events fire between bars, by the clock; one at a bar's end finds the bar.</summary>
[TestFixture]
public sealed class ScheduledEventTests
{
    [Test]
    public void EventsFireOnTimeAndAfterTheBarOfTheirMoment()
    {
        var fired = new List<(DateTime Time, long ClockMs, DateTime LastBar)>();
        SimulatedWorld? running = null;
        using var world = new SimulatedWorld(
            () => new EveryTwentySeconds((time, lastBar) => fired.Add((time, running?.Exchange.NowMs ?? 0, lastBar))), seed: 4, symbols: ["BTCUSDT", "ETHUSDT"]);
        running = world;
        world.RunFor(TimeSpan.FromMinutes(20));

        Assert.That(fired, Has.Count.GreaterThan(45));
        Assert.That(fired.Skip(1).Zip(fired, (later, one) => later.Time - one.Time), Is.All.EqualTo(TimeSpan.FromSeconds(20)));
        // Those between start and first bar wait for the end of the warm-up.
        foreach (var (time, clockMs, lastBar) in fired.Skip(3))
        {
            var lateMs = clockMs - new DateTimeOffset(time, TimeSpan.Zero).ToUnixTimeMilliseconds();
            Assert.That(lateMs, Is.InRange(0, time.Second == 0 ? 3_000 : 500), $"{time:O}");
            Assert.That(lastBar, Is.EqualTo(time.AddSeconds(-time.Second)), "the bar that ended before or now has been seen");
        }
        var count = fired.Count;
        var (replay, hash) = world.Replay();
        Assert.That(replay.Difference, Is.Null);
        Assert.That(hash, Is.EqualTo(world.Live.DecisionHash));
        Assert.That(world.Live.Decisions, Is.EqualTo(count));
    }

    private sealed class EveryTwentySeconds(Action<DateTime, DateTime> tell) : QCAlgorithm, IJournaled
    {
        private IDecisionJournal? _journal;

        public IDecisionJournal Journal { set => _journal = value; }

        public override void Initialize()
        {
            SetTimeZone(TimeZones.Utc);
            SetAccountCurrency("USDT");
            SetCash(10_000);
            var symbol = AddCryptoFuture("BTCUSDT", Resolution.Minute).Symbol;
            Schedule.On(DateRules.EveryDay(), TimeRules.Every(TimeSpan.FromSeconds(20)), () =>
            {
                if (IsWarmingUp || Securities[symbol].GetLastData() is not { } bar)
                    return;
                tell(UtcTime, bar.EndTime);
                _journal?.Write(new DateTimeOffset(UtcTime, TimeSpan.Zero).ToUnixTimeMilliseconds(), "test", "EVENT", symbol.Value, [new("price", (double)Securities[symbol].Price)]);
            });
        }
    }
}
