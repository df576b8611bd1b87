using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using DolphinLean.Data.External;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Breaker;

/// <summary>Seed 001 §10.1 to §10.5 and §7.3, row by row.</summary>
public sealed class BreakerLayerTests
{
    private const long RowMs = 300_000;
    private const long DayMs = 86_400_000;
    private const double Boosted = 1.34657359027997265;

    private readonly ListedJournal _journal = new();
    private BreakerLayer _layer = null!;
    private DolphinState _state = null!;

    [Test]
    public void A_dates_first_ten_scans_decide_by_their_median()
    {
        // Known from row 5 on: five scans at 50 and five at 90 have the median 70, half a signal; with one more it is 90, a full one.
        Begin(new([0, 5 * RowMs], [50, 90], TimeSpan.FromDays(1)), ("acb_subday", "false"));
        Assert.That(Steps(10).Select(regime => regime.BaseBoost), Is.All.EqualTo(1.0));
        Begin(new([0, 4 * RowMs], [50, 90], TimeSpan.FromDays(1)), ("acb_subday", "false"));
        Assert.That(Steps(10)[^1].BaseBoost, Is.EqualTo(Boosted).Within(1e-15));
        Assert.That(_journal.Lines[^1], Does.StartWith("regime ACB_DATE").And.Contains("dvol=90").And.Contains("missing=funding,fng,taker").And.Contains("signals=1"));
    }

    [Test]
    public void Until_ten_scans_are_there_those_that_are_count()
    {
        Begin(new([2 * RowMs], [90], TimeSpan.FromDays(1)));
        Assert.That(Steps(3).Select(regime => regime.BaseBoost > 1), Is.EqualTo(new[] { false, false, true }));
    }

    [Test]
    public void What_becomes_known_later_queues_an_update_that_the_next_bar_applies()
    {
        // Known from row 20 on: row 25 has six of ten scans at 90, so its medians queue the update, and row 26 applies it.
        Begin(new([0, 20 * RowMs], [50, 90], TimeSpan.FromDays(1)));
        var regimes = Steps(28);
        Assert.That(regimes.FindIndex(regime => regime.BaseBoost > 1), Is.EqualTo(26));
        Assert.That(_journal.Lines[^1], Does.StartWith("regime ACB_UPDATE").And.Contains("boost_before=1").And.Contains("normalized=0"));
        Assert.That(regimes, Has.None.Matches<DayRegime>(regime => regime.HasNormalized));
    }

    [Test]
    public void Switched_off_nothing_changes_after_the_first_scans()
    {
        Begin(new([0, 20 * RowMs], [50, 90], TimeSpan.FromDays(1)), ("acb_subday", "false"));
        Assert.That(Steps(40).Select(regime => regime.BaseBoost), Is.All.EqualTo(1.0));
    }

    [Test]
    public void An_update_that_brings_the_boost_back_to_normal_says_so_once()
    {
        Begin(new([0, 20 * RowMs], [90, 50], TimeSpan.FromDays(1)));
        // The median of five 90 and five 50 is 70, half a signal: row 24 queues it.
        var normalized = Steps(40).Select((regime, row) => (regime.HasNormalized, row)).Where(one => one.HasNormalized).Select(one => one.row);
        Assert.That(normalized, Is.EqualTo(new[] { 25 }));
    }

    // The seed's threshold: from at least 1.25 to below 1.10.
    [TestCase(1.25, 1.09, true)]
    [TestCase(1.25, 1.10, false)]
    [TestCase(1.24, 1.00, false)]
    [TestCase(1.80, 1.35, false)]
    public void The_forced_exit_needs_a_fall_from_125_to_below_110(double before, double after, bool ends)
    {
        Begin(FactorSeries.Unknown);
        Steps(12);
        _layer.Updates.Post(new(before, 0.2));
        Step(12);
        _layer.Updates.Post(new(after, 0.8));
        var regime = Step(13);
        Assert.That((regime.BaseBoost, regime.Beta, regime.HasNormalized), Is.EqualTo((after, 0.8, ends)));
        Assert.That(Step(14).HasNormalized, Is.False);
    }

    [Test]
    public void Posting_touches_nothing_before_the_next_bar_and_the_last_post_counts()
    {
        Begin(FactorSeries.Unknown);
        Steps(12);
        _layer.Updates.Post(new(1.35, 0.8));
        _layer.Updates.Post(new(1.55, 0.2));
        Assert.That((_state.Regime.BaseBoost, _layer.Updates.Pending), Is.EqualTo((1.0, new BreakerUpdate(1.55, 0.2))));
        Assert.That(Step(12).BaseBoost, Is.EqualTo(1.55));
        Assert.That(_layer.Updates.Pending, Is.Null);
        Assert.That(Step(13).BaseBoost, Is.EqualTo(1.55), "an update from elsewhere stands while the own figures stay");
    }

    [Test]
    public void A_new_date_starts_from_its_own_scans_without_a_forced_exit()
    {
        Begin(new([0, DayMs], [90, 50], TimeSpan.FromDays(2)));
        Steps(12);
        var regime = Step(288, DayMs);
        Assert.That((regime.BaseBoost, regime.HasNormalized), Is.EqualTo((1.0, false)));
    }

    [Test]
    public void Beta_follows_the_median_velocity_of_a_dates_first_ten_rows()
    {
        Begin(FactorSeries.Unknown, ("acb_threshold", "fixed:0.5"));
        for (var row = 0; row < 12; row++)
            Step(row, velocity: row < 5 ? double.NaN : row < 8 ? 0.4 : row < 10 ? 0.9 : -5);
        Assert.That(_state.Regime.Beta, Is.EqualTo(0.2), "0.4 0.4 0.4 0.9 0.9");
        for (var row = 288; row < 300; row++)
            Step(row, velocity: 0.5);
        Assert.That(_state.Regime.Beta, Is.EqualTo(0.8));
    }

    [Test]
    public void Rows_are_quiet_up_to_the_next_news_and_not_before_the_figures_stand_still()
    {
        Begin(new([0, 20 * RowMs], [50, 90], TimeSpan.FromDays(1)));
        var ahead = Enumerable.Range(10, 30).Select(row => row * RowMs).ToArray();
        Steps(9);
        Assert.That(_layer.CountQuiet(ahead), Is.Zero, "nine scans");
        Step(9);
        Assert.That(_layer.CountQuiet(ahead), Is.EqualTo(10), "rows 10 to 19");
        for (var row = 20; row < 29; row++)
        {
            Step(row);
            Assert.That(_layer.CountQuiet([(row + 1) * RowMs]), Is.Zero, "the figures of ten scans differ");
        }
        Step(29);
        Assert.That(_layer.CountQuiet([30 * RowMs, 31 * RowMs]), Is.EqualTo(2));
    }

    private void Begin(FactorSeries dvol, params (string Name, string Value)[] parameters)
    {
        var all = DolphinParameters.From(parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
        _layer = new BreakerLayer(all.Breaker, FactorSources.None with { Dvol = dvol }, _journal);
        _state = new DolphinState(all, new FixedRegime(all.Regime), _layer);
    }

    private List<DayRegime> Steps(int rows) => [.. Enumerable.Range(0, rows).Select(row => Step(row))];

    private DayRegime Step(int row, long? timestampMs = null, double velocity = double.NaN)
    {
        _state.Advance(new TestRow { TimestampMs = timestampMs ?? row * RowMs, RowInDay = row % 288, V750Velocity = velocity }, default);
        return _state.Regime;
    }
}
