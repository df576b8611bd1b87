using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

[TestFixture]
public sealed class ChartRoundingTests
{
    [TestCase("1000.00005", "1000.0000")]
    [TestCase("1234.56789", "1234.5679")]
    [TestCase("-1234.56789", "-1234.568")]
    [TestCase("0.123456789", "0.1234568")]
    [TestCase("0", "0")]
    [TestCase("25000.000", "25000")]
    [TestCase("-0.7866580612", "-0.7866581")]
    public void RoundsAsLeanDoes(string value, string expected) =>
        Assert.That(ChartRounding.Round(decimal.Parse(value)).ToString(), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public bool RoundingTwiceChangesNothing(int numerator, FsCheck.PositiveInt denominator)
    {
        var once = ChartRounding.Round((decimal)numerator / denominator.Get);
        return ChartRounding.Round(once) == once;
    }
}
