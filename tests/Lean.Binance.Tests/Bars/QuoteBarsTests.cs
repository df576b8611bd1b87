using DolphinLean.Binance.Bars;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;
using NUnit.Framework;

namespace DolphinLean.Lean.Binance.Tests.Bars;

[TestFixture]
public sealed class QuoteBarsTests
{
    private const long Start = 1_748_736_000_000;

    private readonly List<string> _log = [];
    private VenueCore _core = null!;
    private RestDesk _rest = null!;
    private QuoteBars _bars = null!;
    private int _losses;

    [SetUp]
    public void Begin() => Make(historyRows: 0);

    private void Make(int historyRows)
    {
        _log.Clear();
        _losses = 0;
        _core = new VenueCore("test", _log.Add) { NowMs = Start + 1_000 };
        _rest = new RestDesk(_core);
        _bars = new QuoteBars(_core, _rest, ["AUSDT", "BUSDT"], BarLength.Parse("5s"), historyRows, () => _losses);
        _bars.Begin(0);
    }

    private void Quote(string symbol, long afterMs, decimal bid, decimal ask)
    {
        _core.NowMs = Math.Max(_core.NowMs, Start + afterMs);
        _bars.Take(new BookTickerEvent
        {
            Event = "bookTicker", EventTime = Start + afterMs, Symbol = symbol, UpdateId = 1, Bid = bid, BidQuantity = 1, Ask = ask, AskQuantity = 1,
        });
        _bars.Advance();
    }

    private void Candle(string symbol, long afterMs, decimal close)
    {
        _core.NowMs = Math.Max(_core.NowMs, Start + afterMs);
        _bars.Take(new KlineEvent { Event = "kline", EventTime = Start + afterMs, Symbol = symbol, Kline = new KlineBody { OpenTime = Start, Interval = "1m", Close = close } });
        _bars.Advance();
    }

    private void PassTo(long afterMs)
    {
        _core.NowMs = Start + afterMs;
        _bars.Advance();
    }

    private (long OpenMs, double[] Prices)[] Taken()
    {
        var taken = new List<(long, double[])>();
        while (_bars.Next() is { } bar)
            taken.Add((bar.OpenTimeMs - Start, [.. bar.Prices]));
        return [.. taken];
    }

    [Test]
    public void ABarHasTheLastMiddleThatItSaw()
    {
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 10);
        Quote("AUSDT", 4_999, 101, 102);
        // Of the next bar, before this one is over.
        Quote("AUSDT", 5_000, 200, 202);
        Assert.That(Taken(), Is.Empty);
        Quote("BUSDT", 5_250, 19, 20);
        Assert.That(Taken(), Is.EqualTo(new[] { (0L, new[] { 101.5, 9.5 }) }));
        PassTo(11_500);
        Assert.That(Taken(), Is.EqualTo(new[] { (5_000L, new[] { 201, 19.5 }) }));
    }

    [Test]
    public void WithoutEventsTheClockEndsABarThatHeardSomething()
    {
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 11);
        PassTo(6_499);
        Assert.That(Taken(), Is.Empty);
        PassTo(6_500);
        Assert.That(Taken(), Is.EqualTo(new[] { (0L, new[] { 100.0, 10 }) }));
    }

    [Test]
    public void ABarInWhichNothingWasHeardIsLeftOut()
    {
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 11);
        Quote("AUSDT", 21_000, 109, 111);
        PassTo(27_000);
        Assert.That(Taken(), Is.EqualTo(new[] { (0L, new[] { 100.0, 10 }), (20_000L, new[] { 110.0, 10 }) }));
    }

    [Test]
    public void CandlesStepInWhileQuotesAreInterrupted()
    {
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 11);
        Candle("AUSDT", 1_300, 77);
        _losses++;
        Candle("AUSDT", 6_000, 105);
        Candle("AUSDT", 7_000, 106);
        Quote("BUSDT", 8_000, 11, 13);
        Candle("BUSDT", 9_000, 99);
        PassTo(12_000);
        Assert.That(Taken(), Is.EqualTo(new[] { (0L, new[] { 100.0, 10 }), (5_000L, new[] { 106.0, 12 }) }));
    }

    [Test]
    public void HistoryComesFirstWhenItReachesUpToTheFirstBar()
    {
        Make(historyRows: 3);
        foreach (var openMs in new[] { -10_000, -5_000, 0 })
            _bars.TakeHistory(FormattableString.Invariant($"{Start + openMs};1.5;NaN"));
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 11);
        PassTo(7_000);
        Assert.That(Taken(), Is.EqualTo(new[] { (-10_000L, new[] { 1.5, double.NaN }), (-5_000L, new[] { 1.5, double.NaN }), (0L, new[] { 100.0, 10 }) }));
    }

    [Test]
    public void HistoryThatEndsTooEarlyIsLeftOutAndSaid()
    {
        Make(historyRows: 1);
        _bars.TakeHistory(FormattableString.Invariant($"{Start - 65_000};1;1"));
        Quote("AUSDT", 1_100, 99, 101);
        Quote("BUSDT", 1_200, 9, 11);
        PassTo(7_000);
        Assert.That(Taken().Select(bar => bar.OpenMs), Is.EqualTo(new[] { 0L }));
        Assert.That(_log, Has.One.Contains("history ends 13 bars before"));
    }

    [Test]
    public void HistoryOfOtherAssetsIsRefused() =>
        Assert.That(() => _bars.TakeHistory("1;2"), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("2 prices, found 1"));
}
