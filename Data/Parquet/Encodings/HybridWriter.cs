using System.Numerics;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Writes the RLE / bit-packing hybrid: runs of eight and more as runs, everything else packed in eights.</summary>
internal static class HybridWriter
{
    private const int MinRun = 8;

    /// <summary>Bits that hold every index below <paramref name="count"/>; at least 1, which old readers expect.</summary>
    public static int Width(int count) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)Math.Max(0, count - 1)));

    /// <summary>Appends all values.</summary>
    public static void Write(ReadOnlySpan<int> values, int width, ByteBuffer output)
    {
        int packedFrom = 0, at = 0;
        while (at < values.Length)
        {
            var run = RunLength(values, at);
            var padding = (MinRun - ((at - packedFrom) % MinRun)) % MinRun;
            if (run - padding < MinRun)
            {
                at += run;
                continue;
            }
            at += padding;
            WritePacked(values[packedFrom..at], width, output);
            WriteRun(values[at], run - padding, width, output);
            at += run - padding;
            packedFrom = at;
        }
        WritePacked(values[packedFrom..], width, output);
    }

    /// <summary>Appends one run.</summary>
    public static void WriteRun(int value, int count, int width, ByteBuffer output)
    {
        output.AppendVarint((ulong)count << 1);
        for (var bits = 0; bits < width; bits += 8)
            output.AppendByte((byte)(value >> bits));
    }

    private static int RunLength(ReadOnlySpan<int> values, int at)
    {
        var length = values[at..].IndexOfAnyExcept(values[at]);
        return length < 0 ? values.Length - at : length;
    }

    private static void WritePacked(ReadOnlySpan<int> values, int width, ByteBuffer output)
    {
        if (values.IsEmpty)
            return;
        var groups = (values.Length + 7) / 8;
        output.AppendVarint(((ulong)groups << 1) | 1);
        BitPacker.Pack(values, width, output.Append(groups * width));
    }
}
