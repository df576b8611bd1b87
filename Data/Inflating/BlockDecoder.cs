using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Inflating;

/// <summary>Turns the symbols of a coded block into bytes: many in a fast loop that may read and write a little too far, the others one by one.</summary>
internal unsafe ref struct BlockDecoder
{
    // A round of the fast loop loads at most this much, and writes at most three pairs of literals, a match and what its copy overshoots.
    private const int LoadedBytes = 32;
    private const int WrittenBytes = 6 + 258 + 32;
    private const ulong LiteralMask = (1 << DeflateCodes.LiteralBits) - 1;
    private const ulong DistanceMask = (1 << DeflateCodes.DistanceBits) - 1;

    private readonly byte* _start;
    private readonly byte* _end;
    private readonly uint* _literals;
    private readonly uint* _distances;
    private bool _isEndOfBlock;

    public BlockDecoder(BitSource bits, byte* at, byte* start, byte* end, uint* literals, uint* distances)
    {
        Bits = bits;
        At = at;
        _start = start;
        _end = end;
        _literals = literals;
        _distances = distances;
    }

    /// <summary>What is left of the stream.</summary>
    public BitSource Bits;

    /// <summary>Where the next byte goes.</summary>
    public byte* At;

    /// <summary>What is damaged; empty when nothing is.</summary>
    public string Defect = "";

    /// <summary>Decodes up to the block's end, or as far as bytes and room go.</summary>
    public InflateStop Run(bool isEndAtHand)
    {
        while (!_isEndOfBlock)
        {
            if (Bits.HasAtLeast(LoadedBytes) && _end - At >= WrittenBytes)
                DecodeMany();
            else if (!isEndAtHand && !Bits.HasAtLeast(LoadedBytes))
                return InflateStop.NoBytes;
            else if (DecodeOne() is { } stop)
                return stop;
            if (Defect.Length > 0)
                return InflateStop.Damaged;
        }
        return InflateStop.End;
    }

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

    /// <summary>Decodes one symbol, of which nothing is taken unless there is room.</summary>
    private InflateStop? DecodeOne()
    {
        var bits = Bits;
        var entry = bits.TakeCode(_literals, DeflateCodes.LiteralBits, out var length);
        if (bits.IsBeyond)
            return InflateStop.Cut;
        if ((entry & HuffmanTable.Literal) != 0)
        {
            var literals = (int)((entry >> 8) & 3);
            if (literals > _end - At)
                return InflateStop.NoRoom;
            for (var i = 0; i < literals; i++)
                *At++ = (byte)(entry >> (16 + 8 * i));
        }
        else if ((entry & HuffmanTable.Special) != 0)
        {
            _isEndOfBlock = (entry & HuffmanTable.EndOfBlock) != 0;
            Defect = _isEndOfBlock ? "" : "bits of no code";
        }
        else
        {
            entry = bits.TakeCode(_distances, DeflateCodes.DistanceBits, out var distance);
            if ((entry & HuffmanTable.Special) != 0)
                Defect = "bits of no distance";
            else if (bits.IsBeyond)
                return InflateStop.Cut;
            else if (distance > At - _start)
                Defect = "a distance beyond the start";
            else if (length > _end - At)
                return InflateStop.NoRoom;
            else
                for (var match = At - distance; length > 0; length--)
                    *At++ = *match++;
        }
        Bits = bits;
        return null;
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
