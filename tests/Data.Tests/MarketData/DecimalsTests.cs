using DolphinLean.Data.MarketData.Store;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>32-bit decimals are the numbers they stand for to the last bit, or there are none.</summary>
public sealed class DecimalsTests
{
    private static readonly double[] Powers = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

    /// <summary>The plain twin is a division, which the processor rounds to the nearest double.</summary>
    [Test]
    public void Decimals_are_the_nearest_doubles([Range(0, 9)] int digits)
    {
        var random = new Random(digits);
        int[] decimals = [.. Enumerable.Range(0, 200_000).Select(_ => random.Next(-Decimals.Most >> random.Next(30), (Decimals.Most >> random.Next(30)) + 1)), 0, 1, -1, Decimals.Most, -Decimals.Most];
        var (values, again) = (new double[decimals.Length], new int[decimals.Length]);
        new Decimals(digits).Widen(decimals, values);
        for (var index = 0; index < decimals.Length; index++)
            Assert.That(BitConverter.DoubleToInt64Bits(values[index]), Is.EqualTo(BitConverter.DoubleToInt64Bits(decimals[index] / Powers[digits])), $"{decimals[index]} with {digits} digits");
        Assert.That(new Decimals(digits).TryNarrow(values, again), Is.True);
        Assert.That(again.AsSpan().SequenceEqual(decimals));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property What_is_narrowed_comes_back_bit_by_bit(int[] decimals, int digits, double odd, ushort place)
    {
        digits = (int)((uint)digits % (Decimals.MostDigits + 1));
        double[] values = [.. decimals.Select(one => one % (Decimals.Most + 1) / Powers[digits])];
        // Now and then a number as it may come.
        if (values.Length > 0 && place % 3 == 0)
            values[place % values.Length] = odd;
        var (narrow, wide) = (new int[values.Length], new double[values.Length]);
        var found = Decimals.Of(values, narrow);
        if (found is { } form)
            form.Widen(narrow, wide);
        var isSame = values.Zip(wide).All(pair => BitConverter.DoubleToInt64Bits(pair.First) == BitConverter.DoubleToInt64Bits(pair.Second));
        var isLess = found is { Digits: > 0 and var used } && new Decimals(used - 1).TryNarrow(values, narrow);
        return (found is null ? place % 3 == 0 : isSame && !isLess).ToProperty();
    }

    [TestCase(double.NaN)]
    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NegativeInfinity)]
    [TestCase(-0.0)]
    [TestCase(double.Epsilon)]
    [TestCase(1_000_000_000.0)]
    [TestCase(-1_000_000_000.0)]
    [TestCase(0.0000000001)]
    [TestCase(1.0 / 3)]
    [TestCase(9007199254740993.0)]
    [TestCase(0.30000000000000004)]
    public void Other_numbers_have_none(double value)
    {
        foreach (var count in (int[])[1, 16, 40])
        {
            var values = new double[count];
            Array.Fill(values, 0.5);
            values[count / 2] = value;
            Assert.That(Decimals.Of(values, new int[count]), Is.Null, $"{value:R} among {count}");
        }
    }

    [Test]
    public void Digits_are_as_few_as_hold_all([Values(1, 15, 16, 33)] int count)
    {
        var values = new double[count];
        Assert.That(Decimals.Of(values, new int[count])!.Value.Digits, Is.EqualTo(0));
        values[^1] = 64_000.5;
        Assert.That(Decimals.Of(values, new int[count])!.Value.Digits, Is.EqualTo(1));
        values[0] = 0.0125;
        Assert.That(Decimals.Of(values, new int[count]) is { Digits: 4 } || count == 1, Is.True);
        values[0] = 0.000000001;
        // Nine digits for the one leave no room for the other.
        Assert.That(Decimals.Of(values, new int[count])?.Digits, count == 1 ? Is.EqualTo(9) : Is.Null);
    }
}
