using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Encodings;

/// <summary>Looks dictionary indices up: one byte of bit width, then runs of indices.</summary>
internal static class DictionaryIndices
{
    /// <summary>Opens the runs after the byte that gives their width.</summary>
    public static HybridReader Open(ReadOnlySpan<byte> bytes, out int width)
    {
        if (bytes.IsEmpty)
            throw new MalformedException("a page of dictionary indices is empty");
        width = bytes[0];
        if (width > 32)
            throw new MalformedException($"dictionary indices of {width} bits");
        return new HybridReader(bytes[1..], width);
    }

    /// <summary>Replaces every index of the page by its dictionary entry.</summary>
    public static void Decode<T>(ReadOnlySpan<byte> bytes, ReadOnlySpan<T> dictionary, Span<T> values) where T : unmanaged
    {
        if (values.IsEmpty)
            return;
        var runs = Open(bytes, out var width);
        while (!values.IsEmpty)
        {
            runs.Next(values.Length);
            if (runs.IsPacked)
            {
                Gather(runs.Packed, width, dictionary, values[..runs.Count]);
            }
            else
            {
                if (runs.Value >= (uint)dictionary.Length)
                    ThrowIndex(runs.Value, dictionary.Length);
                values[..runs.Count].Fill(dictionary[(int)runs.Value]);
            }
            values = values[runs.Count..];
        }
    }

    /// <summary>The indices themselves, each checked against the dictionary's length.</summary>
    public static void DecodeIndices(ReadOnlySpan<byte> bytes, int dictionaryLength, Span<int> indices)
    {
        if (indices.IsEmpty)
            return;
        var runs = Open(bytes, out var width);
        while (!indices.IsEmpty)
        {
            runs.Next(indices.Length);
            var run = indices[..runs.Count];
            if (runs.IsPacked)
                BitPacking.Unpack(runs.Packed, width, run);
            else
                run.Fill((int)runs.Value);
            foreach (var index in run)
            {
                if ((uint)index >= (uint)dictionaryLength)
                    ThrowIndex((uint)index, dictionaryLength);
            }
            indices = indices[runs.Count..];
        }
    }

    // One unaligned 64-bit load holds any index of up to 32 bits wherever it starts; FastCount keeps the loads inside the run.
    private static void Gather<T>(ReadOnlySpan<byte> packed, int width, ReadOnlySpan<T> dictionary, Span<T> values) where T : unmanaged
    {
        var fast = BitPacking.FastCount(packed.Length, width, values.Length);
        var mask = (uint)((1UL << width) - 1);
        ref var source = ref MemoryMarshal.GetReference(packed);
        long bit = 0;
        for (var i = 0; i < fast; i++, bit += width)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref source, (nint)(bit >> 3)));
            var index = (uint)(word >> (int)(bit & 7)) & mask;
            if (index >= (uint)dictionary.Length)
                ThrowIndex(index, dictionary.Length);
            values[i] = dictionary[(int)index];
        }
        for (var i = fast; i < values.Length; i++)
        {
            var index = (uint)BitPacking.Get(packed, i, width);
            if (index >= (uint)dictionary.Length)
                ThrowIndex(index, dictionary.Length);
            values[i] = dictionary[(int)index];
        }
    }

    private static void ThrowIndex(uint index, int length) =>
        throw new MalformedException($"a dictionary index of {index}, and the dictionary has {length} entries");
}
