using DolphinLean.Indicators.Statistics;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Statistics;

public sealed class QuantileTests
{
    // Place (n − 1) × share, then linear: 4 values, 60 % → place 1.8 → 2 + 0.8 × (4 − 2) = 3.6.
    [TestCase(new[] { 1.0, 2, 4, 8 }, 0.60, 3.6)]
    [TestCase(new[] { 1.0, 2, 4, 8 }, 0.0, 1.0)]
    [TestCase(new[] { 1.0, 2, 4, 8 }, 1.0, 8.0)]
    [TestCase(new[] { 1.0, 2, 4, 8 }, 0.5, 3.0)]
    [TestCase(new[] { 1.0, 2, 4, 8, 16 }, 0.60, 5.6)]
    [TestCase(new[] { 7.0 }, 0.60, 7.0)]
    [TestCase(new[] { 0.1, 0.1, 0.1 }, 0.3, 0.1)]
    public void Table(double[] sorted, double share, double expected) =>
        Assert.That(Quantile.OfSorted(sorted, share), Is.EqualTo(expected).Within(1e-15));

    [Test]
    public void Refuses_nothing_and_shares_beyond_one()
    {
        Assert.That(() => Quantile.OfSorted([], 0.5), Throws.ArgumentException);
        Assert.That(() => Quantile.OfSorted([1], 1.1), Throws.ArgumentException);
        Assert.That(() => Quantile.OfSorted([1], double.NaN), Throws.ArgumentException);
    }
}
