using System.Buffers.Binary;
using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Decodes a page's byte arrays in whatever encoding the page names, appending to the caller's column.</summary>
internal sealed class BinaryDecoder : IDisposable
{
    private readonly Scratch<long> _lengths = new();
    private readonly Scratch<long> _prefixes = new();

    /// <summary>
    /// Appends <paramref name="count"/> values; <paramref name="fixedLength"/> is 0 when each has its own length.
    /// </summary>
    public void Decode(ParquetEncoding encoding, ReadOnlySpan<byte> bytes, int fixedLength, int count, BinaryColumn values)
    {
        switch (encoding)
        {
            case ParquetEncoding.Plain when fixedLength > 0:
                DecodeFixed(bytes, fixedLength, count, values);
                break;
            case ParquetEncoding.Plain:
                DecodePlain(bytes, count, values);
                break;
            case ParquetEncoding.DeltaLengthByteArray when fixedLength == 0:
                DecodeDeltaLength(bytes, count, values);
                break;
            case ParquetEncoding.DeltaByteArray:
                DecodeDelta(bytes, fixedLength, count, values);
                break;
            case ParquetEncoding.ByteStreamSplit when fixedLength > 0:
                var room = CheckFixed(bytes, fixedLength, count, values, out var start);
                ByteStreamSplit.Decode(bytes, fixedLength, room);
                AddFixed(start, fixedLength, count, values);
                break;
            default:
                throw new MalformedException($"encoding {encoding} cannot hold {(fixedLength > 0 ? "fixed-length " : "")}bytes");
        }
    }

    /// <summary>Frees scratch.</summary>
    public void Dispose()
    {
        _lengths.Dispose();
        _prefixes.Dispose();
    }

    private static void DecodeFixed(ReadOnlySpan<byte> bytes, int length, int count, BinaryColumn values)
    {
        var room = CheckFixed(bytes, length, count, values, out var start);
        bytes[..room.Length].CopyTo(room);
        AddFixed(start, length, count, values);
    }

    private static Span<byte> CheckFixed(ReadOnlySpan<byte> bytes, int length, int count, BinaryColumn values, out int start)
    {
        if ((long)length * count > bytes.Length)
            throw new MalformedException($"{count} values of {length} bytes and the page has {bytes.Length}");
        start = values.Used;
        return values.Reserve(length * count);
    }

    private static void AddFixed(int start, int length, int count, BinaryColumn values)
    {
        for (var i = 0; i < count; i++)
            values.AddShared(start + (i * length), length);
    }

    // The page is taken over whole, its lengths included; rows point past them.
    private static void DecodePlain(ReadOnlySpan<byte> bytes, int count, BinaryColumn values)
    {
        var start = values.Used;
        bytes.CopyTo(values.Reserve(bytes.Length));
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (bytes.Length - at < 4)
                throw new MalformedException($"the page ends after {i} of {count} values");
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
            at += 4;
            if (length < 0 || length > bytes.Length - at)
                throw new MalformedException($"value {i} of the page declares {length} bytes and {bytes.Length - at} are left");
            values.AddShared(start + at, length);
            at += length;
        }
    }

    private void DecodeDeltaLength(ReadOnlySpan<byte> bytes, int count, BinaryColumn values)
    {
        var lengths = DecodeLengths(bytes, count, _lengths, out var used);
        bytes = bytes[used..];
        var start = values.Used;
        bytes.CopyTo(values.Reserve(bytes.Length));
        long at = 0;
        foreach (var length in lengths)
        {
            if (length < 0 || length > bytes.Length - at)
                throw new MalformedException($"a value declares {length} bytes and {bytes.Length - at} are left in the page");
            values.AddShared(start + (int)at, (int)length);
            at += length;
        }
    }

    private void DecodeDelta(ReadOnlySpan<byte> bytes, int fixedLength, int count, BinaryColumn values)
    {
        var prefixes = DecodeLengths(bytes, count, _prefixes, out var used);
        bytes = bytes[used..];
        var suffixes = DecodeLengths(bytes, count, _lengths, out used);
        bytes = bytes[used..];
        int previousStart = values.Used, previousLength = 0;
        for (var i = 0; i < count; i++)
        {
            if (prefixes[i] < 0 || prefixes[i] > previousLength)
                throw new MalformedException($"a value shares {prefixes[i]} bytes with one of {previousLength}");
            if (suffixes[i] < 0 || suffixes[i] > bytes.Length)
                throw new MalformedException($"a value declares {suffixes[i]} bytes and {bytes.Length} are left in the page");
            int prefix = (int)prefixes[i], suffix = (int)suffixes[i];
            if (fixedLength > 0 && prefix + suffix != fixedLength)
                throw new MalformedException($"a value of {prefix + suffix} bytes in a column of {fixedLength}");
            var start = values.Used;
            var room = values.Reserve(prefix + suffix);
            values.Shared(previousStart, prefix).CopyTo(room);
            bytes[..suffix].CopyTo(room[prefix..]);
            values.AddShared(start, room.Length);
            bytes = bytes[suffix..];
            (previousStart, previousLength) = (start, room.Length);
        }
    }

    private static ReadOnlySpan<long> DecodeLengths(ReadOnlySpan<byte> bytes, int count, Scratch<long> scratch, out int used)
    {
        var delta = new DeltaBinaryPacked(bytes);
        var lengths = scratch.Take(count);
        delta.Decode(lengths);
        used = delta.Position;
        return lengths;
    }
}
