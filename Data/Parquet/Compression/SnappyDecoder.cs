using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Decodes Snappy's raw format: a varint of the length, then literals and copies.</summary>
internal static class SnappyDecoder
{
    /// <summary>Room that the wide copies may write past an element, before the careful loop takes over.</summary>
    private const int Slack = 80;

    /// <summary>Decodes a whole block, which must fill <paramref name="output"/> exactly.</summary>
    public static void Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var position = ReadLength(input, output.Length);
        var written = DecodeFast(input, ref position, output);
        written = DecodeCareful(input, position, output, written);
        if (written != output.Length)
            throw new MalformedException($"snappy data gives {written} of {output.Length} bytes");
    }

    /// <summary>The plain form alone; it must agree with <see cref="Decode"/> on every input.</summary>
    internal static void DecodePlain(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var written = DecodeCareful(input, ReadLength(input, output.Length), output, 0);
        if (written != output.Length)
            throw new MalformedException($"snappy data gives {written} of {output.Length} bytes");
    }

    private static int ReadLength(ReadOnlySpan<byte> input, int expected)
    {
        ulong length = 0;
        for (var i = 0; i < 5 && i < input.Length; i++)
        {
            length |= (ulong)(input[i] & 0x7F) << (7 * i);
            if (input[i] >= 0x80)
                continue;
            return length == (ulong)expected
                ? i + 1
                : throw new MalformedException($"snappy data declares {length} bytes and the page {expected}");
        }
        throw new MalformedException("snappy data lacks its length");
    }

    // Every element here starts with at least Slack bytes left on both sides, and no element below the long-literal case reads
    // more than 5 + 64 or writes more than 64 + 15 bytes. Long literals check their own length.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe int DecodeFast(ReadOnlySpan<byte> input, ref int position, Span<byte> output)
    {
        fixed (byte* inputStart = input)
        fixed (byte* outputStart = output)
        {
            var ip = inputStart + position;
            var op = outputStart;
            var ipLimit = inputStart + input.Length - Slack;
            var opLimit = outputStart + output.Length - Slack;
            while (ip <= ipLimit && op <= opLimit)
            {
                uint tag = *ip;
                if ((tag & 3) == 0)
                {
                    var length = (tag >> 2) + 1;
                    if (length <= 16)
                    {
                        Copy16(ip + 1, op);
                        ip += 1 + length;
                        op += length;
                        continue;
                    }
                    uint header = 1;
                    if (length > 60)
                    {
                        var extra = (int)length - 60;
                        var stored = *(uint*)(ip + 1) & (uint)((1UL << (8 * extra)) - 1);
                        header += (uint)extra;
                        if (stored == uint.MaxValue)
                            break;
                        length = stored + 1;
                        if (length > ipLimit + Slack - (ip + header) || length > opLimit + Slack - op)
                            break;
                        Buffer.MemoryCopy(ip + header, op, length, length);
                    }
                    else
                    {
                        Copy64(ip + 1, op);
                    }
                    ip += header + length;
                    op += length;
                    continue;
                }
                uint offset, count;
                if ((tag & 3) == 1)
                {
                    count = ((tag >> 2) & 7) + 4;
                    offset = ((tag >> 5) << 8) | ip[1];
                    ip += 2;
                }
                else if ((tag & 3) == 2)
                {
                    count = (tag >> 2) + 1;
                    offset = *(ushort*)(ip + 1);
                    ip += 3;
                }
                else
                {
                    count = (tag >> 2) + 1;
                    offset = *(uint*)(ip + 1);
                    ip += 5;
                }
                if (offset == 0 || offset > op - outputStart)
                    ThrowOffset(offset, op - outputStart);
                CopyBack(op, offset, count);
                op += count;
            }
            position = (int)(ip - inputStart);
            return (int)(op - outputStart);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Copy16(byte* from, byte* to) =>
        Unsafe.WriteUnaligned(to, Unsafe.ReadUnaligned<Vector128Bytes>(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Copy64(byte* from, byte* to)
    {
        Copy16(from, to);
        Copy16(from + 16, to + 16);
        Copy16(from + 32, to + 32);
        Copy16(from + 48, to + 48);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void CopyBack(byte* op, uint offset, uint count)
    {
        var from = op - offset;
        if (offset >= 16)
        {
            Copy16(from, op);
            for (uint done = 16; done < count; done += 16)
                Copy16(from + done, op + done);
        }
        else if (offset >= 8)
        {
            for (uint done = 0; done < count; done += 8)
                *(ulong*)(op + done) = *(ulong*)(from + done);
        }
        else
        {
            for (uint done = 0; done < count; done++)
                op[done] = from[done];
        }
    }

    private static int DecodeCareful(ReadOnlySpan<byte> input, int position, Span<byte> output, int written)
    {
        while (position < input.Length)
        {
            var tag = input[position++];
            var kind = tag & 3;
            if (kind == 0)
            {
                var length = ReadLiteralLength(input, tag, ref position);
                if (length > input.Length - position || length > output.Length - written)
                    throw new MalformedException($"a snappy literal of {length} bytes passes the end");
                input.Slice(position, (int)length).CopyTo(output[written..]);
                position += (int)length;
                written += (int)length;
                continue;
            }
            var offsetBytes = kind == 3 ? 4 : kind;
            if (offsetBytes > input.Length - position)
                throw new MalformedException("snappy data ends in a copy");
            var count = kind == 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
            var offset = ReadLittleEndian(input.Slice(position, offsetBytes)) | (kind == 1 ? (long)(tag >> 5) << 8 : 0);
            position += offsetBytes;
            if (offset == 0 || offset > written)
                ThrowOffset(offset, written);
            if (count > output.Length - written)
                throw new MalformedException($"a snappy copy of {count} bytes passes the end");
            for (var i = 0; i < count; i++, written++)
                output[written] = output[written - (int)offset];
        }
        return written;
    }

    private static long ReadLiteralLength(ReadOnlySpan<byte> input, byte tag, ref int position)
    {
        var length = tag >> 2;
        if (length < 60)
            return length + 1;
        var extra = length - 59;
        if (extra > input.Length - position)
            throw new MalformedException("snappy data ends in a literal's length");
        var stored = ReadLittleEndian(input.Slice(position, extra));
        position += extra;
        return stored + 1;
    }

    private static long ReadLittleEndian(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        for (var i = bytes.Length - 1; i >= 0; i--)
            value = (value << 8) | bytes[i];
        return value;
    }

    private static void ThrowOffset(long offset, long written) =>
        throw new MalformedException($"a snappy copy from {offset} bytes back, after {written} bytes");

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private readonly struct Vector128Bytes;
}
