using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.State;

public sealed class DolphinStateTests
{
    private const long DayMs = 86_400_000;

    [Test]
    public void Entry_needs_a_hundred_bars_and_a_hundred_rows_of_the_day()
    {
        var state = NewState();
        for (var i = 0; i < 99; i++)
            Step(state, rowInDay: i);
        Assert.That(state.IsEntryRow, Is.False, "99 bars");
        Step(state, rowInDay: 99);
        Assert.That(state.IsEntryRow, Is.False, "100 bars, but row 99 of the day");
        Step(state, rowInDay: 100);
        Assert.That(state.IsEntryRow, Is.True);
        Step(state, rowInDay: 0);
        Assert.That(state.IsEntryRow, Is.False, "a new day starts over");
    }

    [Test]
    public void Entry_needs_to_be_flat_with_no_order_at_work_and_a_bar_after_the_exit()
    {
        var state = NewState();
        for (var i = 0; i <= 100; i++)
            Step(state, rowInDay: i);

        state.WorkingOrders = 1;
        Assert.That(state.IsEntryRow, Is.False);
        state.WorkingOrders = 0;

        Fill(state, -1);
        Step(state, rowInDay: 101);
        Assert.That(state.IsEntryRow, Is.False);

        state.Close(Fill(state, 1)!);
        Assert.That(state.IsEntryRow, Is.False, "the bar of the exit");
        Step(state, rowInDay: 102);
        Assert.That(state.IsEntryRow, Is.True);
    }

    [Test]
    public void Trend_compares_the_last_with_the_tenth_last()
    {
        var state = NewState();
        for (var i = 1; i <= 9; i++)
        {
            Step(state, velDiv: i);
            Assert.That(state.VelDivTrend, Is.Zero);
        }
        Step(state, velDiv: 10);
        Assert.That(state.VelDivTrend, Is.EqualTo(9));
        Step(state, velDiv: double.NaN);
        Assert.That(state.VelDivTrend, Is.Zero, "the last is undefined");
        for (var i = 0; i < 9; i++)
            Step(state, velDiv: i);
        Assert.That(state.VelDivTrend, Is.Zero, "the tenth last is undefined");
        Step(state, velDiv: 4);
        Assert.That(state.VelDivTrend, Is.EqualTo(4), "4 less 0");
    }

    [Test]
    public void A_closed_position_counts_for_the_day_and_the_run()
    {
        var state = NewState();
        Step(state);
        Fill(state, -2);
        Step(state);
        state.RequestedExit = ExitReason.MaxHold;
        state.Close(Fill(state, 2)!);
        var day = state.Today.Record(25_000, state.Regime);
        Assert.Multiple(() =>
        {
            Assert.That((day.Date, day.Trades, day.Pnl, day.McStatus), Is.EqualTo((new DateOnly(1970, 1, 1), 1, -2.0, "OK")), "two fees of 1");
            Assert.That(state.Statistics.Trades(SignalBucket.Weak), Is.EqualTo(1));
            Assert.That((state.LastExitBar, state.RequestedExit, state.Signal, state.Size), Is.EqualTo((1L, (ExitReason?)null, (EntrySignal?)null, (EntrySize?)null)));
        });

        Assert.That(state.Today.IsOtherDay(DayMs - 1), Is.False);
        Assert.That(state.Today.IsOtherDay(DayMs), Is.True);
        Step(state, timestampMs: DayMs);
        Assert.That(state.Today.Record(1, state.Regime).Trades, Is.Zero);
    }

    [Test]
    public void The_regime_is_asked_for_once_a_day()
    {
        var source = new CountingRegime();
        var state = new DolphinState(DolphinParameters.Champion, source);
        foreach (var time in new[] { 0, 1, DayMs - 1, DayMs, DayMs + 5, 3 * DayMs })
            Step(state, timestampMs: time);
        Assert.That(source.Days, Is.EqualTo(new[] { new DateOnly(1970, 1, 1), new(1970, 1, 2), new(1970, 1, 4) }));
    }

    [Test]
    public void A_missing_price_is_no_price()
    {
        var state = NewState();
        state.Advance(new TestRow { PriceArray = [1, double.NaN, 0, -2] }, default);
        Assert.That(Enumerable.Range(0, 5).Select(state.IsPriced), Is.EqualTo(new[] { true, false, false, false, false }));
    }

    [Test]
    public void A_row_takes_no_memory_once_its_assets_are_known()
    {
        var state = NewState();
        var row = new TestRow();
        state.Advance(row, default);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 2_000; i++)
        {
            row.TimestampMs += 300_000;
            state.Advance(row, default);
        }
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void Before_the_first_row_it_says_so() =>
        Assert.That(() => NewState().Row, Throws.InvalidOperationException.With.Message.Contains("no row yet"));

    private static DolphinState NewState() => new(DolphinParameters.Champion, new FixedRegime(DolphinParameters.Champion.Regime));

    private static void Step(DolphinState state, int rowInDay = 0, double velDiv = 0, long timestampMs = 0) =>
        state.Advance(new TestRow { RowInDay = rowInDay, VelDiv = velDiv, TimestampMs = timestampMs }, default);

    private static ClosedPosition? Fill(DolphinState state, decimal quantity) =>
        state.Book.Apply(new(0, "AAAUSDT", state.Bar, 0, 1, quantity, 1, 1, 25_000), null, null, ExitReason.MaxHold);

    private sealed class CountingRegime : IDayRegimeSource
    {
        public List<DateOnly> Days { get; } = [];

        public DayRegime ForDay(DateOnly day)
        {
            Days.Add(day);
            return new(1, 0, McStatus.Ok, 1, Posture.Apex);
        }
    }
}
