using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>The k-th bytes of all values lie together (Encodings.md, BYTE_STREAM_SPLIT = 9).</summary>
internal static class ByteStreamSplit
{
    /// <summary>Joins the streams of values of <paramref name="width"/> bytes into <paramref name="values"/>.</summary>
    public static void Decode(ReadOnlySpan<byte> streams, int width, Span<byte> values)
    {
        if (streams.Length != values.Length)
            throw new MalformedException($"byte streams of {streams.Length} bytes for values of {values.Length}");
        var count = values.Length / width;
        if (width == 8)
            DecodeEight(streams, count, MemoryMarshal.Cast<byte, ulong>(values));
        else
            DecodeAny(streams, width, count, values);
    }

    /// <summary>Splits values into their streams.</summary>
    public static void Encode(ReadOnlySpan<byte> values, int width, Span<byte> streams)
    {
        var count = values.Length / width;
        for (var k = 0; k < width; k++)
        {
            var stream = streams.Slice(k * count, count);
            for (int i = 0, at = k; i < count; i++, at += width)
                stream[i] = values[at];
        }
    }

    /// <summary>The plain form for any width.</summary>
    internal static void DecodeAny(ReadOnlySpan<byte> streams, int width, int count, Span<byte> values)
    {
        for (var k = 0; k < width; k++)
        {
            var stream = streams.Slice(k * count, count);
            for (int i = 0, at = k; i < count; i++, at += width)
                values[at] = stream[i];
        }
    }

    // Eight loads and shifts per value; the caller has proven streams = 8 * count bytes.
    private static void DecodeEight(ReadOnlySpan<byte> streams, int count, Span<ulong> values)
    {
        ref var source = ref MemoryMarshal.GetReference(streams);
        var stride = (nint)count;
        for (var i = 0; i < count; i++)
        {
            ref var at = ref Unsafe.Add(ref source, i);
            values[i] = at
                | ((ulong)Unsafe.Add(ref at, stride) << 8)
                | ((ulong)Unsafe.Add(ref at, 2 * stride) << 16)
                | ((ulong)Unsafe.Add(ref at, 3 * stride) << 24)
                | ((ulong)Unsafe.Add(ref at, 4 * stride) << 32)
                | ((ulong)Unsafe.Add(ref at, 5 * stride) << 40)
                | ((ulong)Unsafe.Add(ref at, 6 * stride) << 48)
                | ((ulong)Unsafe.Add(ref at, 7 * stride) << 56);
        }
    }
}
