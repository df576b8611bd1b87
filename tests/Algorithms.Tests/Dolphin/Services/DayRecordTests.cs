using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Journal;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>The seed's daily record in the grid: each session's part once, and nothing lost.</summary>
public sealed class DayRecordTests
{
    private ServiceBench _bench = null!;

    [SetUp]
    public void Begin() => _bench = new ServiceBench();

    private static DailyRecord Day(double pnl, int trades) => new(Date, pnl, 25_000 + pnl, 1.35, 0.8, "OK", trades);

    [Test]
    public void A_session_counts_once_and_sessions_add_up()
    {
        Assert.That(DayRecord.Add(_bench.Grid, GridNames.PnlBlue, "one", Day(10, 2)), Is.True);
        Assert.That(DayRecord.Add(_bench.Grid, GridNames.PnlBlue, "one", Day(99, 9)), Is.False, "the date was processed");
        Assert.That(DayRecord.Add(_bench.Grid, GridNames.PnlBlue, "two", Day(-4, 1)), Is.True);
        Assert.That(_bench.Grid.Get("DOLPHIN_PNL_BLUE", "2025-05-08")!.Text, Does.StartWith(
            "{\"date\":\"2025-05-08\",\"pnl\":6,\"capital\":24996,\"boost\":1.35,\"beta\":0.8,\"mc_status\":\"OK\",\"trades\":3,"));
    }

    [Test]
    public void Sessions_at_once_lose_nothing()
    {
        Parallel.For(0, 50, session => DayRecord.Add(_bench.Shared.Grid, GridNames.PnlGreen, $"s{session}", Day(1, 1)));
        var record = GridText.Read(_bench.Grid, GridNames.PnlGreen, "2025-05-08", ServiceJson.Default.DayRecord)!;
        Assert.That((record.Trades, record.Pnl), Is.EqualTo((50, 50.0)));
    }

    [Test]
    public void A_damaged_record_begins_anew_and_stops_no_later_day()
    {
        DayRecord.Add(_bench.Grid, GridNames.PnlGreen, "one", Day(10, 2));
        _bench.Shared.Damaged.Add((GridNames.PnlGreen, "2025-05-08"));
        var outbox = new TraderOutbox("two", GridNames.PnlGreen);
        outbox.EndDay(Day(7, 1));
        outbox.EndDay(Day(1, 1) with { Date = Date.AddDays(1) });
        outbox.Flush(_bench.Grid);
        Assert.That(outbox.Count, Is.Zero);
        Assert.That(GridText.Read(_bench.Grid, GridNames.PnlGreen, "2025-05-08", ServiceJson.Default.DayRecord)!.Sessions.Keys, Is.EqualTo(new[] { "two" }));
    }

    [Test]
    public void What_the_grid_did_not_take_waits_and_the_newest_counts()
    {
        var outbox = new TraderOutbox("one", GridNames.PnlBlue);
        outbox.Post("m", "k", "first");
        outbox.Post("m", "k", "second");
        outbox.EndDay(Day(7, 1));
        _bench.Grid.IsCut = true;
        Assert.That(() => outbox.Flush(_bench.Grid), Throws.InstanceOf<GridUnavailableException>());
        Assert.That(outbox.Count, Is.EqualTo(2));
        _bench.Grid.IsCut = false;
        outbox.Flush(_bench.Grid);
        Assert.That(outbox.Count, Is.Zero);
        Assert.That(_bench.Grid.Get("m", "k")!.Text, Is.EqualTo("second"));
        Assert.That(_bench.Grid.Keys(GridNames.PnlBlue), Does.Contain("2025-05-08"));
    }

    [Test]
    public void A_day_spent_in_hibernate_is_recorded_as_such()
    {
        var tally = new DayTally();
        tally.Begin(Midnight);
        tally.See(Posture.Hibernate);
        tally.See(Posture.Hibernate);
        Assert.That(tally.Record(1, default, namesHibernate: true).McStatus, Is.EqualTo("HIBERNATE"));
        Assert.That(tally.Record(1, default).McStatus, Is.EqualTo("OK"), "a backtest's has the verdict");
        tally.See(Posture.Turtle);
        Assert.That(tally.Record(1, default, namesHibernate: true).McStatus, Is.EqualTo("OK"));
    }
}
