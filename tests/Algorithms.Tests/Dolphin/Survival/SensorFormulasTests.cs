using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Seed 001 §11.2 and §11.3, worked by hand.</summary>
public sealed class SensorFormulasTests
{
    private const double Tolerance = 1e-12;

    private static readonly SensorFormulas Formulas = new(DolphinParameters.Champion.Survival);

    [TestCase(1, 0.0, 1.0)]
    [TestCase(1, 30.0, 1.0)]
    [TestCase(1, 30.001, 0.0)]
    [TestCase(0, 0.0, 0.0)]
    [TestCase(3, 0.0, 1.0)]
    public void Cat1(int nodes, double ageSeconds, double expected) =>
        Assert.That(Formulas.Invariant(nodes, ageSeconds), Is.EqualTo(expected));

    // e^-1 = 0.36787944117144233, e^-2 = 0.1353352832366127: 9 h is 3 h over 6, one time constant.
    [TestCase(McStatus.Ok, 0.0, 1.0)]
    [TestCase(McStatus.Ok, 6.0, 1.0)]
    [TestCase(McStatus.Ok, 9.0, 0.36787944117144233)]
    [TestCase(McStatus.Ok, 12.0, 0.1353352832366127)]
    [TestCase(McStatus.Orange, 0.0, 0.5)]
    [TestCase(McStatus.Orange, 9.0, 0.18393972058572117)]
    [TestCase(McStatus.Red, 0.0, 0.1)]
    [TestCase(McStatus.Red, 9.0, 0.036787944117144233)]
    public void Cat2(McStatus status, double hours, double expected) =>
        Assert.That(Formulas.Structural(status, hours), Is.EqualTo(expected).Within(Tolerance));

    // 0.3 + 0.7 × the worse of the two, between 0.3 and 1.
    [TestCase(true, 2.0, 1.0, 0.5)]
    [TestCase(false, 1.0, 1.0, 1.0)]
    [TestCase(false, 2.0, 0.9, 0.93)]
    [TestCase(false, 0.5, 0.9, 0.65)]
    [TestCase(false, 0.0, 0.9, 0.3)]
    [TestCase(false, 2.0, 1.5, 1.0)]
    public void Cat3(bool isStale, double depthQuality, double fillProbability, double expected) =>
        Assert.That(Formulas.Microstructure(new(isStale, depthQuality, fillProbability)), Is.EqualTo(expected).Within(Tolerance));

    // One time constant after the spike: 0.3 + 0.7 × (1 − e^-1) = 0.74248439117999037.
    [TestCase(0.0, 0.3)]
    [TestCase(60.0, 0.74248439117999037)]
    [TestCase(120.0, 0.90526530173437111)]
    [TestCase(double.PositiveInfinity, 1.0)]
    public void Cat4(double minutes, double expected) => Assert.That(Formulas.Environmental(minutes), Is.EqualTo(expected).Within(Tolerance));

    // 1 / (1 + e^(30 (dd − 0.12))): e^-3.6 = 0.02732372244729256, e^2.4 = 11.023176380641601.
    [TestCase(0.0, 0.97340300642313404)]
    [TestCase(0.12, 0.5)]
    [TestCase(0.20, 0.083172696493922348)]
    public void Cat5(double drawdown, double expected) => Assert.That(Formulas.Capital(drawdown), Is.EqualTo(expected).Within(Tolerance));

    // Columns: Cat1, Cat2, Cat3 (NaN: no books), Cat4, Cat5; the target.
    [TestCase(1, 1.0, double.NaN, 1.0, 1.0, 1.0, TestName = "all sound")]
    [TestCase(0, 1.0, double.NaN, 1.0, 1.0, 0.0, TestName = "the invariant rules")]
    [TestCase(1, 1.0, 0.9, 1.0, 0.5, 0.45, TestName = "capital times execution")]
    [TestCase(1, 0.5, double.NaN, 1.0, 1.0, 0.5, TestName = "one degraded category is no collapse")]
    [TestCase(1, 0.5, double.NaN, 0.7, 1.0, 0.25, TestName = "the worse of Cat2 and Cat4, halved because both are degraded")]
    [TestCase(1, 0.5, 0.5, 1.0, 1.0, 0.125, TestName = "Cat2 and Cat3 are degraded")]
    [TestCase(1, 1.0, 0.5, 0.5, 1.0, 0.125, TestName = "Cat3 and Cat4 are degraded")]
    [TestCase(1, 0.5, 0.5, 0.4, 1.0, 0.1, TestName = "three degraded halve once")]
    [TestCase(1, 0.8, 0.8, 0.8, 1.0, 0.64, TestName = "at 0.8 nothing is degraded")]
    [TestCase(1, 1.0, 1.0, 1.0, 0.05, 0.05, TestName = "capital is not counted as degraded")]
    public void Targets(double cat1, double cat2, double cat3, double cat4, double cat5, double expected) =>
        Assert.That(
            Formulas.Target(new(cat1, cat2, double.IsNaN(cat3) ? null : cat3, cat4, cat5)), Is.EqualTo(expected).Within(Tolerance));

    [Test]
    public void Absent_books_have_no_category_and_stale_ones_do()
    {
        var readings = new SensorReadings(1, 0, McStatus.Ok, 0, null, double.PositiveInfinity, 0);
        Assert.That(Formulas.Of(readings).Microstructure, Is.Null);
        Assert.That(Formulas.Of(readings with { Book = new(true, 0, 0) }).Microstructure, Is.EqualTo(0.5));
    }
}
