using System.Buffers.Binary;

namespace DolphinLean.Data.Inflating;

/// <summary>Turns the next bits of a deflate stream into a symbol by looking them up: a table of the short codes, and tables behind it for the long ones.</summary>
internal sealed class HuffmanTable
{
    /// <summary>Set in an entry of one or two literals: bits 16 to 23 hold the first, 24 to 31 the second, 8 and 9 their number.</summary>
    public const uint Literal = 1u << 12;

    /// <summary>Set in an entry that is none of literal, length or distance.</summary>
    public const uint Special = 1u << 15;

    /// <summary>With <see cref="Special"/>: the end of the block.</summary>
    public const uint EndOfBlock = 1u << 14;

    /// <summary>With <see cref="Special"/>: bits 16 to 30 hold the place of the table of longer codes.</summary>
    public const uint Longer = 1u << 13;

    private const int MostBits = 15;

    private readonly int _tableBits;
    private readonly uint[] _meanings;

    /// <summary>A table.</summary>
    /// <param name="tableBits">Codes of up to so many bits are found by one look.</param>
    /// <param name="symbols">Most symbols of a code.</param>
    /// <param name="meanings">Entry of each symbol without its code's length, with the extra bits in bits 0 to 7.</param>
    public HuffmanTable(int tableBits, int symbols, uint[] meanings)
    {
        _tableBits = tableBits;
        _meanings = meanings;
        Entries = new uint[(1 << tableBits) + (symbols << (MostBits - tableBits))];
    }

    /// <summary>Entries: bits 0 to 7 hold the bits to drop, which are the code's and the extra ones, 8 to 11 the code's, 16 to 30 the base.</summary>
    public uint[] Entries { get; }

    /// <summary>Bits to look longer codes up by, once the first bits are gone.</summary>
    public static int LongerBits(int tableBits) => MostBits - tableBits;

    /// <summary>Builds the table of canonical codes.</summary>
    /// <param name="lengths">Bits of each symbol's code; 0 for none.</param>
    /// <param name="mayLackCodes">Whether no code, or a single one of one bit, is enough.</param>
    /// <returns>False when the lengths are those of no code.</returns>
    public bool TryBuild(ReadOnlySpan<byte> lengths, bool mayLackCodes)
    {
        Span<int> counts = stackalloc int[MostBits + 1];
        counts.Clear();
        foreach (var length in lengths)
            counts[length]++;
        counts[0] = 0;
        Span<int> next = stackalloc int[MostBits + 2];
        next.Clear();
        var left = 1;
        for (var bits = 1; bits <= MostBits; bits++)
        {
            left = (left << 1) - counts[bits];
            if (left < 0)
                return false;
            next[bits + 1] = (next[bits] + counts[bits]) << 1;
        }
        if (left > 0 && !(mayLackCodes && counts[2..].IndexOfAnyExcept(0) < 0))
            return false;
        Entries.AsSpan(0, 1 << _tableBits).Fill(Special);
        Fill(lengths, next);
        return true;
    }

    private void Fill(ReadOnlySpan<byte> lengths, Span<int> next)
    {
        var free = 1 << _tableBits;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int bits = lengths[symbol];
            if (bits == 0)
                continue;
            var code = Reverse(next[bits]++, bits);
            var place = 0;
            var size = 1 << _tableBits;
            if (bits > _tableBits)
            {
                place = TableOfLonger(code & (size - 1), ref free);
                size = 1 << (MostBits - _tableBits);
                code >>= _tableBits;
                bits -= _tableBits;
            }
            var isLiteral = (_meanings[symbol] & Literal) != 0;
            var entry = _meanings[symbol] + (uint)(isLiteral ? bits : bits | (bits << 8));
            for (var at = code; at < size; at += 1 << bits)
                Entries[place + at] = entry;
        }
    }

    /// <summary>Lets one look find two literals where the table's bits hold the codes of both.</summary>
    public void JoinLiterals()
    {
        // Downward, because what follows a first literal stands further down, and must still be single.
        for (var place = (1 << _tableBits) - 1; place >= 0; place--)
        {
            var first = Entries[place];
            if ((first & Literal) == 0)
                continue;
            var second = Entries[place >> (int)(first & 0xFF)];
            var bits = (first & 0xFF) + (second & 0xFF);
            if ((second & Literal) != 0 && bits <= _tableBits)
                Entries[place] = Literal | (2 << 8) | bits | (first & 0x00FF0000) | ((second & 0x00FF0000) << 8);
        }
    }

    private int TableOfLonger(int prefix, ref int free)
    {
        var link = Entries[prefix];
        if ((link & Longer) != 0)
            return (int)(link >> 16);
        var place = free;
        free += 1 << (MostBits - _tableBits);
        Entries.AsSpan(place, 1 << (MostBits - _tableBits)).Fill(Special);
        Entries[prefix] = ((uint)place << 16) | Special | Longer | (uint)_tableBits;
        return place;
    }

    // A deflate stream gives codes from their highest bit.
    private static int Reverse(int code, int bits)
    {
        var swapped = (uint)BinaryPrimitives.ReverseEndianness(code);
        swapped = ((swapped & 0x0F0F0F0F) << 4) | ((swapped >> 4) & 0x0F0F0F0F);
        swapped = ((swapped & 0x33333333) << 2) | ((swapped >> 2) & 0x33333333);
        swapped = ((swapped & 0x55555555) << 1) | ((swapped >> 1) & 0x55555555);
        return (int)(swapped >> (32 - bits));
    }
}
