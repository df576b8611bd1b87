using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Exits;

public sealed class ExitRulesTests
{
    private static readonly ExitParameters Champion = DolphinParameters.Champion.Exits;
    private static readonly ExitLevels Levels = ExitLevels.Of(Champion);

    [TestCase(-1, 100.0, 99.0, 0.01)]
    [TestCase(-1, 100.0, 101.0, -0.01)]
    [TestCase(1, 100.0, 101.0, 0.01)]
    [TestCase(-1, 100.0, 200.0, -1.0)]
    public void Profit_is_signed_by_direction(int direction, double entry, double price, double expected) =>
        Assert.That(ExitRules.PnlPct(direction, entry, price), Is.EqualTo(expected).Within(1e-15));

    [TestCase(0.0094, 119, null)]
    [TestCase(0.0095, 1, ExitReason.FixedTakeProfit)]
    [TestCase(0.02, 500, ExitReason.FixedTakeProfit)]
    [TestCase(-0.9999, 119, null)]
    [TestCase(-1.0, 1, ExitReason.StopLoss)]
    [TestCase(-1.5, 500, ExitReason.StopLoss)]
    [TestCase(0.0, 120, ExitReason.MaxHold)]
    [TestCase(0.0, 121, ExitReason.MaxHold)]
    public void The_first_rule_that_triggers_wins(double pnl, long bars, ExitReason? expected) =>
        Assert.That(new ExitRules(Champion, -1).Evaluate(Levels, pnl, bars, [], Posture.Apex), Is.EqualTo(expected));

    [TestCase(Posture.Hibernate, ExitReason.HibernateHalt)]
    [TestCase(Posture.Turtle, ExitReason.FixedTakeProfit)]
    public void Hibernation_closes_before_any_other_rule(Posture posture, ExitReason expected) =>
        Assert.That(new ExitRules(Champion, -1).Evaluate(Levels, 0.02, 1, [], posture), Is.EqualTo(expected));

    [Test]
    public void Levels_are_the_positions_own() =>
        Assert.That(new ExitRules(Champion, -1).Evaluate(new ExitLevels(0.5, 0.1, 3), -0.1, 3, [], Posture.Apex), Is.EqualTo(ExitReason.StopLoss));

    [TestCase(-1, new[] { 0.0, 0.02, 0.03, 0.02 }, true)]
    [TestCase(-1, new[] { 0.02, 0.03, 0.0199 }, false)]
    [TestCase(-1, new[] { 0.02, double.NaN, 0.02 }, false)]
    [TestCase(-1, new[] { 0.02, 0.02 }, false)]
    [TestCase(1, new[] { -0.02, -0.03, -0.02 }, true)]
    [TestCase(1, new[] { 0.02, 0.03, 0.02 }, false)]
    public void A_lasting_turn_of_vel_div_closes_once_enabled(int direction, double[] velDiv, bool closes)
    {
        var rules = new ExitRules(Champion with { VelDivTurnEnabled = true }, direction);
        Assert.That(rules.Evaluate(Levels, 0, 200, velDiv, Posture.Apex), Is.EqualTo(closes ? ExitReason.VelDivTurn : ExitReason.MaxHold));
        Assert.That(new ExitRules(Champion, direction).Evaluate(Levels, 0, 1, velDiv, Posture.Apex), Is.Null, "disabled by default");
    }

    // left = vel_div now / vel_div of the entry, −0.04. Exhausted: left ≤ 0.25 and in profit. Flipped: left ≤ −0.5.
    [TestCase(-0.04, 0.001, null)]
    [TestCase(-0.0101, 0.001, null)]
    [TestCase(-0.01, 0.001, ExitReason.SpreadExhausted)]
    [TestCase(-0.01, 0.0, null)]
    [TestCase(-0.01, -0.001, null)]
    [TestCase(0.0199, 0.001, ExitReason.SpreadExhausted)]
    [TestCase(0.0199, -0.001, null)]
    [TestCase(0.02, 0.001, ExitReason.SpreadFlipped)]
    [TestCase(0.02, -0.001, ExitReason.SpreadFlipped)]
    [TestCase(double.NaN, 0.001, null)]
    public void A_spread_that_recovered_closes_once_enabled(double velDiv, double pnl, ExitReason? expected)
    {
        var rules = new ExitRules(Champion with { SpreadRecoveryEnabled = true }, -1);
        var mirrored = new ExitRules(Champion with { SpreadRecoveryEnabled = true }, 1);
        Assert.That(rules.Evaluate(Levels, pnl, 1, [-0.04, velDiv], Posture.Apex, -0.04), Is.EqualTo(expected));
        Assert.That(mirrored.Evaluate(Levels, pnl, 1, [0.04, -velDiv], Posture.Apex, 0.04), Is.EqualTo(expected), "a long's signs are the other way round");
        Assert.That(rules.MayEnd(Levels, pnl, 1, velDiv, Posture.Apex, -0.04), Is.EqualTo(expected is not null));
        Assert.That(rules.Evaluate(Levels, pnl, 1, [-0.04, velDiv], Posture.Apex), Is.Null, "no signal asked for the position");
        Assert.That(new ExitRules(Champion, -1).Evaluate(Levels, pnl, 1, [-0.04, velDiv], Posture.Apex, -0.04), Is.Null, "disabled by default");
    }

    [Test]
    public void Every_reason_has_a_code_of_its_own() =>
        Assert.That(Enum.GetValues<ExitReason>().Select(ExitReasons.Code), Is.Unique);
}
