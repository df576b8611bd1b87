using System.Buffers.Binary;
using System.Numerics;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Encodes one LZ4 block, greedily with one hash table.</summary>
internal static class Lz4Encoder
{
    private const int TableBits = 14;
    private const int MinMatch = 4;

    // The format: the last five bytes are literals, and no match starts in the last twelve.
    private const int LastLiterals = 5;
    private const int MatchLimit = 12;
    private const int MaxOffset = 65_535;

    /// <summary>Entries that <c>table</c> of <see cref="Encode"/> must have.</summary>
    public const int TableLength = 1 << TableBits;

    /// <summary>Upper bound of the encoded length.</summary>
    public static int MaxEncodedLength(int length) => checked(length + (length / 255) + 16);

    /// <summary>Encodes <paramref name="input"/> and returns the bytes written; <paramref name="table"/> is scratch.</summary>
    public static int Encode(ReadOnlySpan<byte> input, Span<byte> output, int[] table)
    {
        table.AsSpan(0, TableLength).Fill(-1);
        int written = 0, literal = 0, position = 0, misses = 32;
        while (position <= input.Length - MatchLimit - 1)
        {
            var word = BinaryPrimitives.ReadUInt32LittleEndian(input[position..]);
            var slot = (word * 2654435761u) >> (32 - TableBits);
            var candidate = table[slot];
            table[slot] = position;
            if (candidate < 0 || position - candidate > MaxOffset
                || BinaryPrimitives.ReadUInt32LittleEndian(input[candidate..]) != word)
            {
                position += misses++ >> 5;
                continue;
            }
            misses = 32;
            var length = MinMatch + CommonLength(input[(candidate + MinMatch)..], input[(position + MinMatch)..^LastLiterals]);
            written += EmitSequence(output[written..], input[literal..position], position - candidate, length);
            position += length;
            literal = position;
        }
        return written + EmitSequence(output[written..], input[literal..], 0, 0);
    }

    private static int CommonLength(ReadOnlySpan<byte> earlier, ReadOnlySpan<byte> later)
    {
        var length = 0;
        while (length + 8 <= later.Length)
        {
            var difference = BinaryPrimitives.ReadUInt64LittleEndian(earlier[length..]) ^ BinaryPrimitives.ReadUInt64LittleEndian(later[length..]);
            if (difference != 0)
                return length + (BitOperations.TrailingZeroCount(difference) >> 3);
            length += 8;
        }
        while (length < later.Length && earlier[length] == later[length])
            length++;
        return length;
    }

    /// <summary>Writes literals and, unless <paramref name="matchLength"/> is 0, the copy after them.</summary>
    private static int EmitSequence(Span<byte> output, ReadOnlySpan<byte> literals, int offset, int matchLength)
    {
        var extra = matchLength == 0 ? 0 : matchLength - MinMatch;
        output[0] = (byte)((Math.Min(literals.Length, 15) << 4) | Math.Min(extra, 15));
        var written = 1 + EmitLength(output[1..], literals.Length);
        literals.CopyTo(output[written..]);
        written += literals.Length;
        if (matchLength == 0)
            return written;
        BinaryPrimitives.WriteUInt16LittleEndian(output[written..], (ushort)offset);
        return written + 2 + EmitLength(output[(written + 2)..], extra);
    }

    private static int EmitLength(Span<byte> output, int length)
    {
        if (length < 15)
            return 0;
        var written = 0;
        for (length -= 15; length >= 255; length -= 255)
            output[written++] = 255;
        output[written++] = (byte)length;
        return written;
    }
}
