using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QuantConnect.Indicators;

/// <summary>
/// Products of decimals and sums of them, to the last bit those of the operators, but several times faster where products have more digits
/// than a decimal holds, as in every exponential average. The operators divide by powers of ten in steps of 32 bits; this multiplies once
/// with a reciprocal, whose error leaves no doubt about the rounding but once in 2^28. Those, and all that is unusual, are left to the operators.
/// </summary>
internal static class WideDecimal
{
    private const int MostPlaces = 28;
    private const int MostScaled = 19;

    /// <summary>Number and reciprocal are each rounded down and their product is less than 2 too small: together less than this.</summary>
    private const ulong Error = 4;

    /// <summary><c>left * leftWeight + right * rightWeight</c>, each of the three operations rounded as the operators round.</summary>
    public static decimal WeightedSum(decimal left, decimal leftWeight, decimal right, decimal rightWeight)
    {
        Unsafe.SkipInit(out Bits sum);
        return TryMultiply(Bits.Of(left), Bits.Of(leftWeight), out var first) && TryMultiply(Bits.Of(right), Bits.Of(rightWeight), out var second)
               && (first.Scale >= second.Scale ? TryAdd(first, second, out sum) : TryAdd(second, first, out sum))
            ? sum.ToDecimal()
            : left * leftWeight + right * rightWeight;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryMultiply(Bits a, Bits b, out Bits product)
    {
        var middle = Math.BigMul(a.Low, b.Low, out var low);
        var crossHigh = Math.BigMul(a.Low, b.High, out var cross);
        var top = crossHigh;
        middle += cross;
        if (middle < cross) top++;
        if (a.High != 0)
        {
            var otherHigh = Math.BigMul(b.Low, a.High, out var other);
            top += otherHigh + (ulong)a.High * b.High;
            middle += other;
            if (middle < other) top++;
        }
        return TryRound(top, middle, low, a.Scale + b.Scale, out product) && (a.Flags | b.Flags) >= 0;
    }

    /// <summary>Adds two numbers above zero, of which the second has no more places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryAdd(Bits fine, Bits coarse, out Bits sum)
    {
        var places = fine.Scale - coarse.Scale;
        if (places > MostScaled)
        {
            sum = default;
            return false;
        }
        var factor = ReciprocalPower.SmallPowers[places];
        var middle = Math.BigMul(coarse.Low, factor, out var low);
        var top = Math.BigMul(coarse.High, factor, out var high);
        middle += high;
        if (middle < high) top++;
        low += fine.Low;
        var carry = low < fine.Low ? 1UL : 0;
        middle += fine.High + carry;
        if (middle < fine.High + carry) top++;
        return TryRound(top, middle, low, fine.Scale, out sum);
    }

    /// <summary>Drops as few digits of a 192-bit number as make it fit, half to even; false for zero, for doubt, and for what does not fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryRound(ulong top, ulong middle, ulong low, int scale, out Bits rounded)
    {
        var zeros = top != 0 ? BitOperations.LeadingZeroCount(top) : 64 + BitOperations.LeadingZeroCount(middle);
        var above = 96 - zeros;
        var dropped = Math.Max(scale - MostPlaces, above <= 0 ? 0 : ((above - 1) * 77 >> 8) + 1);
        if (dropped == 0)
        {
            rounded = new Bits(scale, (uint)middle, low);
            return (middle | low) != 0;
        }
        return TryDrop(top, middle, low, zeros, dropped, scale, out rounded);
    }

    /// <summary>Drops a count of digits, or one more where the number would still not fit.</summary>
    private static bool TryDrop(ulong top, ulong middle, ulong low, int zeros, int digits, int scale, out Bits rounded)
    {
        rounded = default;
        if (digits >= scale || digits >= ReciprocalPower.Most || zeros >= 128)
            return false;

        // The uppermost 128 bits, without leading zeros.
        if (zeros >= 64) (top, middle, low) = (middle, low, 0);
        var left = zeros & 63;
        if (left != 0) (top, middle) = ((top << left) | (middle >> (64 - left)), (middle << left) | (low >> (64 - left)));

        ref readonly var power = ref ReciprocalPower.All[digits];
        var high = power.HighProduct(top, middle, out var fraction);
        var right = power.Shift + zeros - 64;
        if (right is < 8 or > 59)
            return false;
        if (high >> right > uint.MaxValue)
        {
            power = ref ReciprocalPower.All[++digits];
            high = power.HighProduct(top, middle, out fraction);
            right = power.Shift + zeros - 64;
        }
        var quotientHigh = high >> right;
        var quotientLow = (high << (64 - right)) | (fraction >> right);
        fraction &= (1UL << right) - 1;
        var half = 1UL << (right - 1);
        if (fraction > half)
        {
            if (++quotientLow == 0 && ++quotientHigh > uint.MaxValue)
                return false;
        }
        else if (fraction + Error >= half)
        {
            return false;
        }
        rounded = new Bits(scale - digits, (uint)quotientHigh, quotientLow);
        return true;
    }

    /// <summary>How the runtime lays a decimal out.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Bits
    {
        private const int ScaleShift = 16;

        public readonly int Flags;
        public readonly uint High;
        public readonly ulong Low;

        public Bits(int scale, uint high, ulong low) => (Flags, High, Low) = (scale << ScaleShift, high, low);

        public int Scale => (Flags >> ScaleShift) & 0xFF;

        public static Bits Of(decimal value) => Unsafe.BitCast<decimal, Bits>(value);

        public decimal ToDecimal() => Unsafe.BitCast<Bits, decimal>(this);
    }
}
