using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantConnect.Indicators;

/// <summary>
/// The product of two decimals, to the last bit that of the operator, but faster where both have more than 64 bits, as averages have:
/// the operator divides such a product by powers of ten in steps of 32 bits, this divides once, by multiplying with a reciprocal.
/// </summary>
internal static class WideDecimal
{
    private const int MostPlaces = 28;
    private const int SignMask = unchecked((int)0x80000000);
    private const int ScaleShift = 16;
    private const int MostDropped = 37;

    private static readonly Power[] Powers = MakePowers();

    /// <summary>The product, rounded half to even where it has more than 28 places or 96 bits, as the operator rounds.</summary>
    public static decimal Multiply(decimal left, decimal right)
    {
        var a = Unsafe.BitCast<decimal, Bits>(left);
        var b = Unsafe.BitCast<decimal, Bits>(right);
        if (a.High == 0 || b.High == 0) return left * right;

        // 192 bits: the lowest 64 in low, the others in top.
        var carry = Math.BigMul(a.Low, b.Low, out var low);
        var top = carry + (UInt128)a.Low * b.High + (UInt128)b.Low * a.High + ((UInt128)((ulong)a.High * b.High) << 64);

        var scale = a.Scale + b.Scale;
        var dropped = Math.Max(scale - MostPlaces, DigitsAbove96Bits(top));
        if (dropped > MostDropped || !TryDivide(low, top, dropped, out var quotient, out var remainder)) return left * right;
        if (quotient >> 96 != UInt128.Zero && !TryDivide(low, top, ++dropped, out quotient, out remainder)) return left * right;
        if (dropped > scale) return left * right;

        var half = Powers[dropped].Value >> 1;
        if (remainder > half || (remainder == half && (quotient & UInt128.One) != UInt128.Zero)) quotient++;
        if (quotient >> 96 != UInt128.Zero) return left * right;
        var sign = (a.Flags ^ b.Flags) & SignMask;
        return Unsafe.BitCast<Bits, decimal>(new Bits(sign | ((scale - dropped) << ScaleShift), (uint)(quotient >> 64), (ulong)quotient));
    }

    /// <summary>The least count of digits to drop that can make the number fit; at times one too few.</summary>
    private static int DigitsAbove96Bits(UInt128 top)
    {
        var above = 192 - (int)UInt128.LeadingZeroCount(top) - 96;
        return above <= 0 ? 0 : ((above - 1) * 77 >> 8) + 1;
    }

    /// <summary>Divides 192 bits by a power of ten; false if the power is below 2^64.</summary>
    private static bool TryDivide(ulong low, UInt128 top, int digits, out UInt128 quotient, out UInt128 remainder)
    {
        ref readonly var power = ref Powers[digits];
        if (power.Reciprocal == UInt128.Zero)
        {
            quotient = remainder = UInt128.Zero;
            return false;
        }
        // The reciprocal is rounded down, and so are its factor and the product: the quotient is at most 3 too small.
        quotient = HighProduct(top, power.Reciprocal) >> power.Shift;
        remainder = new UInt128((ulong)top, low) - quotient * power.Value;
        for (var i = 0; i < 4; i++)
        {
            if (remainder < power.Value) return true;
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
        var powers = new Power[MostDropped + 1];
        var value = UInt128.One;
        for (var digits = 0; digits < powers.Length; digits++, value *= 10)
        {
            // top * 2^64 / value = top * reciprocal / 2^(128 + shift), with the reciprocal as large as 128 bits allow.
            var shift = (int)UInt128.Log2(value) - 64;
            var reciprocal = shift < 0 ? UInt128.Zero : (UInt128)((BigInteger.One << (192 + shift)) / value);
            powers[digits] = new Power(value, reciprocal, shift);
        }
        return powers;
    }

    /// <summary>A power of ten and what to multiply and shift by to divide by it.</summary>
    private readonly record struct Power(UInt128 Value, UInt128 Reciprocal, int Shift);

    /// <summary>How the runtime lays a decimal out.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Bits(int flags, uint high, ulong low)
    {
        public readonly int Flags = flags;
        public readonly uint High = high;
        public readonly ulong Low = low;

        public int Scale => (Flags >> ScaleShift) & 0xFF;
    }
}
