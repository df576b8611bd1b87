using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Numbers in the text of bar files: <c>102941.9</c>, without sign, space or grouping.</summary>
/// <remarks>
/// A number of up to 16 characters is read as one vector: its end is the first byte below the point, a shuffle drops the point and moves the
/// digits to the right, and three multiplications add them up. All else goes to <see cref="PlainNumberText"/>. Both give the nearest double.
/// </remarks>
internal static class NumberText
{
    private const int VectorBytes = 16;
    private const ulong ExactMantissa = 1UL << 53;

    // 10^0 to 10^22 are doubles without error, so one division of an exact mantissa rounds once: to the double nearest to the text.
    private static readonly double[] PowersOfTen = [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16];

    // For each length and place of the point (the length itself: none), which byte of the text goes to each place; 0x80 gives zero.
    private static readonly byte[] Shuffles = BuildShuffles();

    /// <summary>Reads a number and moves past it. The text must go on for 16 bytes, with one that ends the number among them or later.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Place of the number; afterwards the place behind it. Stays where it is when no number is there.</param>
    /// <returns>The double nearest to the text; NaN when no number is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Read(ref readonly byte text, ref int at)
    {
        if (!Sse41.IsSupported)
            return PlainNumberText.Read(in text, ref at);
        var bytes = Vector128.LoadUnsafe(in text, (nuint)at);
        var end = BitOperations.TrailingZeroCount(Vector128.LessThan(bytes, Vector128.Create((byte)'.')).ExtractMostSignificantBits() | 1u << VectorBytes);
        var point = BitOperations.TrailingZeroCount(Vector128.Equals(bytes, Vector128.Create((byte)'.')).ExtractMostSignificantBits() | 1u << end);
        point = Math.Min(point, end);
        var digits = Aligned(bytes, end, point);
        var digitCount = end - (point < end ? 1 : 0);
        var mantissa = Mantissa(digits);
        if (Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)) || end == VectorBytes || digitCount == 0 || mantissa > ExactMantissa)
            return PlainNumberText.Read(in text, ref at);
        at += end;
        var fraction = digitCount - point;
        var value = (double)(long)mantissa;
        return fraction <= 0 ? value : value / PowersOfTen[fraction];
    }

    /// <summary>Reads a whole number of at most nine digits and moves past it; -1 when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInteger(ref readonly byte text, ref int at)
    {
        if (!Sse41.IsSupported)
            return PlainNumberText.ReadInteger(in text, ref at);
        var bytes = Vector128.LoadUnsafe(in text, (nuint)at);
        var end = BitOperations.TrailingZeroCount(Vector128.LessThan(bytes, Vector128.Create((byte)'0')).ExtractMostSignificantBits() | 1u << VectorBytes);
        var digits = Aligned(bytes, end, end);
        if (end is 0 or > 9 || Vector128.GreaterThanAny(digits, Vector128.Create((byte)9)))
            return PlainNumberText.ReadInteger(in text, ref at);
        at += end;
        return (int)Mantissa(digits);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Aligned(Vector128<byte> bytes, int end, int point)
    {
        var shuffle = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(Shuffles), (nuint)((end * (VectorBytes + 1) + point) * VectorBytes));
        return Ssse3.Shuffle(bytes - Vector128.Create((byte)'0'), shuffle);
    }

    // Sixteen digits: pairs to hundreds, hundreds to ten thousands, those to two numbers of eight digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mantissa(Vector128<byte> digits)
    {
        var hundreds = Ssse3.MultiplyAddAdjacent(digits, Vector128.Create((ushort)0x010A).AsSByte());
        var tenThousands = Sse2.MultiplyAddAdjacent(hundreds, Vector128.Create(0x0001_0064).AsInt16());
        var packed = Sse41.PackUnsignedSaturate(tenThousands, tenThousands);
        var halves = Sse2.MultiplyAddAdjacent(packed.AsInt16(), Vector128.Create(0x0001_2710).AsInt16()).AsUInt64().ToScalar();
        return (halves & 0xFFFF_FFFF) * 100_000_000 + (halves >> 32);
    }

    private static byte[] BuildShuffles()
    {
        var table = new byte[(VectorBytes + 1) * (VectorBytes + 1) * VectorBytes];
        Array.Fill(table, (byte)0x80);
        for (var end = 0; end <= VectorBytes; end++)
        {
            for (var point = 0; point <= end; point++)
            {
                var row = table.AsSpan((end * (VectorBytes + 1) + point) * VectorBytes, VectorBytes);
                var place = VectorBytes;
                for (var i = end - 1; i >= 0; i--)
                {
                    if (i != point)
                        row[--place] = (byte)i;
                }
            }
        }
        return table;
    }
}
