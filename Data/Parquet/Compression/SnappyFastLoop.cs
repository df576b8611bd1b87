using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>
/// Decodes the bulk of a Snappy block without a branch between literals and copies: doubles mix both at random, and a branch that
/// is guessed wrong costs more than the copy.
/// </summary>
/// <remarks>
/// Every element starts with at least <see cref="Slack"/> bytes left on both sides. A short element reads at most 1 + 2 + 64 bytes
/// of input and writes at most 64 bytes, whatever its bytes say; a copy reads behind the output's end, never before its start,
/// which is checked. So all accesses stay inside the two spans.
/// </remarks>
internal static class SnappyFastLoop
{
    private const int Slack = 80;
    private const int ChunkBytes = 16;
    private const uint IsCopy = 1 << 14;
    private const uint IsRare = 1 << 15;

    /// <summary>Per tag: bits 0–6 length, 8–10 high bits of the offset, 11–12 bytes of offset that follow, then the two flags.</summary>
    private static readonly ushort[] Elements = BuildElements();

    /// <summary>For each distance below 16 the bytes that continue its pattern over 16; the last entry is for larger distances.</summary>
    private static readonly byte[] Patterns = BuildPatterns();

    /// <summary>Decodes until an end is near or an element is for the careful loop; returns the bytes written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static unsafe int Decode(ReadOnlySpan<byte> input, ref int position, Span<byte> output)
    {
        fixed (byte* inputStart = input, outputStart = output, patterns = Patterns)
        fixed (ushort* elements = Elements)
        {
            byte* ip = inputStart + position, op = outputStart;
            byte* ipLimit = inputStart + input.Length - Slack, opLimit = outputStart + output.Length - Slack;
            while (ip <= ipLimit && op <= opLimit)
            {
                uint element = elements[*ip];
                if ((element & IsRare) != 0)
                {
                    var literal = LongLiteral(ip, out var header);
                    if (literal > ipLimit + Slack - ip - header || literal > opLimit + Slack - op)
                        break;
                    Buffer.MemoryCopy(ip + header, op, literal, literal);
                    ip += header + (nint)literal;
                    op += (nint)literal;
                    continue;
                }
                var length = (nint)(element & 0x7F);
                var extra = (int)(element >> 11) & 3;
                var copy = -(nint)((element & IsCopy) / IsCopy);
                var offset = (nint)((element & 0x700) + (*(ushort*)(ip + 1) & ((1u << (8 * extra)) - 1)));
                var next = ip + 1 + extra;
                if (((nuint)(offset - 1) >= (nuint)(op - outputStart)) & (copy != 0))
                    throw new MalformedException($"a snappy copy from {offset} bytes back, after {op - outputStart} bytes");
                var from = next + (copy & (op - offset - next));
                var pattern = Vector128.Load(patterns + (Math.Min(offset, ChunkBytes) * ChunkBytes));
                Vector128.Store(Vector128.ShuffleNative(Vector128.Load(from), pattern), op);
                if (length > ChunkBytes)
                    CopyRest(offset < ChunkBytes ? op - Distance(offset) : from, op);
                ip = next + (length & ~copy);
                op += length;
            }
            position = (int)(ip - inputStart);
            return (int)(op - outputStart);
        }
    }

    // The first 16 bytes are there, and 64 is the longest element. A source 16 or more bytes back is whole before each chunk is taken.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void CopyRest(byte* from, byte* op)
    {
        Vector128.Store(Vector128.Load(from + 16), op + 16);
        Vector128.Store(Vector128.Load(from + 32), op + 32);
        Vector128.Store(Vector128.Load(from + 48), op + 48);
    }

    /// <summary>The smallest multiple of a distance below 16 that is at least 16: the pattern repeats there too.</summary>
    private static nint Distance(nint offset) => (ChunkBytes + offset - 1) / offset * offset;

    // Literals of more than 60 bytes: their length follows the tag. Everything else that is rare is left to the careful loop, which
    // a length beyond all bounds brings about.
    private static unsafe long LongLiteral(byte* ip, out int header)
    {
        header = (*ip >> 2) - 58;
        return (*ip & 3) != 0 ? long.MaxValue : (*(uint*)(ip + 1) & (uint)((1UL << (8 * (header - 1))) - 1)) + 1L;
    }

    private static ushort[] BuildElements()
    {
        var elements = new ushort[256];
        for (var tag = 0; tag < elements.Length; tag++)
        {
            elements[tag] = (ushort)((tag & 3) switch
            {
                // A literal gets an offset of at least 16, which selects the pattern that changes nothing.
                0 => tag >> 2 < 60 ? ((tag >> 2) + 1) | 0x700u : IsRare,
                1 => (uint)(((tag >> 2) & 7) + 4) | ((uint)(tag >> 5) << 8) | (1 << 11) | IsCopy,
                2 => (uint)((tag >> 2) + 1) | (2 << 11) | IsCopy,
                _ => IsRare,
            });
        }
        return elements;
    }

    private static byte[] BuildPatterns()
    {
        var patterns = new byte[(ChunkBytes + 1) * ChunkBytes];
        for (var offset = 1; offset <= ChunkBytes; offset++)
        {
            for (var i = 0; i < ChunkBytes; i++)
                patterns[(offset * ChunkBytes) + i] = (byte)(i % offset);
        }
        return patterns;
    }
}
