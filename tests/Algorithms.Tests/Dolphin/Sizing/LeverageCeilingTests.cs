using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class LeverageCeilingTests
{
    private static readonly LeverageCeiling Ceiling = new(DolphinParameters.Champion.Sizing, DolphinParameters.Champion.Regime);

    [TestCase(1.0, 1.0, Posture.Apex, 5.0)]
    [TestCase(0.5, 1.0, Posture.Apex, 2.5)]
    [TestCase(1.1, 1.0, Posture.Apex, 5.5)]
    [TestCase(1.5, 1.0, Posture.Apex, 6.0)]
    [TestCase(1.0, 0.8, Posture.Apex, 4.0)]
    [TestCase(1.5, 1.0, Posture.Stalker, 2.0)]
    [TestCase(0.3, 1.0, Posture.Stalker, 1.5)]
    public void Multiplies_up_to_the_absolute_limit_and_the_postures_cap(double regime, double book, Posture posture, double expected) =>
        Assert.That(Ceiling.Of(regime, book, posture), Is.EqualTo(expected));

    [TestCase(0.1, 5.0, 0.5)]
    [TestCase(3.0, 5.0, 3.0)]
    [TestCase(7.0, 6.0, 6.0)]
    [TestCase(0.1, 0.3, 0.3)]
    public void Clamps_between_floor_and_ceiling(double leverage, double ceiling, double expected) =>
        Assert.That(Ceiling.Clamp(leverage, ceiling), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public bool Leverage_stays_between_floor_and_ceiling(FsCheck.NormalFloat leverage, FsCheck.NormalFloat multiplier)
    {
        var ceiling = Ceiling.Of(0.1 + Math.Abs(multiplier.Get), 1.0, Posture.Apex);
        var clamped = Ceiling.Clamp(leverage.Get, ceiling);
        return clamped >= 0.5 && clamped <= ceiling && ceiling <= 6.0;
    }
}
