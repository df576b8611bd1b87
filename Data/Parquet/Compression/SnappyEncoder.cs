using System.Numerics;
using System.Runtime.CompilerServices;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Encodes Snappy's raw format, block by block of 64 KiB with one hash table.</summary>
internal static class SnappyEncoder
{
    private const int BlockBytes = 1 << 16;
    private const int TableBits = 14;

    /// <summary>Entries that <c>table</c> of <see cref="Encode"/> must have.</summary>
    public const int TableLength = 1 << TableBits;

    /// <summary>Upper bound of the encoded length.</summary>
    public static int MaxEncodedLength(int length) => checked(32 + length + (length / 6));

    /// <summary>Encodes <paramref name="input"/> and returns the bytes written; <paramref name="table"/> is scratch.</summary>
    public static unsafe int Encode(ReadOnlySpan<byte> input, Span<byte> output, ushort[] table)
    {
        if (output.Length < MaxEncodedLength(input.Length) || table.Length < TableLength)
            throw new ArgumentException("The output or the table is too small for a snappy block.");
        fixed (byte* inputStart = input)
        fixed (byte* outputStart = output)
        fixed (ushort* entries = table)
        {
            var op = WriteVarint(outputStart, (uint)input.Length);
            for (var done = 0; done < input.Length; done += BlockBytes)
            {
                table.AsSpan(0, TableLength).Clear();
                op = EncodeBlock(inputStart + done, Math.Min(BlockBytes, input.Length - done), op, entries);
            }
            return (int)(op - outputStart);
        }
    }

    // The usual greedy search: the step grows while nothing matches, so that incompressible doubles pass quickly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe byte* EncodeBlock(byte* start, int length, byte* op, ushort* table)
    {
        var end = start + length;
        var literal = start;
        if (length >= 16)
        {
            var limit = end - 15;
            var ip = start + 1;
            while (true)
            {
                var skip = 32u;
                byte* candidate;
                while (true)
                {
                    if (ip >= limit)
                        return EmitLiteral(op, literal, (int)(end - literal));
                    var slot = Hash(*(uint*)ip);
                    candidate = start + table[slot];
                    table[slot] = (ushort)(ip - start);
                    if (*(uint*)candidate == *(uint*)ip && candidate < ip)
                        break;
                    ip += skip >> 5;
                    skip += skip >> 5;
                }
                if (ip > literal)
                    op = EmitLiteral(op, literal, (int)(ip - literal));
                while (true)
                {
                    var matched = 4 + MatchLength(candidate + 4, ip + 4, end);
                    op = EmitCopy(op, (int)(ip - candidate), matched);
                    ip += matched;
                    literal = ip;
                    if (ip >= limit)
                        return EmitLiteral(op, literal, (int)(end - literal));
                    table[Hash(*(uint*)(ip - 1))] = (ushort)(ip - 1 - start);
                    var slot = Hash(*(uint*)ip);
                    candidate = start + table[slot];
                    table[slot] = (ushort)(ip - start);
                    if (*(uint*)candidate != *(uint*)ip)
                        break;
                }
                ip++;
            }
        }
        return EmitLiteral(op, literal, (int)(end - literal));
    }

    private static uint Hash(uint bytes) => (bytes * 0x1E35A7BDu) >> (32 - TableBits);

    private static unsafe int MatchLength(byte* candidate, byte* ip, byte* end)
    {
        var start = ip;
        while (ip + 8 <= end)
        {
            var difference = *(ulong*)ip ^ *(ulong*)candidate;
            if (difference != 0)
                return (int)(ip - start) + (BitOperations.TrailingZeroCount(difference) >> 3);
            ip += 8;
            candidate += 8;
        }
        while (ip < end && *ip == *candidate)
        {
            ip++;
            candidate++;
        }
        return (int)(ip - start);
    }

    private static unsafe byte* EmitLiteral(byte* op, byte* from, int length)
    {
        if (length == 0)
            return op;
        var n = (uint)(length - 1);
        if (n < 60)
        {
            *op++ = (byte)(n << 2);
        }
        else if (n < 256)
        {
            *op++ = 60 << 2;
            *op++ = (byte)n;
        }
        else
        {
            *op++ = 61 << 2;
            *op++ = (byte)n;
            *op++ = (byte)(n >> 8);
        }
        Unsafe.CopyBlockUnaligned(op, from, (uint)length);
        return op + length;
    }

    private static unsafe byte* EmitCopy(byte* op, int offset, int length)
    {
        while (length >= 68)
        {
            op = EmitLongCopy(op, offset, 64);
            length -= 64;
        }
        if (length > 64)
        {
            op = EmitLongCopy(op, offset, 60);
            length -= 60;
        }
        if (length >= 12 || offset >= 2048)
            return EmitLongCopy(op, offset, length);
        *op++ = (byte)(1 | ((length - 4) << 2) | ((offset >> 8) << 5));
        *op++ = (byte)offset;
        return op;
    }

    private static unsafe byte* EmitLongCopy(byte* op, int offset, int length)
    {
        *op++ = (byte)(2 | ((length - 1) << 2));
        *op++ = (byte)offset;
        *op++ = (byte)(offset >> 8);
        return op;
    }

    private static unsafe byte* WriteVarint(byte* op, uint value)
    {
        for (; value >= 0x80; value >>= 7)
            *op++ = (byte)(value | 0x80);
        *op++ = (byte)value;
        return op;
    }
}
