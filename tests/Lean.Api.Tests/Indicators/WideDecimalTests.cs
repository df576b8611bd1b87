using NUnit.Framework;
using QuantConnect.Indicators;

namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>The operators of <see cref="decimal"/> are the oracle, to the last bit: value and count of places.</summary>
[TestFixture]
public sealed class WideDecimalTests
{
    private const int Count = 200_000;

    private static readonly Random Seeded = new(20_250_513);

    [Test]
    public void Sums_of_products_are_those_of_the_operators() => Compare(static () => Any());

    [Test]
    public void Averages_are_those_of_the_operators()
    {
        foreach (var period in new[] { 2, 9, 12, 26, 300, 1200 })
        {
            var (k, value) = (2.0m / (1 + period), 61_234.5m);
            for (var i = 0; i < 20_000; i++)
            {
                var price = Math.Round(50_000m + (decimal)Seeded.NextDouble() * 20_000, Seeded.Next(0, 9));
                var expected = price * k + value * (1 - k);
                Assert.That(Text(WideDecimal.WeightedSum(price, k, value, 1 - k)), Is.EqualTo(Text(expected)));
                value = expected;
            }
        }
    }

    [Test]
    public void Ties_and_edges_are_those_of_the_operators()
    {
        decimal[] edges =
        [
            0m, 0.0000m, 1m, 1.0m, 0.1m, 0.5m, -0.5m, 2m, 5m, 10m, -3m, 0.0000000000000000000000000001m, 0.0000000000000000000000000005m,
            0.00000000000005m, 0.00000000000015m, 79228162514264337593543950335m, 7.9228162514264337593543950335m, 39614081257132168796771975168m,
            4294967295m, 4294967296m, 18446744073709551615m, 18446744073709551616m, 1.8446744073709551616m, 9999999999999999999999999999m,
        ];
        foreach (var left in edges)
        foreach (var leftWeight in edges)
        foreach (var right in edges)
        foreach (var rightWeight in edges)
            CompareOne(left, leftWeight, right, rightWeight);
    }

    private static void Compare(Func<decimal> any)
    {
        for (var i = 0; i < Count; i++)
            CompareOne(any(), any(), any(), any());
    }

    private static void CompareOne(decimal left, decimal leftWeight, decimal right, decimal rightWeight)
    {
        var words = FormattableString.Invariant($"{left} * {leftWeight} + {right} * {rightWeight}");
        var sum = Result(() => left * leftWeight + right * rightWeight);
        if (Result(() => WideDecimal.WeightedSum(left, leftWeight, right, rightWeight)) is var summed && summed != sum)
            Assert.Fail($"{words}: {summed}, expected {sum}");
    }

    /// <summary>Decimals of all lengths and places, mostly above zero.</summary>
    private static decimal Any()
    {
        var bits = Seeded.Next(1, 97);
        Span<int> words = [Seeded.Next(int.MinValue, int.MaxValue), Seeded.Next(int.MinValue, int.MaxValue), Seeded.Next(int.MinValue, int.MaxValue)];
        for (var i = 0; i < 3; i++)
        {
            var kept = Math.Clamp(bits - 32 * i, 0, 32);
            words[i] = kept == 32 ? words[i] : words[i] & ((1 << kept) - 1);
        }
        return new decimal(words[0], words[1], words[2], Seeded.Next(10) == 0, (byte)Seeded.Next(0, 29));
    }

    private static string Result(Func<decimal> figure)
    {
        try
        {
            return Text(figure());
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }

    private static string Text(decimal value) => string.Join(' ', decimal.GetBits(value));
}
