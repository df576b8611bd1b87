using System.Buffers.Binary;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Decodes LZ4 blocks, bare or in Hadoop's framing.</summary>
internal static class Lz4Decoder
{
    /// <summary>Decodes one block, which must fill <paramref name="output"/> exactly.</summary>
    public static void Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        int position = 0, written = 0;
        while (position < input.Length)
        {
            var token = input[position++];
            var literals = token >> 4;
            if (literals == 15)
                literals = ReadLength(input, ref position, literals);
            if (literals > input.Length - position || literals > output.Length - written)
                throw new MalformedException($"an lz4 literal of {literals} bytes passes the end");
            input.Slice(position, literals).CopyTo(output[written..]);
            position += literals;
            written += literals;
            if (position == input.Length)
                break;
            if (input.Length - position < 2)
                throw new MalformedException("lz4 data ends in a copy");
            var offset = BinaryPrimitives.ReadUInt16LittleEndian(input[position..]);
            position += 2;
            var length = token & 15;
            if (length == 15)
                length = ReadLength(input, ref position, length);
            written = CopyBack(output, written, offset, length + 4);
        }
        if (written != output.Length)
            throw new MalformedException($"lz4 data gives {written} of {output.Length} bytes");
    }

    /// <summary>
    /// Decodes Hadoop's framing: big-endian decompressed and compressed length before each block. Data that does not have it is
    /// taken as one bare block, which older writers stored under the same name.
    /// </summary>
    public static void DecodeHadoop(ReadOnlySpan<byte> input, Span<byte> output)
    {
        if (!IsFramed(input, output.Length))
        {
            Decode(input, output);
            return;
        }
        while (!input.IsEmpty)
        {
            var plainBytes = BinaryPrimitives.ReadInt32BigEndian(input);
            var blockBytes = BinaryPrimitives.ReadInt32BigEndian(input[4..]);
            Decode(input.Slice(8, blockBytes), output[..plainBytes]);
            input = input[(8 + blockBytes)..];
            output = output[plainBytes..];
        }
    }

    private static bool IsFramed(ReadOnlySpan<byte> input, int expected)
    {
        long total = 0;
        while (input.Length >= 8)
        {
            var plainBytes = BinaryPrimitives.ReadInt32BigEndian(input);
            var blockBytes = BinaryPrimitives.ReadInt32BigEndian(input[4..]);
            if (plainBytes < 0 || blockBytes < 0 || blockBytes > input.Length - 8)
                return false;
            total += plainBytes;
            input = input[(8 + blockBytes)..];
        }
        return input.IsEmpty && total == expected;
    }

    private static int CopyBack(Span<byte> output, int written, int offset, int length)
    {
        if (offset == 0 || offset > written)
            throw new MalformedException($"an lz4 copy from {offset} bytes back, after {written} bytes");
        if (length > output.Length - written)
            throw new MalformedException($"an lz4 copy of {length} bytes passes the end");
        var from = written - offset;
        if (offset >= length)
        {
            output.Slice(from, length).CopyTo(output[written..]);
            return written + length;
        }
        // The copy reads what it writes: each round doubles what can be taken at once.
        for (var done = 0; done < length;)
        {
            var chunk = Math.Min(length - done, offset + done);
            output.Slice(from, chunk).CopyTo(output[(written + done)..]);
            done += chunk;
        }
        return written + length;
    }

    private static int ReadLength(ReadOnlySpan<byte> input, ref int position, int length)
    {
        while (true)
        {
            if (position >= input.Length || length > int.MaxValue - 512)
                throw new MalformedException("lz4 data ends in a length");
            var b = input[position++];
            length += b;
            if (b != 255)
                return length;
        }
    }
}
