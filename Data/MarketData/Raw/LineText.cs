using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>
/// A place in a line that moves over literals and numbers, many digits at a time. Each call says whether it found what it looks for;
/// after a miss the place means nothing.
/// </summary>
/// <remarks>
/// Reads up to 100 bytes ahead of the place, so the line must lie in a buffer that goes on. What comes behind may be anything that ends with
/// <see cref="Padding"/> zeros, at which every move stops.
/// </remarks>
internal unsafe ref struct LineText(byte* start)
{
    /// <summary>Bytes that must be readable behind a line.</summary>
    public const int Padding = 128;

    private const int MostDigits = 19;
    private const int MostPartDigits = 8;
    private const long MostExactMantissa = 1L << 53;

    /// <summary>Where it stands.</summary>
    public byte* At = start;

    private static ReadOnlySpan<double> PowersOfTen => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

    /// <summary>Moves over a literal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Skip(ReadOnlySpan<byte> literal)
    {
        if (!new ReadOnlySpan<byte>(At, literal.Length).SequenceEqual(literal))
            return false;
        At += literal.Length;
        return true;
    }

    /// <summary>Moves over a JSON number without sign, fraction or exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeInteger(out long value)
    {
        var digits = BitOperations.TrailingZeroCount(NonDigits(At) | 1UL << 32);
        value = 0;
        if (digits is 0 or > MostDigits || (digits > 1 && *At == '0') || (digits == MostDigits && *At == '9'))
            return false;
        // Eights from the end; the odd digits come first.
        if (digits <= 8)
            value = Digits(At, digits);
        else if (digits <= 16)
            value = Digits(At, digits - 8) * 100_000_000 + Digits(At + digits - 8, 8);
        else
            value = (Digits(At, digits - 16) * 100_000_000 + Digits(At + digits - 16, 8)) * 100_000_000 + Digits(At + digits - 8, 8);
        At += digits;
        return true;
    }

    /// <summary>Moves over two decimal numbers with a literal between them, and the quotation mark behind the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TakeTwoQuotedDecimals(ReadOnlySpan<byte> between, out double first, out double second)
    {
        // One look at 64 bytes finds both points and the ends of both numbers.
        var others = NonDigits(At) | NonDigits(At + 32) << 32;
        var point1 = BitOperations.TrailingZeroCount(others);
        others &= others - 1;
        var end1 = BitOperations.TrailingZeroCount(others);
        var start2 = end1 + between.Length;
        (first, second) = (0, 0);
        if (start2 >= 64)
            return false;
        others >>= start2;
        var point2 = BitOperations.TrailingZeroCount(others);
        others &= others - 1;
        var end2 = BitOperations.TrailingZeroCount(others);
        var from2 = At + start2;
        if (end2 >= 64 || !new ReadOnlySpan<byte>(At + end1, between.Length).SequenceEqual(between)
            || At[point1] != '.' || from2[point2] != '.' || from2[end2] != '"')
            return false;
        var isTaken = TryCombine(At, point1, end1 - point1 - 1, out first) & TryCombine(from2, point2, end2 - point2 - 1, out second);
        At = from2 + end2 + 1;
        return isTaken;
    }

    /// <summary>Moves over <c>true</c> or <c>false</c>.</summary>
    public bool TakeBoolean(out bool value)
    {
        value = Skip("true"u8);
        return value || Skip("false"u8);
    }

    /// <summary>The double nearest to so many digits, a point and so many digits; false for too many of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryCombine(byte* from, int whole, int fraction, out double value)
    {
        value = 0;
        if ((uint)(whole - 1) >= MostPartDigits || (uint)(fraction - 1) >= MostPartDigits)
            return false;
        var power = Unsafe.Add(ref MemoryMarshal.GetReference(PowersOfTen), fraction);
        var mantissa = Digits(from, whole) * (long)power + Digits(from + whole + 1, fraction);
        // Both sides are exact, so that the quotient is the double nearest to the decimal.
        value = mantissa / power;
        return mantissa <= MostExactMantissa;
    }

    /// <summary>One bit for each of 32 bytes that is no digit.</summary>
    private static ulong NonDigits(byte* from)
    {
        var values = Vector256.Load(from) - Vector256.Create((byte)'0');
        return Vector256.GreaterThan(values, Vector256.Create((byte)9)).ExtractMostSignificantBits();
    }

    /// <summary>The value of one to eight digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Digits(byte* from, int count)
    {
        // The first digit lies lowest: shifting puts zeros before it. Then pairs, fours and eights are joined in one multiplication each.
        var digits = (Unsafe.ReadUnaligned<ulong>(from) & 0x0F0F0F0F0F0F0F0F) << (64 - 8 * count);
        digits = digits * 10 + (digits >> 8);
        return (long)(((digits & 0x000000FF000000FF) * 0x000F424000000064 + ((digits >> 16) & 0x000000FF000000FF) * 0x0000271000000001) >> 32);
    }
}
