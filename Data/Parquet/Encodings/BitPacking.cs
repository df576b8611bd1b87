using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Values of a fixed number of bits, lowest bit first.</summary>
internal static class BitPacking
{
    /// <summary>Bytes that hold <paramref name="count"/> values of <paramref name="width"/> bits.</summary>
    public static long Bytes(long count, int width) => ((count * width) + 7) >> 3;

    /// <summary>
    /// The value at <paramref name="index"/>, 0 to 64 bits wide. Bits past the end of the bytes read as zero.
    /// </summary>
    public static ulong Get(ReadOnlySpan<byte> bytes, int index, int width)
    {
        if (width == 0)
            return 0;
        var bit = (long)index * width;
        var start = (int)(bit >> 3);
        var shift = (int)(bit & 7);
        var low = Load(bytes, start) >> shift;
        if (shift + width > 64)
            low |= Load(bytes, start + 8) << (64 - shift);
        return width == 64 ? low : low & ((1UL << width) - 1);
    }

    /// <summary>Unpacks values of at most 32 bits.</summary>
    public static void Unpack(ReadOnlySpan<byte> bytes, int width, Span<int> values)
    {
        var fast = FastCount(bytes.Length, width, values.Length);
        var mask = (uint)((1UL << width) - 1);
        ref var source = ref MemoryMarshal.GetReference(bytes);
        long bit = 0;
        for (var i = 0; i < fast; i++, bit += width)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3)));
            values[i] = (int)((uint)(word >> (int)(bit & 7)) & mask);
        }
        for (var i = fast; i < values.Length; i++)
            values[i] = (int)Get(bytes, i, width);
    }

    /// <summary>How many leading values can be fetched by whole 64-bit loads that stay inside the bytes.</summary>
    public static int FastCount(int bytes, int width, int count)
    {
        if (bytes < 8)
            return 0;
        if (width == 0)
            return count;
        var lastStart = ((long)(bytes - 8) * 8) + 7;
        return (int)Math.Min(count, (lastStart / width) + 1);
    }

    private static ulong Load(ReadOnlySpan<byte> bytes, int start)
    {
        if (start + 8 <= bytes.Length)
            return MemoryMarshal.Read<ulong>(bytes[start..]);
        ulong value = 0;
        for (var i = start; i < bytes.Length; i++)
            value |= (ulong)bytes[i] << (8 * (i - start));
        return value;
    }
}
