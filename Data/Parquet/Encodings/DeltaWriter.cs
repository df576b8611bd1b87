using System.Numerics;
using DolphinLean.Data.Parquet.Writing;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Writes DELTA_BINARY_PACKED integers: blocks of 128 values in four miniblocks.</summary>
internal static class DeltaWriter
{
    private const int BlockValues = 128;
    private const int Miniblocks = 4;
    private const int MiniblockValues = BlockValues / Miniblocks;

    /// <summary>Appends values of 32 bits; differences wrap at 32 bits, so that no miniblock is wider than the type.</summary>
    public static void Write(ReadOnlySpan<int> values, ByteBuffer output)
    {
        WriteHeader(values.Length, values.IsEmpty ? 0 : values[0], output);
        Span<long> deltas = stackalloc long[BlockValues];
        for (var at = 1; at < values.Length; at += BlockValues)
        {
            var count = Math.Min(BlockValues, values.Length - at);
            for (var i = 0; i < count; i++)
                deltas[i] = unchecked(values[at + i] - values[at + i - 1]);
            WriteBlock(deltas[..count], uint.MaxValue, output);
        }
    }

    /// <summary>Appends values of 64 bits; differences wrap.</summary>
    public static void Write(ReadOnlySpan<long> values, ByteBuffer output)
    {
        WriteHeader(values.Length, values.IsEmpty ? 0 : values[0], output);
        Span<long> deltas = stackalloc long[BlockValues];
        for (var at = 1; at < values.Length; at += BlockValues)
        {
            var count = Math.Min(BlockValues, values.Length - at);
            for (var i = 0; i < count; i++)
                deltas[i] = unchecked(values[at + i] - values[at + i - 1]);
            WriteBlock(deltas[..count], ulong.MaxValue, output);
        }
    }

    private static void WriteHeader(int count, long first, ByteBuffer output)
    {
        output.AppendVarint(BlockValues);
        output.AppendVarint(Miniblocks);
        output.AppendVarint((ulong)count);
        output.AppendZigZag(first);
    }

    private static void WriteBlock(ReadOnlySpan<long> deltas, ulong typeMask, ByteBuffer output)
    {
        var minimum = long.MaxValue;
        foreach (var delta in deltas)
            minimum = Math.Min(minimum, delta);
        output.AppendZigZag(minimum);

        Span<ulong> relative = stackalloc ulong[BlockValues];
        relative.Clear();
        for (var i = 0; i < deltas.Length; i++)
            relative[i] = unchecked((ulong)deltas[i] - (ulong)minimum) & typeMask;

        Span<byte> widths = stackalloc byte[Miniblocks];
        for (var m = 0; m < Miniblocks; m++)
        {
            ulong all = 0;
            foreach (var value in relative.Slice(m * MiniblockValues, MiniblockValues))
                all |= value;
            widths[m] = (byte)(64 - BitOperations.LeadingZeroCount(all));
        }
        output.Append(widths);

        var used = (deltas.Length + MiniblockValues - 1) / MiniblockValues;
        for (var m = 0; m < used; m++)
            BitPacker.Pack(relative.Slice(m * MiniblockValues, MiniblockValues), widths[m], output.Append(MiniblockValues * widths[m] / 8));
    }
}
