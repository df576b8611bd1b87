using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>
/// Numbers as decimals of up to nine digits in 32 bits, so many of them behind the point. A number is the double nearest to its decimal; what is no
/// such number, bit by bit, has none.
/// </summary>
internal readonly struct Decimals
{
    /// <summary>Most digits behind the point.</summary>
    public const int MostDigits = 9;

    /// <summary>Largest decimal without its point.</summary>
    public const int Most = 999_999_999;

    // Adding and taking away 1.5 · 2^52 rounds to a whole number and leaves its bits at the low end.
    private const double RoundingShift = 6755399441055744.0;

    private readonly double _power = 1;
    private readonly double _inverse = 1;

    /// <summary>Decimals of so many digits behind the point, 0 to 9.</summary>
    public Decimals(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)digits, (uint)MostDigits, nameof(digits));
        Digits = digits;
        for (var digit = 0; digit < digits; digit++)
            _power *= 10;
        _inverse = 1 / _power;
    }

    /// <summary>Digits behind the point.</summary>
    public int Digits { get; }

    /// <summary>The decimals of the fewest digits that hold all of these numbers; null when none do.</summary>
    public static Decimals? Of(ReadOnlySpan<double> values, Span<int> scratch)
    {
        for (var digits = 0; digits <= MostDigits; digits++)
        {
            var decimals = new Decimals(digits);
            if (decimals.TryNarrow(values, scratch))
                return decimals;
        }
        return null;
    }

    /// <summary>Turns numbers into decimals without their point; false when one of them has none.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="decimals">At least as many places; what they hold after a refusal is undefined.</param>
    public bool TryNarrow(ReadOnlySpan<double> values, Span<int> decimals)
    {
        var index = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(values);
            ref var to = ref MemoryMarshal.GetReference(decimals[..values.Length]);
            for (; index <= values.Length - 2 * Vector512<double>.Count; index += 2 * Vector512<double>.Count)
            {
                var low = Vector512.LoadUnsafe(ref from, (nuint)index);
                var high = Vector512.LoadUnsafe(ref from, (nuint)(index + Vector512<double>.Count));
                var lowShifted = low * _power + Vector512.Create(RoundingShift);
                var highShifted = high * _power + Vector512.Create(RoundingShift);
                if (!IsSame(low, lowShifted) || !IsSame(high, highShifted))
                    return false;
                Vector512.Narrow(lowShifted.AsInt64(), highShifted.AsInt64()).StoreUnsafe(ref to, (nuint)index);
            }
        }
        for (; index < values.Length; index++)
        {
            var whole = Math.Round(values[index] * _power);
            if (!(Math.Abs(whole) <= Most) || BitConverter.DoubleToInt64Bits((int)whole / _power) != BitConverter.DoubleToInt64Bits(values[index]))
                return false;
            decimals[index] = (int)whole;
        }
        return true;
    }

    /// <summary>Turns decimals without their point into the numbers nearest to them.</summary>
    /// <param name="decimals">The decimals.</param>
    /// <param name="values">At least as many places.</param>
    public void Widen(ReadOnlySpan<int> decimals, Span<double> values)
    {
        var index = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(decimals);
            ref var to = ref MemoryMarshal.GetReference(values[..decimals.Length]);
            for (; index <= decimals.Length - Vector512<int>.Count; index += Vector512<int>.Count)
            {
                var (low, high) = Vector512.Widen(Vector512.LoadUnsafe(ref from, (nuint)index));
                Divide(Vector512.ConvertToDouble(low)).StoreUnsafe(ref to, (nuint)index);
                Divide(Vector512.ConvertToDouble(high)).StoreUnsafe(ref to, (nuint)(index + Vector512<double>.Count));
            }
        }
        for (; index < decimals.Length; index++)
            values[index] = decimals[index] / _power;
    }

    private bool IsSame(Vector512<double> values, Vector512<double> shifted)
    {
        var whole = shifted - Vector512.Create(RoundingShift);
        return Vector512.LessThanOrEqualAll(Vector512.Abs(whole), Vector512.Create((double)Most))
            && Vector512.EqualsAll(Divide(whole).AsInt64(), values.AsInt64());
    }

    /// <summary>
    /// Whole numbers over the power of ten, rounded as a division rounds, at a fifth of its time: the quotient by the rounded inverse is off by less
    /// than one place, and the remainder, which is exact, corrects it (Markstein).
    /// </summary>
    private Vector512<double> Divide(Vector512<double> whole)
    {
        var quotient = whole * _inverse;
        var remainder = Vector512.FusedMultiplyAdd(-quotient, Vector512.Create(_power), whole);
        return Vector512.FusedMultiplyAdd(remainder, Vector512.Create(_inverse), quotient);
    }
}
