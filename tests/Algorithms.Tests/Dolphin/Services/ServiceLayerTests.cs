using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>What the trader makes of what it hears, and of what it does not hear.</summary>
public sealed class ServiceLayerTests
{
    private readonly ListedJournal _journal = new();
    private ServiceLayer _layer = null!;
    private DolphinState _state = null!;

    [SetUp]
    public void Begin()
    {
        _journal.Lines.Clear();
        _layer = new ServiceLayer(DolphinParameters.Champion, _journal);
        _state = new DolphinState(DolphinParameters.Champion, new FixedRegime(DolphinParameters.Champion.Regime), _layer);
    }

    [Test]
    public void Who_has_heard_nothing_hibernates()
    {
        Assert.That(Row(0).Posture, Is.EqualTo(Posture.Hibernate));
        Assert.That(_state.Regime.IsHalted, Is.True);
        Assert.That(_journal.Lines, Is.EqualTo(new[] { "regime POSTURE from= to=HIBERNATE risk_multiplier=NaN target=NaN why=the watchdog is silent" }));
    }

    // The row's end is a minute after its time.
    [TestCase(30_000, Posture.Apex)]
    [TestCase(-30_000, Posture.Apex)]
    [TestCase(-30_001, Posture.Hibernate)]
    public void A_posture_holds_for_ninety_seconds(long saidMs, Posture expected)
    {
        Hear(Posture.Apex, saidMs, saidMs);
        Assert.That(Row(0).Posture, Is.EqualTo(expected));
    }

    [Test]
    public void A_posture_of_the_future_is_refused_and_said()
    {
        Hear(Posture.Stalker, 0, 0);
        Hear(Posture.Apex, 6_000, 0);
        Assert.That(Row(0).Posture, Is.EqualTo(Posture.Stalker));
        Assert.That(_journal.Lines[0], Does.StartWith("regime SERVICE_REFUSED").And.Contains("6.0 s ahead"));
    }

    [Test]
    public void A_posture_that_can_not_be_read_leaves_the_one_before()
    {
        Hear(Posture.Stalker, 0, 0);
        _layer.Take(new GridNews(GridNames.Safety, GridNames.Latest, "{", Midnight));
        Assert.That(Row(0).Posture, Is.EqualTo(Posture.Stalker));
        Assert.That(_journal.Lines[0], Does.Contain("DOLPHIN_SAFETY/latest"));
    }

    [Test]
    public void Figures_of_the_breaker_wait_for_the_next_bar()
    {
        Row(0);
        Hear(1.55, 0.8, Date);
        Assert.That(_state.Regime.BaseBoost, Is.EqualTo(1));
        var regime = Row(1);
        Assert.That((regime.BaseBoost, regime.Beta, regime.HasNormalized), Is.EqualTo((1.55, 0.8, false)));
        Hear(1.0, 0.8, Date);
        Assert.That(Row(2).HasNormalized, Is.True, "a fall from 1.25 or more to below 1.10");
        Assert.That(Row(3).HasNormalized, Is.False);
    }

    [Test]
    public void A_date_begins_without_the_figures_of_the_one_before()
    {
        Row(0);
        Hear(1.55, 0.8, Date);
        Row(1);
        var regime = Row(24 * 60);
        Assert.That((regime.BaseBoost, regime.Beta, regime.HasNormalized), Is.EqualTo((1.0, 0.2, false)));
        Hear(1.35, 0.2, Date.AddDays(1));
        Assert.That(Row(24 * 60 + 1).BaseBoost, Is.EqualTo(1.35));
    }

    [TestCase(McStatus.Orange, 0.5, false)]
    [TestCase(McStatus.Red, 1.0, true)]
    public void A_verdict_scales_and_halts(McStatus status, double scale, bool isHalted)
    {
        Hear(Posture.Apex, 30_000, 30_000);
        Hear(new VerdictRecord(Date, Midnight, status, 5, 40, 0.2, 0), ServiceKeys.Verdict, ServiceJson.Default.VerdictRecord);
        var regime = Row(0);
        Assert.That((regime.McScale, regime.IsHalted), Is.EqualTo((scale, isHalted)));
    }

    [Test]
    public void A_verdict_is_journalled_once_with_its_envelope_and_quantiles()
    {
        var returns = Enumerable.Range(0, 60).Select(i => i % 3 == 0 ? -0.02 : 0.004).ToArray();
        var report = new Forewarner(DolphinParameters.Champion.Forewarner).Assess(returns, 5, 30, 7);
        Hear(VerdictRecord.Of(Date, Midnight, report), ServiceKeys.Verdict, ServiceJson.Default.VerdictRecord);
        Row(0);
        Row(1);
        var line = _journal.Lines.Single(one => one.StartsWith("regime MC_", StringComparison.Ordinal));
        Assert.That(line, Does.Contain(FormattableString.Invariant($"envelope_score={report.EnvelopeScore:R}")).And.Contains(FormattableString.Invariant($"day30_q95={report.Fan[30][4]:R}")));
    }

    [Test]
    public void Factors_that_are_missing_are_named_also_when_the_boost_stays()
    {
        Row(0);
        Hear(new BreakerRecord(Date, Midnight, 1, 0.2, 0, 0, 0, 5, "fng,taker", 0, 0), ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);
        Row(1);
        Row(2);
        Assert.That(_journal.Lines.Where(one => one.StartsWith("regime ACB_UPDATE", StringComparison.Ordinal)), Has.Exactly(1).Items.And.All.Contains("missing=fng,taker"));
    }

    private void Hear(Posture posture, long saidMs, long heardMs) => _layer.Take(new GridNews(
        GridNames.Safety, GridNames.Latest,
        GridText.Write(new PostureRecord(Midnight + saidMs, posture, 0.97, 0.97, default, 0, 0, true, ""), ServiceJson.Default.PostureRecord), Midnight + heardMs));

    private void Hear(double boost, double beta, DateOnly date) =>
        Hear(new BreakerRecord(date, Midnight, boost, beta, 0, 0, 0, 5, "", 0, 0), ServiceKeys.Boost, ServiceJson.Default.BreakerRecord);

    private void Hear<T>(T record, string key, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        _layer.Take(new GridNews(GridNames.Features, key, GridText.Write(record, type), Midnight));

    private DayRegime Row(int minute)
    {
        var row = new TestRow { TimestampMs = Midnight + minute * MinuteMs, BarSpacingMs = MinuteMs };
        _state.Advance(row, DateTime.UnixEpoch.AddMilliseconds(row.TimestampMs + row.BarSpacingMs));
        return _state.Regime;
    }
}
