using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Survival;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Seed 001 §11.4.</summary>
public sealed class BoundedRecoveryTests
{
    private const double Tolerance = 1e-12;

    private static readonly BoundedRecovery Recovery = new(DolphinParameters.Champion.Survival);

    // Down at once; up by min(min(1, 0.02 dt) × gap, 0.05 dt).
    [TestCase(0.9, 0.2, 1.0, 0.2)]
    [TestCase(0.9, 0.9, 1.0, 0.9)]
    [TestCase(0.0, 1.0, 1.0, 0.02)]
    [TestCase(0.5, 1.0, 1.0, 0.51)]
    [TestCase(0.0, 1.0, 10.0, 0.2)]
    [TestCase(0.0, 1.0, 100.0, 1.0)]
    [TestCase(0.5, 1.0, 0.0, 0.5)]
    public void Steps(double last, double target, double minutes, double expected) =>
        Assert.That(Recovery.Next(last, target, minutes), Is.EqualTo(expected).Within(Tolerance));

    [Test]
    public void The_cap_of_five_hundredths_binds_where_the_share_is_larger()
    {
        var quick = new BoundedRecovery(DolphinParameters.From(new Dictionary<string, string> { ["survival_recovery"] = "0.5" }).Survival);
        Assert.That(quick.Next(0, 1, 1), Is.EqualTo(0.05).Within(Tolerance));
        Assert.That(quick.Next(0.95, 1, 1), Is.EqualTo(0.975).Within(Tolerance));
    }

    [Test]
    public void Minute_by_minute_it_follows_the_closed_form()
    {
        // A constant target leaves 0.98 of the gap each minute: Rm(n) = 1 − 0.98ⁿ.
        var multiplier = 0.0;
        for (var minute = 1; minute <= 300; minute++)
        {
            multiplier = Recovery.Next(multiplier, 1, 1);
            Assert.That(multiplier, Is.EqualTo(1 - Math.Pow(0.98, minute)).Within(Tolerance));
        }
    }
}
