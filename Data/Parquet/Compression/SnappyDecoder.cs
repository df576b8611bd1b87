namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Decodes Snappy's raw format: a varint of the length, then literals and copies.</summary>
internal static class SnappyDecoder
{
    /// <summary>Decodes a whole block, which must fill <paramref name="output"/> exactly.</summary>
    public static void Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        var position = ReadLength(input, output.Length);
        var written = SnappyFastLoop.Decode(input, ref position, output);
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
}
