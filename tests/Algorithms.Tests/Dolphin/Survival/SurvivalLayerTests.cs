using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Dolphin.Survival;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using DolphinLean.Data.External;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Simulated sensors, minute by minute (seed 001 §11; dolphin.md, Posture).</summary>
public sealed class SurvivalLayerTests
{
    private const long MinuteMs = 60_000;
    private const double Sound = 0.97340300642313404;
    private const double Tolerance = 1e-12;

    private readonly ListedJournal _journal = new();
    private double _equity = 25_000;
    private SurvivalLayer _layer = null!;
    private DolphinState _state = null!;

    [SetUp]
    public void Begin() => Begin(FactorSeries.Unknown);

    [Test]
    public void It_starts_at_its_target_and_says_so()
    {
        Step(0);
        Assert.That(_layer.Stack.Last.RiskMultiplier, Is.EqualTo(Sound).Within(Tolerance));
        Assert.That(_state.Regime.Posture, Is.EqualTo(Posture.Apex));
        Assert.That(_journal.Lines, Has.Count.EqualTo(1).And.One.StartsWith("regime POSTURE from= to=APEX"));
    }

    [Test]
    public void Rows_in_time_keep_the_posture_whatever_their_spacing()
    {
        foreach (var minute in new[] { 0, 5, 10, 15 })
            Step(minute);
        Assert.That(_layer.Stack.Last.RiskMultiplier, Is.EqualTo(Sound).Within(Tolerance));
        Assert.That(_journal.Lines, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_gap_is_an_outage_with_a_slow_recovery()
    {
        Step(0);
        // The bar of minute 5 was due at minute 10; from 10:30 on the feed counts as dead, and minute 11 sees it.
        Step(15);
        Assert.That((_state.Regime.Posture, _layer.Stack.Last.RiskMultiplier), Is.EqualTo((Posture.Hibernate, Sound * 0.02)).Using<(Posture, double)>(
            (left, right) => left.Item1 == right.Item1 && Math.Abs(left.Item2 - right.Item2) < Tolerance));
        Assert.That(_journal.Lines[^1], Does.StartWith("regime POSTURE from=APEX to=HIBERNATE"));
        // Rm(n) = Sound (1 − 0.98ⁿ) reaches 0.50 at n = 36, 0.75 at 73 and 0.90 at 128; each rise needs five evaluations.
        var postures = Enumerable.Range(1, 160).Select(row => { Step(15 + row * 5); return _state.Regime.Posture; }).ToList();
        Assert.That(postures.IndexOf(Posture.Turtle), Is.EqualTo(RowOf(36)));
        Assert.That(postures.IndexOf(Posture.Stalker), Is.EqualTo(RowOf(73)));
        Assert.That(postures.IndexOf(Posture.Apex), Is.EqualTo(RowOf(128)));

        // Evaluation n falls into minute 20 + n − 1; the fifth from there on is seen by the row that ends then or next.
        static int RowOf(int evaluation) => (evaluation + 4 - 1 + 4) / 5 - 1;
    }

    [Test]
    public void A_drawdown_lowers_it_only_after_two_evaluations()
    {
        Step(0, spacingMinutes: 1);
        _equity = 25_000 * 0.92;
        Step(1, spacingMinutes: 1);
        Assert.That(_state.Regime.Posture, Is.EqualTo(Posture.Apex));
        Assert.That(_layer.Stack.Last.RiskMultiplier, Is.EqualTo(1 / (1 + Math.Exp(30 * (0.08 - 0.12)))).Within(Tolerance));
        Step(2, spacingMinutes: 1);
        Assert.That(_state.Regime.Posture, Is.EqualTo(Posture.Stalker));
        Assert.That(_journal.Lines[^1], Does.Contain("from=APEX to=STALKER"));
    }

    [Test]
    public void A_spike_of_volatility_acts_at_once_and_fades()
    {
        // 10 % within the hour at minute 90; at minute 150 the value of minute 90 is an hour old.
        Begin(new([0, 90 * MinuteMs], [50, 55], TimeSpan.FromDays(1)));
        for (var minute = 0; minute < 89; minute++)
            Step(minute, spacingMinutes: 1);
        Assert.That(_layer.Stack.Last.Categories.Environmental, Is.EqualTo(1));
        Step(89, spacingMinutes: 1);
        Assert.That(_layer.Stack.Last.Categories.Environmental, Is.EqualTo(0.3), "the row ends at minute 90");
        Step(90, spacingMinutes: 1);
        Assert.That(_state.Regime.Posture, Is.EqualTo(Posture.Hibernate));
        for (var minute = 91; minute < 209; minute++)
            Step(minute, spacingMinutes: 1);
        Assert.That(_layer.Stack.Last.Categories.Environmental, Is.EqualTo(0.3 + 0.7 * (1 - Math.Exp(-1))).Within(Tolerance), "the last spike was at minute 149");
    }

    [Test]
    public void Old_data_decay()
    {
        Step(0);
        var reading = _layer.Stack.Evaluate(new(1, 0, McStatus.Ok, 9, null, double.PositiveInfinity, 0), 1);
        Assert.That(reading.Categories.Structural, Is.EqualTo(Math.Exp(-1)).Within(Tolerance));
    }

    [Test]
    public void No_row_may_be_passed_over() => Assert.That(_layer.CountQuiet([1, 2, 3]), Is.Zero);

    private void Begin(FactorSeries volatility)
    {
        var parameters = DolphinParameters.Champion;
        _equity = 25_000;
        _journal.Lines.Clear();
        _layer = new SurvivalLayer(parameters.Survival, volatility, () => _equity, _journal);
        _state = new DolphinState(parameters, new FixedRegime(parameters.Regime), _layer);
    }

    private void Step(int minute, int spacingMinutes = 5) =>
        _state.Advance(new TestRow { TimestampMs = minute * MinuteMs, BarSpacingMs = spacingMinutes * MinuteMs }, default);
}
