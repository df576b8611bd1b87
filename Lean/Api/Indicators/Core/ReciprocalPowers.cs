using System.Numerics;

namespace QuantConnect.Indicators;

/// <summary>Division of 192-bit numbers by powers of ten, one multiplication each.</summary>
internal static class ReciprocalPowers
{
    private const int Most = 37;
    private const int Corrections = 4;

    private static readonly Power[] Powers = MakePowers();

    /// <summary>A power of ten, up to 10^37.</summary>
    public static UInt128 Value(int digits) => Powers[digits].Value;

    /// <summary>Divides by a power of ten; false if the quotient has more than 128 bits or the power is beyond the table.</summary>
    /// <param name="top">Bits 64 to 191.</param>
    /// <param name="low">Bits 0 to 63.</param>
    /// <param name="digits">Which power, from 1.</param>
    /// <param name="quotient">Rounded down.</param>
    /// <param name="remainder">What is left.</param>
    public static bool TryDivide(UInt128 top, ulong low, int digits, out UInt128 quotient, out UInt128 remainder)
    {
        quotient = remainder = UInt128.Zero;
        if (digits > Most)
            return false;
        ref readonly var power = ref Powers[digits];
        var surplus = Math.Max(0, 64 - (int)UInt128.LeadingZeroCount(top));
        if (surplus > power.Shift)
            return false;

        // The uppermost 128 bits of the number. What is cut off below is less than the power, for surplus <= shift.
        var upper = surplus == 0 ? new UInt128((ulong)top, low) : (top << (64 - surplus)) | (surplus == 64 ? 0 : low >> surplus);

        // Number, reciprocal and product are each rounded down: the quotient is at most 3 too small.
        quotient = HighProduct(upper, power.Reciprocal) >> (power.Shift - surplus);
        remainder = new UInt128((ulong)top, low) - quotient * power.Value;
        for (var i = 0; i < Corrections; i++)
        {
            if (remainder < power.Value)
                return true;
            remainder -= power.Value;
            quotient++;
        }
        return false;
    }

    private static UInt128 HighProduct(UInt128 x, UInt128 y)
    {
        var (xHigh, xLow, yHigh, yLow) = ((ulong)(x >> 64), (ulong)x, (ulong)(y >> 64), (ulong)y);
        var lowest = Math.BigMul(xLow, yLow, out _);
        var cross = (UInt128)xHigh * yLow + lowest;
        var other = (UInt128)xLow * yHigh + (ulong)cross;
        return (UInt128)xHigh * yHigh + (cross >> 64) + (other >> 64);
    }

    private static Power[] MakePowers()
    {
        var powers = new Power[Most + 1];
        powers[0] = new Power(UInt128.One, UInt128.Zero, 0);
        var value = UInt128.One;
        for (var digits = 1; digits < powers.Length; digits++)
        {
            // number / value = number * reciprocal / 2^(128 + shift), with the reciprocal as large as 128 bits allow.
            value *= 10;
            var shift = (int)UInt128.Log2(value);
            powers[digits] = new Power(value, (UInt128)((BigInteger.One << (128 + shift)) / (BigInteger)value), shift);
        }
        return powers;
    }

    /// <summary>A power of ten and what to multiply and shift by to divide by it.</summary>
    private readonly record struct Power(UInt128 Value, UInt128 Reciprocal, int Shift);
}
