using System.Runtime.Intrinsics;
using DolphinLean.Indicators.Spectral;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Spectral;

public sealed class VectorLogTests
{
    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Agrees_with_the_library_to_its_last_digits() => Prop.ForAll(
        Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(), Gen.Choose(-1020, 1020).ToArbitrary(), (fraction, exponent) =>
        {
            AssertLog(1 + fraction * 1e-9);
            AssertLog(1 + fraction * 1e-15);
            AssertLog(Math.ScaleB(1.5 + fraction * 4.9e-7, exponent));
        });

    [TestCase(1.0, 0.0)]
    [TestCase(double.MaxValue, 709.782712893384)]
    [TestCase(2.2250738585072014e-308, -708.3964185322641)]
    public void Ends_of_the_range_are_right(double x, double expected) =>
        Assert.That(Log(x), Is.EqualTo(expected).Within(1e-13));

    private static void AssertLog(double x)
    {
        var expected = Math.Log(x);
        Assert.That(Log(x), Is.EqualTo(expected).Within(Math.Abs(expected) * 4.5e-16), $"ln {x:R}");
    }

    private static double Log(double x) => VectorLog.Log(Vector512.Create(x))[5];
}
