using FsCheck;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Engine.Tests.History;

/// <summary>History of minutes with any gaps against a plain walk over the minutes.</summary>
[TestFixture]
public sealed class GapTests
{
    private static readonly DateOnly FirstDay = new(2025, 5, 12);
    private static readonly DateTime Start = FirstDay.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public bool Gaps_repeat_the_bar_before_up_to_the_end(NonNegativeInt[] minutes, NonNegativeInt from, PositiveInt length, bool fillForward)
    {
        // Two days, dense around a midnight.
        int[] there = [.. minutes.Select(minute => 1400 + minute.Get % 100).Distinct().Order()];
        var (start, end) = (1390 + from.Get % 100, 1390 + from.Get % 100 + length.Get % 60);
        var (algorithm, symbol) = Algorithm(new GappyStore(FirstDay, there));
        var bars = algorithm.History<TradeBar>(symbol, Start.AddMinutes(start), Start.AddMinutes(end), Resolution.Minute, fillForward).ToList();
        return bars.Select(bar => (Minute(bar.Time), (int)bar.Close - 1, (int)bar.Volume, bar.IsFillForward))
            .SequenceEqual(Walk(there, start, end, fillForward));
    }

    [Test]
    public void A_day_is_read_once_however_often_it_is_asked_for()
    {
        var store = new GappyStore(FirstDay, Enumerable.Range(0, 2 * 1440));
        var (algorithm, symbol) = Algorithm(store);
        for (var i = 0; i < 10; i++)
            Assert.That(algorithm.History<TradeBar>(symbol, 30 + i, Resolution.Minute).Count(), Is.EqualTo(30 + i));
        Assert.That(store.Reads, Is.EqualTo(1));
    }

    [Test]
    public void A_run_without_history_says_so()
    {
        var (algorithm, symbol) = Algorithm(new GappyStore(FirstDay, []));
        algorithm.HistoryProvider = null;
        Assert.That(() => algorithm.History(symbol, 10), Throws.InvalidOperationException.With.Message.Contains("no past data"));
        Assert.That(algorithm.GetLastKnownPrices(symbol), Is.Empty);
    }

    [Test]
    public void The_last_price_is_looked_for_farther_and_farther_back()
    {
        // Nothing in the last 5 minutes, something in the last day.
        var (algorithm, symbol) = Algorithm(new GappyStore(FirstDay, [1000, 1500]));
        Assert.That(algorithm.GetLastKnownPrices(symbol).Select(point => point.Value), Is.EqualTo(new[] { 1501m }));
    }

    [Test]
    public void A_new_security_is_seeded_where_the_settings_ask_for_it()
    {
        var algorithm = new HistoryAlgorithm(new GappyStore(FirstDay, [1000, 1500]), Start.AddDays(2), _ => { });
        Assert.That(algorithm.AddCryptoFuture("BTCUSDT").Price, Is.Zero);
        algorithm.Settings.SeedInitialPrices = true;
        Assert.That(algorithm.AddCryptoFuture("ETHUSDT").Price, Is.EqualTo(1501m));
    }

    private static IEnumerable<(int Minute, int Close, int Volume, bool IsFilled)> Walk(int[] there, int start, int end, bool fillForward)
    {
        // The day of the start is looked at, and only bars that end no earlier than the start.
        var last = there.Contains(start - 1) && (start - 1) / 1440 == start / 1440 ? start - 1 : -1;
        for (var minute = start; minute < end; minute++)
        {
            if (there.Contains(minute))
            {
                last = minute;
                yield return (minute, minute, 1, false);
            }
            else if (last >= 0 && fillForward)
            {
                yield return (minute, last, 0, true);
            }
        }
    }

    private static (HistoryAlgorithm Algorithm, Symbol Symbol) Algorithm(GappyStore store)
    {
        Symbol? symbol = null;
        var algorithm = new HistoryAlgorithm(store, Start.AddDays(2), created => symbol = created.AddCryptoFuture("ETHUSDT", Resolution.Minute).Symbol);
        return (algorithm, symbol!);
    }

    private static int Minute(DateTime time) => (int)(time - Start).TotalMinutes;
}
