using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>Bars that price or volume ends, drawn by hand.</summary>
[TestFixture]
public sealed class RenkoTests
{
    private static readonly DateTime Start = new(2025, 5, 13);
    private static readonly Symbol Eth = Symbol.Create("ETHUSDT", SecurityType.CryptoFuture, Market.Binance);

    [Test]
    public void Wicked_bars_turn_after_two_bricks_and_keep_the_extremes()
    {
        var renko = new RenkoConsolidator(10);
        var bars = new List<string>();
        renko.DataConsolidated += (_, bar) => bars.Add(Text(bar));
        Feed(renko, 101, 108, 112, 131, 118, 109, 99, 84);

        // Opens at 100, the multiple of 10 that is nearest to 101; 110 and 120 are passed before the first turn, which needs 120 - 10 - 10.
        Assert.That(bars, Is.EqualTo(new[]
        {
            "100 110 100 110 Rising", "110 120 110 120 Rising", "120 130 120 130 Rising",
            "120 131 110 110 Falling", "110 110 100 100 Falling", "100 100 90 90 Falling",
        }));
    }

    [Test]
    public void Classic_bars_cut_prices_at_the_brick()
    {
        var renko = new ClassicRenkoConsolidator(10);
        var bars = new List<string>();
        renko.DataConsolidated += (_, bar) => bars.Add(Text(bar));
        Feed(renko, 95, 111, 113, 90);

        // The first opens at 100, the next multiple of 10. A point that ends a bar begins the next, which opens at the close.
        Assert.That(bars, Is.EqualTo(new[] { "100 110 100 110 Rising", "110 113 100 100 Falling" }));
    }

    [Test]
    public void Volume_bars_carry_what_is_left_over()
    {
        var renko = new VolumeRenkoConsolidator(10);
        var bars = new List<string>();
        renko.DataConsolidated += (_, bar) => bars.Add(FormattableString.Invariant($"{bar.Open:0} {bar.Close:0} v={bar.Volume:0}"));
        foreach (var (price, volume) in new[] { (100m, 4m), (101m, 3m), (102m, 15m) })
            renko.Update(new TradeBar(Start, Eth, price, price, price, price, volume));
        Assert.That(bars, Is.EqualTo(new[] { "100 102 v=10", "102 102 v=10" }));
        Assert.That(((TradeBar)renko.WorkingData!).Volume, Is.EqualTo(2m));
    }

    [Test]
    public void Range_bars_between_two_prices_have_no_volume()
    {
        // ETHUSDT's tick is 0.01: a range of 100 ticks is 1.
        var range = new RangeConsolidator(100, volumeSelector: _ => 5m);
        var bars = new List<string>();
        range.DataConsolidated += (_, bar) =>
            bars.Add(FormattableString.Invariant($"{bar.Open:0.##} {bar.High:0.##} {bar.Low:0.##} {bar.Close:0.##} v={bar.Volume:0}"));
        Feed(range, 99.5m, 100.4m, 102.5m);
        Assert.That(bars, Is.EqualTo(new[] { "100 101 100 101 v=10", "101.01 102.01 101.01 102.01 v=0" }));
    }

    [TestCase("2025-05-18 23:59", "2025-05-12", 7)]
    [TestCase("2025-05-19 00:00", "2025-05-19", 7)]
    public void Weeks_begin_on_mondays(string time, string start, int days) =>
        Assert.That(Calendar.Weekly(DateTime.Parse(time)), Is.EqualTo(new CalendarInfo(DateTime.Parse(start), TimeSpan.FromDays(days))));

    [Test]
    public void Months_quarters_and_years_have_their_own_lengths()
    {
        var time = new DateTime(2024, 2, 10, 11, 12, 13);
        Assert.Multiple(() =>
        {
            Assert.That(Calendar.Monthly(time), Is.EqualTo(new CalendarInfo(new DateTime(2024, 2, 1), TimeSpan.FromDays(29))));
            Assert.That(Calendar.Quarterly(time), Is.EqualTo(new CalendarInfo(new DateTime(2024, 1, 1), TimeSpan.FromDays(91))));
            Assert.That(Calendar.Yearly(time), Is.EqualTo(new CalendarInfo(new DateTime(2024, 1, 1), TimeSpan.FromDays(366))));
        });
    }

    [Test]
    public void A_calendar_gives_each_bar_its_own_length()
    {
        var consolidator = new TradeBarConsolidator(Calendar.Monthly);
        var bars = new List<TradeBar>();
        consolidator.DataConsolidated += (_, bar) => bars.Add(bar);
        for (var day = new DateTime(2024, 1, 30); day < new DateTime(2024, 3, 3); day = day.AddDays(1))
            consolidator.Update(new TradeBar(day, Eth, 1, 1, 1, 1, 1, TimeSpan.FromDays(1)));
        Assert.That(bars.Select(bar => (bar.Time, bar.Period.TotalDays, bar.Volume)), Is.EqualTo(new[]
        {
            (new DateTime(2024, 1, 1), 31.0, 2m), (new DateTime(2024, 2, 1), 29.0, 29m),
        }));
    }

    private static void Feed(IDataConsolidator consolidator, params decimal[] prices)
    {
        for (var i = 0; i < prices.Length; i++) consolidator.Update(new IndicatorDataPoint(Eth, Start.AddMinutes(i), prices[i]));
    }

    private static string Text(RenkoBar bar) =>
        FormattableString.Invariant($"{bar.Open:0} {bar.High:0} {bar.Low:0} {bar.Close:0} {bar.Direction}");
}
