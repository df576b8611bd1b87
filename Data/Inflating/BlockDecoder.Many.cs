using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Inflating;

/// <content>The fast loop.</content>
internal unsafe ref partial struct BlockDecoder
{
    /// <summary>Decodes while there is much of everything.</summary>
    /// <remarks>
    /// The entry of the next symbol is looked up before a match is copied, so that both go on at once. Of <c>count</c> only the lowest six bits
    /// mean anything, which spares masking what is taken from it. One call runs for a whole block, too long to begin in slow code.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void DecodeMany()
    {
        var literals = _literals;
        var distances = _distances;
        var start = _start;
        var from = Bits.From;
        var safeFrom = Bits.End - LoadedBytes;
        var to = At;
        var safeEnd = _end - WrittenBytes;
        var buffer = Bits.Buffer;
        var count = (uint)Bits.Count;
        Refill(ref buffer, ref count, ref from);
        var entry = literals[buffer & LiteralMask];
        while (from <= safeFrom && to <= safeEnd)
        {
            if ((entry & HuffmanTable.Literal) != 0)
            {
                // Three entries of the first table take at most 33 of the 56 bits.
                Put(ref to, entry);
                Drop(ref buffer, ref count, entry);
                entry = literals[buffer & LiteralMask];
                if ((entry & HuffmanTable.Literal) != 0)
                {
                    Put(ref to, entry);
                    Drop(ref buffer, ref count, entry);
                    entry = literals[buffer & LiteralMask];
                    if ((entry & HuffmanTable.Literal) != 0)
                    {
                        Put(ref to, entry);
                        Drop(ref buffer, ref count, entry);
                        Refill(ref buffer, ref count, ref from);
                        entry = literals[buffer & LiteralMask];
                        continue;
                    }
                }
                Refill(ref buffer, ref count, ref from);
            }
            if ((entry & HuffmanTable.Special) != 0)
            {
                if ((entry & HuffmanTable.Longer) != 0)
                {
                    Drop(ref buffer, ref count, entry);
                    entry = literals[(entry >> 16) + (uint)(buffer & ((1u << (15 - DeflateCodes.LiteralBits)) - 1))];
                }
                if ((entry & HuffmanTable.Literal) != 0)
                {
                    Put(ref to, entry);
                    Drop(ref buffer, ref count, entry);
                    Refill(ref buffer, ref count, ref from);
                    entry = literals[buffer & LiteralMask];
                    continue;
                }
                if ((entry & HuffmanTable.Special) != 0)
                {
                    Drop(ref buffer, ref count, entry);
                    _isEndOfBlock = (entry & HuffmanTable.EndOfBlock) != 0;
                    Defect = _isEndOfBlock ? "" : "bits of no code";
                    break;
                }
            }
            var length = ValueOf(entry, buffer);
            Drop(ref buffer, ref count, entry);

            // At least 36 bits are left, and a distance takes at most 28.
            entry = distances[buffer & DistanceMask];
            if ((entry & HuffmanTable.Special) != 0)
            {
                if ((entry & HuffmanTable.Longer) != 0)
                {
                    Drop(ref buffer, ref count, entry);
                    entry = distances[(entry >> 16) + (uint)(buffer & ((1u << (15 - DeflateCodes.DistanceBits)) - 1))];
                }
                if ((entry & HuffmanTable.Special) != 0)
                {
                    Defect = "bits of no distance";
                    break;
                }
            }
            var distance = ValueOf(entry, buffer);
            Drop(ref buffer, ref count, entry);
            if (distance > to - start)
            {
                Defect = "a distance beyond the start";
                break;
            }
            Refill(ref buffer, ref count, ref from);
            entry = literals[buffer & LiteralMask];
            CopyMatch(to, distance, length);
            to += length;
        }
        Bits = new BitSource(from, Bits.End, buffer, (int)(count & 63));
        At = to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Refill(ref ulong buffer, ref uint count, ref byte* from)
    {
        buffer |= Unsafe.ReadUnaligned<ulong>(from) << (int)count;
        from += 7 - ((count >> 3) & 7);
        count |= 56;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Drop(ref ulong buffer, ref uint count, uint entry)
    {
        buffer >>= (int)entry;
        count -= entry;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(ref byte* to, uint entry)
    {
        Unsafe.WriteUnaligned(to, (ushort)(entry >> 16));
        to += (entry >> 8) & 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint ValueOf(uint entry, ulong buffer) =>
        (entry >> 16) + (uint)((buffer & ((1UL << (int)entry) - 1)) >> (int)((entry >> 8) & 0xF));

    /// <summary>Copies earlier bytes, which may overlap what they are copied to, and up to 31 bytes more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyMatch(byte* to, uint distance, uint length)
    {
        var match = to - distance;
        var behind = to + length;
        if (distance >= 32)
        {
            do
            {
                Vector256.Load(match).Store(to);
                match += 32;
                to += 32;
            }
            while (to < behind);
        }
        else if (distance >= 8)
        {
            do
            {
                Unsafe.WriteUnaligned(to, Unsafe.ReadUnaligned<ulong>(match));
                match += 8;
                to += 8;
            }
            while (to < behind);
        }
        else
        {
            do
                *to++ = *match++;
            while (to < behind);
        }
    }
}
