using System.Runtime.InteropServices;
using DolphinLean.Data.Parquet.Encodings;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Decodes a page's values of one number type in whatever encoding the page names.</summary>
internal sealed class ValueDecoder : IDisposable
{
    private readonly Scratch<long> _longs = new();

    /// <summary>Fills <paramref name="values"/>, the page's values that are not null.</summary>
    public void Decode<T>(ParquetEncoding encoding, ReadOnlySpan<byte> bytes, ReadOnlySpan<T> dictionary, Span<T> values)
        where T : unmanaged
    {
        switch (encoding)
        {
            case ParquetEncoding.Plain:
                DecodePlain(bytes, values);
                break;
            case ParquetEncoding.Dictionary or ParquetEncoding.PlainDictionary:
                DictionaryIndices.Decode(bytes, dictionary, values);
                break;
            case ParquetEncoding.Rle when typeof(T) == typeof(bool):
                DecodeRle(bytes, MemoryMarshal.Cast<T, bool>(values));
                break;
            case ParquetEncoding.DeltaBinaryPacked when typeof(T) == typeof(int) || typeof(T) == typeof(long):
                DecodeDelta(bytes, values);
                break;
            case ParquetEncoding.ByteStreamSplit when typeof(T) != typeof(bool) && typeof(T) != typeof(Int96):
                var raw = MemoryMarshal.AsBytes(values);
                ByteStreamSplit.Decode(bytes, raw.Length / Math.Max(1, values.Length), raw);
                break;
            default:
                throw new MalformedException($"encoding {encoding} cannot hold {typeof(T).Name} values");
        }
    }

    /// <summary>Decodes PLAIN values.</summary>
    public static void DecodePlain<T>(ReadOnlySpan<byte> bytes, Span<T> values) where T : unmanaged
    {
        if (typeof(T) == typeof(bool))
        {
            DecodeBits(bytes, MemoryMarshal.Cast<T, bool>(values));
            return;
        }
        var target = MemoryMarshal.AsBytes(values);
        if (bytes.Length < target.Length)
            throw new MalformedException($"{values.Length} values need {target.Length} bytes and the page has {bytes.Length}");
        bytes[..target.Length].CopyTo(target);
    }

    /// <summary>Frees scratch.</summary>
    public void Dispose() => _longs.Dispose();

    private static void DecodeBits(ReadOnlySpan<byte> bytes, Span<bool> values)
    {
        if (bytes.Length < BitPacking.Bytes(values.Length, 1))
            throw new MalformedException($"{values.Length} booleans do not fit {bytes.Length} bytes");
        for (var i = 0; i < values.Length; i++)
            values[i] = ((bytes[i >> 3] >> (i & 7)) & 1) != 0;
    }

    // The runs come after their length in four bytes, in both page versions.
    private static void DecodeRle(ReadOnlySpan<byte> bytes, Span<bool> values)
    {
        if (values.IsEmpty)
            return;
        if (bytes.Length < 4)
            throw new MalformedException("a page of boolean runs lacks its length");
        DefinitionLevels.Decode(bytes[4..], values);
    }

    private void DecodeDelta<T>(ReadOnlySpan<byte> bytes, Span<T> values) where T : unmanaged
    {
        if (values.IsEmpty)
            return;
        var delta = new DeltaBinaryPacked(bytes);
        if (typeof(T) == typeof(long))
        {
            delta.Decode(MemoryMarshal.Cast<T, long>(values));
            return;
        }
        var longs = _longs.Take(values.Length);
        delta.Decode(longs);
        var ints = MemoryMarshal.Cast<T, int>(values);
        for (var i = 0; i < ints.Length; i++)
            ints[i] = unchecked((int)longs[i]);
    }
}
