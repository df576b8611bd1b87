using NUnit.Framework;
using QuantConnect;

namespace DolphinLean.Lean.Api.Tests.Common;

[TestFixture]
public sealed class NormalizeTests
{
    [FsCheck.NUnit.Property(MaxTest = 2_000)]
    public void Only_trailing_zeros_go(int low, int middle, int high, bool isNegative, byte scale, byte zeros)
    {
        var number = new decimal(low, zeros % 3 == 0 ? 0 : middle, zeros % 2 == 0 ? 0 : high, isNegative, (byte)(scale % 29));
        foreach (var input in new[] { number, decimal.Truncate(number / 10) * 10.00m, number % 1000 * 1.000m, 0.000m * number })
        {
            var expected = input / 1.0000000000000000000000000000m;
            if (input == 0)
                Assert.That(input.Normalize(), Is.Zero);
            else
                Assert.That(decimal.GetBits(input.Normalize()), Is.EqualTo(decimal.GetBits(expected)), $"{input}");
        }
    }

    [TestCase("0.000", "0")]
    [TestCase("100", "100")]
    [TestCase("100.00", "100")]
    [TestCase("-1.230", "-1.23")]
    [TestCase("79228162514264337593543950330", "79228162514264337593543950330")]
    [TestCase("7922816251426433759354395033.0", "7922816251426433759354395033")]
    public void The_text_shows_it(string input, string expected) =>
        Assert.That(input.ToDecimal().Normalize().ToStringInvariant(), Is.EqualTo(expected));
}
