using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class RegimeSizeMultiplierTests
{
    // boost × (1 + beta × s³) × scale; without a beta, boost × scale.
    [TestCase(1.0, 0.0, 1.0, 1.0, 1.0)]
    [TestCase(1.347, 0.0, 1.0, 0.5, 1.347)]
    [TestCase(1.347, 0.2, 1.0, 0.5, 1.380675)]
    [TestCase(1.347, 0.8, 1.0, 1.0, 2.4246)]
    [TestCase(1.347, 0.8, 0.5, 1.0, 1.2123)]
    [TestCase(1.5, 0.0, 0.5, 1.0, 0.75)]
    [TestCase(1.5, 0.8, 1.0, 0.0, 1.5)]
    public void Table(double boost, double beta, double scale, double strength, double expected) =>
        Assert.That(
            RegimeSizeMultiplier.Of(new(boost, beta, McStatus.Ok, scale, Posture.Apex), strength, 3.0),
            Is.EqualTo(expected).Within(1e-14));

    [TestCase("ok", "apex", 1.0, false)]
    [TestCase("orange", "stalker", 0.5, false)]
    [TestCase("red", "apex", 1.0, true)]
    [TestCase("ok", "turtle", 1.0, true)]
    [TestCase("ok", "hibernate", 1.0, true)]
    public void Verdict_and_posture_scale_or_halt_the_day(string status, string posture, double scale, bool halts)
    {
        var parameters = DolphinParameters.From(new Dictionary<string, string> { ["mc_status"] = status, ["posture"] = posture });
        var regime = new FixedRegime(parameters.Regime).ForDay(new DateOnly(2024, 1, 1));
        Assert.That((regime.McScale, regime.IsHalted), Is.EqualTo((scale, halts)));
    }
}
