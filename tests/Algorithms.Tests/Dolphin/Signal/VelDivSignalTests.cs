using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Signal;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Signal;

public sealed class VelDivSignalTests
{
    private static readonly VelDivSignal Short = new(DolphinParameters.Champion.Signal);
    private static readonly VelDivSignal Long = new(DolphinParameters.From(new Dictionary<string, string> { ["direction"] = "long" }).Signal);

    // Strength (−0.02 − v) / 0.03, confidence 0.50 + 0.40 × strength.
    [TestCase(-0.0199, false, false, 0.0, 0.50)]
    [TestCase(-0.02, false, false, 0.0, 0.50)]
    [TestCase(-0.0201, true, false, 0.1 / 30, 0.50 + 0.04 / 30)]
    [TestCase(-0.029, true, false, 0.3, 0.62)]
    [TestCase(-0.035, true, false, 0.5, 0.70)]
    [TestCase(-0.05, true, true, 1.0, 0.90)]
    [TestCase(-0.5, true, true, 1.0, 0.90)]
    [TestCase(0.3, false, false, 0.0, 0.50)]
    public void Short_table(double velDiv, bool isSignal, bool isExtreme, double strength, double confidence) =>
        Check(Short, velDiv, isSignal, isExtreme, strength, confidence);

    // Strength (v − 0.01) / 0.03.
    [TestCase(0.01, false, false, 0.0, 0.50)]
    [TestCase(0.019, true, false, 0.3, 0.62)]
    [TestCase(0.025, true, false, 0.5, 0.70)]
    [TestCase(0.04, true, true, 1.0, 0.90)]
    [TestCase(-0.05, false, false, 0.0, 0.50)]
    public void Long_table(double velDiv, bool isSignal, bool isExtreme, double strength, double confidence) =>
        Check(Long, velDiv, isSignal, isExtreme, strength, confidence);

    [Test]
    public void An_undefined_vel_div_is_no_signal()
    {
        Assert.That(Short.IsBeyondThreshold(double.NaN), Is.False);
        Assert.That(Long.IsBeyondThreshold(double.NaN), Is.False);
    }

    [FsCheck.NUnit.Property]
    public bool Confidence_stays_within_its_band(FsCheck.NormalFloat velDiv) =>
        Short.Confidence(velDiv.Get) is >= 0.50 and <= 0.90 && Long.Confidence(velDiv.Get) is >= 0.50 and <= 0.90;

    private static void Check(VelDivSignal signal, double velDiv, bool isSignal, bool isExtreme, double strength, double confidence) =>
        Assert.Multiple(() =>
        {
            Assert.That(signal.IsBeyondThreshold(velDiv), Is.EqualTo(isSignal));
            Assert.That(signal.IsExtreme(velDiv), Is.EqualTo(isExtreme));
            Assert.That(signal.Strength(velDiv), Is.EqualTo(strength).Within(1e-14));
            Assert.That(signal.Confidence(velDiv), Is.EqualTo(confidence).Within(1e-14));
        });
}
