using DolphinLean.Algorithms.Dolphin.Breaker;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Breaker;

/// <summary>Seed 001 §10.2: the median of a date's first ten scans, each by hand; NaN is a scan at which the factor was not known.</summary>
public sealed class FactorWindowTests
{
    private const double None = double.NaN;

    [TestCase(new double[0], None, TestName = "no scan")]
    [TestCase(new[] { 3.0 }, 3.0, TestName = "one scan")]
    [TestCase(new[] { 1.0, 9, 4 }, 4.0, TestName = "the middle of three")]
    [TestCase(new[] { 1.0, 9, 4, 6 }, 5.0, TestName = "the mean of the middle two of four: (4 + 6) / 2")]
    [TestCase(new[] { 1.0, None, 9, None, 4 }, 4.0, TestName = "scans without a figure do not count")]
    [TestCase(new[] { None, None }, None, TestName = "known at none")]
    [TestCase(new[] { 90.0, 90, 90, 90, 90, 50, 50, 50, 50, 50 }, 70.0, TestName = "five and five of ten: (90 + 50) / 2")]
    [TestCase(new[] { 90.0, 90, 90, 90, 90, 50, 50, 50, 50, 50, 50 }, 50.0, TestName = "the eleventh pushes the first out: four 90, six 50")]
    public void Medians(double[] scans, double expected)
    {
        var window = new FactorWindow(10);
        foreach (var value in scans)
            window.Add(new(value, 2 * value, 3 * value, 4 * value));
        Assert.That(window.Medians, Is.EqualTo(new ExternalFactors(expected, 2 * expected, 3 * expected, 4 * expected)));
    }
}
