using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantConnect.Indicators;

/// <summary>
/// Products of decimals and sums of them, to the last bit those of the operators, but several times faster where products have more digits
/// than a decimal holds, as in every exponential average: the operators divide by powers of ten in steps of 32 bits, this divides once, by
/// multiplying with a reciprocal, and corrects the quotient with the remainder. Anything unusual is left to the operators.
/// </summary>
internal static class WideDecimal
{
    private const int MostPlaces = 28;
    private const int MostScaled = 19;

    /// <summary><c>left * leftWeight + right * rightWeight</c>, each of the three operations rounded as the operators round.</summary>
    public static decimal WeightedSum(decimal left, decimal leftWeight, decimal right, decimal rightWeight) =>
        TryMultiply(left, leftWeight, out var first) && TryMultiply(right, rightWeight, out var second) && TryAdd(first, second, out var sum)
            ? sum.ToDecimal()
            : left * leftWeight + right * rightWeight;

    /// <summary>The product, rounded as the operator rounds.</summary>
    public static decimal Multiply(decimal left, decimal right) =>
        TryMultiply(left, right, out var product) ? product.ToDecimal() : left * right;

    private static bool TryMultiply(decimal left, decimal right, out Positive product)
    {
        var a = Unsafe.BitCast<decimal, Bits>(left);
        var b = Unsafe.BitCast<decimal, Bits>(right);
        if ((a.Flags | b.Flags) < 0)
        {
            product = default;
            return false;
        }

        // 192 bits: the lowest 64 in low, the others in top.
        var carry = Math.BigMul(a.Low, b.Low, out var low);
        var top = carry + (UInt128)a.Low * b.High + (UInt128)b.Low * a.High + ((UInt128)((ulong)a.High * b.High) << 64);
        return TryRound(top, low, a.Scale + b.Scale, out product);
    }

    private static bool TryAdd(in Positive left, in Positive right, out Positive sum)
    {
        ref readonly var fine = ref left;
        ref readonly var coarse = ref right;
        if (left.Scale < right.Scale)
        {
            fine = ref right;
            coarse = ref left;
        }
        var places = fine.Scale - coarse.Scale;
        if (places > MostScaled)
        {
            sum = default;
            return false;
        }
        var factor = (ulong)ReciprocalPowers.Value(places);
        var low = Math.BigMul((ulong)coarse.Mantissa, factor, out var lowest) + (UInt128)(ulong)(coarse.Mantissa >> 64) * factor;
        var total = new UInt128((ulong)low, lowest) + fine.Mantissa;
        var carry = total < fine.Mantissa ? UInt128.One : UInt128.Zero;
        return TryRound(((low >> 64) + carry << 64) | (ulong)(total >> 64), (ulong)total, fine.Scale, out sum);
    }

    /// <summary>Drops as few digits as make a number fit, half to even; false for zero and for what does not fit without any places.</summary>
    private static bool TryRound(UInt128 top, ulong low, int scale, out Positive rounded)
    {
        rounded = default;
        var dropped = Math.Max(scale - MostPlaces, DigitsAbove96Bits(top));
        UInt128 quotient;
        if (dropped <= 0)
        {
            quotient = new UInt128((ulong)top, low);
        }
        else
        {
            if (!ReciprocalPowers.TryDivide(top, low, dropped, out quotient, out var remainder)
                || quotient >> 96 != UInt128.Zero && !ReciprocalPowers.TryDivide(top, low, ++dropped, out quotient, out remainder)
                || dropped > scale)
            {
                return false;
            }
            var half = ReciprocalPowers.Value(dropped) >> 1;
            if (remainder > half || remainder == half && (quotient & UInt128.One) != UInt128.Zero)
                quotient++;
        }
        rounded = new Positive(quotient, scale - Math.Max(0, dropped));
        return quotient >> 96 == UInt128.Zero && quotient != UInt128.Zero;
    }

    /// <summary>The least count of digits to drop that can make the number fit; at times one too few.</summary>
    private static int DigitsAbove96Bits(UInt128 top)
    {
        var above = 192 - (int)UInt128.LeadingZeroCount(top) - 96;
        return above <= 0 ? 0 : ((above - 1) * 77 >> 8) + 1;
    }

    /// <summary>A decimal above zero.</summary>
    private readonly struct Positive(UInt128 mantissa, int scale)
    {
        public readonly UInt128 Mantissa = mantissa;
        public readonly int Scale = scale;

        public decimal ToDecimal() => Unsafe.BitCast<Bits, decimal>(new Bits(Scale << Bits.ScaleShift, (uint)(Mantissa >> 64), (ulong)Mantissa));
    }

    /// <summary>How the runtime lays a decimal out.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Bits(int flags, uint high, ulong low)
    {
        public const int ScaleShift = 16;

        public readonly int Flags = flags;
        public readonly uint High = high;
        public readonly ulong Low = low;

        public int Scale => (Flags >> ScaleShift) & 0xFF;
    }
}
