using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>The bar loop (seed 001 §13) on made-up days of one asset, so that each rule shows alone.</summary>
internal sealed class SeedEngineTests
{
    private const double Strong = -0.06;
    private const int SpacingMs = 300_000;
    private const int RowsPerDay = 288;

    private static readonly DateOnly s_firstDate = new(2024, 2, 28);
    private static readonly SeedParameters s_btc = SeedParameters.Champion with { UseAssetSelection = false };

    [Test]
    public void Enters_from_the_days_row_100_and_never_on_the_bar_of_an_exit()
    {
        var run = SeedEngine.Run(s_btc, [Day(0, _ => Strong, Flat), Day(1, _ => Strong, Flat)]);

        // Held 120 bars each time: in at 100, out at 220, in at 221, out on the next day's row 53, then not before its row 100.
        Assert.That(run.Trades.Select(t => (Row(t.EntryTime), Row(t.ExitTime), t.Bars, t.Reason)), Is.EqualTo(new[]
        {
            (100, 220, 120, "MAX_HOLD"), (221, RowsPerDay + 53, 120, "MAX_HOLD"),
            (RowsPerDay + 100, RowsPerDay + 220, 120, "MAX_HOLD"),
        }));
        Assert.That(run.Open!.EntryBar, Is.EqualTo(RowsPerDay + 221));
        Assert.That(run.Days.Select(d => d.Trades), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(run.Days.Sum(d => d.Pnl), Is.EqualTo(run.FinalCapital - 25_000).Within(1e-9));
        Assert.That(run.Days[^1].Capital, Is.EqualTo(run.FinalCapital));
    }

    [Test]
    public void A_callers_regime_still_waits_for_the_hundredth_bar()
    {
        var engine = new SeedEngine(s_btc);
        engine.ProcessDay(Day(0, _ => Strong, Flat), _ => true);
        Assert.That(Row(engine.Result().Trades[0].EntryTime), Is.EqualTo(99));
    }

    //        vel_div from row 150 on   first entry's row (-1: none)
    [TestCase(-0.06,                    150)]
    [TestCase(-0.0201,                  150)]
    [TestCase(-0.02,                    -1)]
    [TestCase(0.06,                     -1)]
    [TestCase(double.NaN,               -1)]
    public void Enters_on_a_signal_only(double velDiv, int row)
    {
        var run = SeedEngine.Run(s_btc, [Day(0, i => i < 150 ? double.NaN : velDiv, Flat)]);
        Assert.That(run.Trades.Count == 0 ? -1 : Row(run.Trades[0].EntryTime), Is.EqualTo(row));
    }

    //        missing rows, inclusive   exit row   bars   (take-profit price from row 110 on)
    [TestCase(400, 400,                 110,       10)]
    [TestCase(110, 110,                 111,       11)]
    [TestCase(105, 130,                 131,       31)]
    [TestCase(105, 240,                 241,       141)]
    public void A_missing_price_skips_the_exit_check_and_bars_still_count(int from, int to, int exitRow, int bars)
    {
        foreach (var missing in new[] { double.NaN, 0.0, -1.0 })
        {
            var run = SeedEngine.Run(
                s_btc, [Day(0, i => i == 100 ? Strong : 0, i => i >= from && i <= to ? missing : i < 110 ? 100 : 99)]);
            var trade = run.Trades.Single();
            Assert.That((Row(trade.ExitTime), trade.Bars, trade.Reason), Is.EqualTo((exitRow, bars, "FIXED_TP")));
        }
    }

    [Test]
    public void An_asset_that_never_prices_again_leaves_the_position_open()
    {
        var run = SeedEngine.Run(s_btc, [Day(0, _ => Strong, i => i < 110 ? 100 : double.NaN), Day(1, _ => Strong, _ => 0)]);
        Assert.That(run.Trades, Is.Empty);
        Assert.That(run.FinalCapital, Is.EqualTo(25_000));
        Assert.That(run.Open, Is.EqualTo(new SeedPosition("BTCUSDT", TimeOf(100), 100, 100, 5, 0.2, 25_000, 1)));
    }

    [Test]
    public void No_price_no_entry() =>
        Assert.That(SeedEngine.Run(s_btc, [Day(0, _ => Strong, i => i < 99 ? 100 : 0)]).Open, Is.Null);

    [Test]
    public void A_missing_price_adds_nothing_to_the_history_that_confirms()
    {
        // At row 100 the eighth last close lies before the gap: SHORT is confirmed if it was higher, contradicted if lower.
        double Falling(int i) => i < 90 ? 110 : i < 97 ? double.NaN : 100;
        double Rising(int i) => i < 90 ? 90 : i < 97 ? double.NaN : 100;
        var confirmed = SeedEngine.Run(s_btc, [Day(0, i => i == 100 ? Strong : 0, Falling)]);
        var contradicted = SeedEngine.Run(s_btc, [Day(0, i => i == 100 ? Strong : 0, Rising)]);
        Assert.That(Row(confirmed.Trades.Single().EntryTime), Is.EqualTo(100));
        Assert.That((contradicted.Trades.Count, contradicted.Open), Is.EqualTo((0, (SeedPosition?)null)));
    }

    [Test]
    public void A_ruined_account_stops_trading()
    {
        var run = SeedEngine.Run(s_btc, [Day(0, _ => Strong, i => i < 105 ? 100 : 250), Day(1, _ => Strong, Flat)]);
        Assert.That(run.Trades.Single().Reason, Is.EqualTo("STOP_LOSS"));
        Assert.That(run.FinalCapital, Is.LessThan(0));
        Assert.That(run.Open, Is.Null);
    }

    // Champion: leverage 0.5 + 4.5·s³ with s = (−0.02 − vel_div)/0.03, times the regime's multiplier, at most min(5·mult, 6).
    //        vel_div  boost  beta   leverage
    [TestCase(-0.06,   1.0,   0.0,   5.0)]
    [TestCase(-0.06,   1.1,   0.0,   5.5)]
    [TestCase(-0.06,   1.5,   0.0,   6.0)]
    [TestCase(-0.06,   1.0,   0.8,   6.0)]
    [TestCase(-0.035,  1.0,   0.0,   1.0625)]
    [TestCase(-0.035,  1.0,   0.8,   1.0625 * 1.1)]
    [TestCase(-0.035,  1.2,   0.2,   1.0625 * 1.2 * 1.025)]
    [TestCase(-0.0201, 1.0,   0.8,   0.5)]
    [TestCase(-0.0201, 0.5,   0.0,   0.5)]
    [TestCase(-0.06,   0.5,   0.0,   2.5)]
    public void Boost_and_beta_scale_leverage_under_its_ceilings(double velDiv, double boost, double beta, double leverage)
    {
        var p = s_btc with { DayBaseBoost = boost, DayBeta = beta };
        var open = SeedEngine.Run(p, [Day(0, i => i == 200 ? velDiv : 0, Flat)]).Open!;
        Assert.That(open.Leverage, Is.EqualTo(leverage).Within(1e-6));
        Assert.That(open.Notional, Is.EqualTo(25_000 * open.Fraction * open.Leverage).Within(1e-9));
    }

    [Test]
    public void A_trade_carries_the_columns_of_its_rows_and_its_net_joins_the_capital()
    {
        var trade = SeedEngine.Run(s_btc, [Day(0, i => i == 100 ? Strong : 0, i => i < 103 ? 100 : 99)]).Trades.Single();

        // 25,000 notional: 0.9802 % after slippage and 2 bps of refund (SeedExitTests' first row, times 25).
        Assert.That(trade.Net, Is.EqualTo(25 * 9.338).Within(1e-8));
        Assert.That(trade with { Net = 0, Capital = 0, Fees = 0 }, Is.EqualTo(new SeedTrade(
            "BTCUSDT", SeedDirection.Short, TimeOf(100), TimeOf(103), 100, 99, 5, 0.2, 25_000, 250, 3, "FIXED_TP", 0, 0, 0)));
        Assert.That(trade.Fees, Is.EqualTo(25 * 0.664).Within(1e-9));
        Assert.That(trade.Capital, Is.EqualTo(25_000 + trade.Net));
    }

    [Test]
    public void Long_mirrors_short()
    {
        var p = SeedParameters.Green with { UseAssetSelection = false };
        var trade = SeedEngine.Run(p, [Day(0, i => i == 100 ? 0.06 : -0.06, i => i < 103 ? 100 : 101)]).Trades.Single();
        Assert.That((trade.Direction, trade.Bars, trade.Reason, trade.Leverage), Is.EqualTo((SeedDirection.Long, 3, "FIXED_TP", 5.0)));
        Assert.That(trade.Net, Is.EqualTo(25 * 9.334).Within(1e-8));
    }

    private static double Flat(int row) => 100;

    private static SeedDay Day(int index, Func<int, double> velDiv, Func<int, double> price)
    {
        var rows = Enumerable.Range(0, RowsPerDay).ToArray();
        return new SeedDay(
            s_firstDate.AddDays(index), ["BTCUSDT"], [.. rows.Select(i => TimeOf(index * RowsPerDay + i))],
            [.. rows.Select(velDiv)], [.. rows.Select(price)]);
    }

    private static long TimeOf(int row) =>
        new DateTimeOffset(s_firstDate.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds() + (long)row * SpacingMs;

    private static int Row(long time) => (int)((time - TimeOf(0)) / SpacingMs);
}
