using System.Buffers.Binary;
using DolphinLean.Data.Parquet.Compression;
using DolphinLean.Data.Parquet.Encodings;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Splits pages into levels and values, and decompresses them into scratch that is kept between pages.</summary>
internal sealed class PageOpener : IDisposable
{
    private readonly PageCodec _codec = new();
    private readonly Scratch<byte> _page = new();
    private readonly Scratch<byte> _dictionary = new();

    /// <summary>Finds the parts of a data page. Version 1 compresses levels and values together, so it is decompressed here.</summary>
    public PageBody Open(scoped in PageHeader header, ReadOnlySpan<byte> body, ColumnChunk chunk)
    {
        CheckFixedWidth(header, chunk);
        if (header.Type == PageType.DataV2)
            return OpenV2(header, body, chunk);
        var codec = chunk.Metadata.Codec;
        if (!chunk.Column.IsNullable)
            return new PageBody { Values = body, Codec = codec, ValueBytes = header.UncompressedBytes };
        return SplitV1(header, Decompress(codec, body, header.UncompressedBytes, _page));
    }

    /// <summary>Decompressed bytes of a dictionary page, valid until the next dictionary page.</summary>
    public ReadOnlySpan<byte> OpenDictionary(in PageHeader header, ReadOnlySpan<byte> body, ColumnChunk chunk)
    {
        if (header.Encoding is not (ParquetEncoding.Plain or ParquetEncoding.PlainDictionary))
            throw new MalformedException($"a dictionary page in encoding {header.Encoding}");
        CheckFixedWidth(header, chunk);
        return Decompress(chunk.Metadata.Codec, body, header.UncompressedBytes, _dictionary);
    }

    /// <summary>The values of a page in plain bytes, valid until the next page.</summary>
    public ReadOnlySpan<byte> Values(in PageBody page) => Decompress(page.Codec, page.Values, page.ValueBytes, _page);

    /// <summary>Decompresses the values straight into <paramref name="target"/>, which they must fill.</summary>
    public void ValuesInto(in PageBody page, Span<byte> target)
    {
        PageCodec.CheckSizes(page.Codec, page.Values, page.ValueBytes);
        _codec.Decompress(page.Codec, page.Values, target);
    }

    /// <summary>Reads the levels of a page, one flag per row, and returns how many rows have a value.</summary>
    public static int ReadLevels(in PageHeader header, in PageBody page, Span<bool> valid)
    {
        if (header.LevelEncoding == ParquetEncoding.BitPacked)
            return DefinitionLevels.DecodeBitPacked(page.Levels, valid);
        if (header.LevelEncoding != ParquetEncoding.Rle)
            throw new MalformedException($"levels in encoding {header.LevelEncoding}");
        return DefinitionLevels.Decode(page.Levels, valid);
    }

    /// <summary>Frees scratch and codecs.</summary>
    public void Dispose()
    {
        _codec.Dispose();
        _page.Dispose();
        _dictionary.Dispose();
    }

    private ReadOnlySpan<byte> Decompress(ParquetCodec codec, ReadOnlySpan<byte> input, int length, Scratch<byte> scratch)
    {
        if (length == 0)
            return [];
        if (codec == ParquetCodec.Uncompressed)
        {
            return input.Length == length
                ? input
                : throw new MalformedException($"an uncompressed page of {input.Length} bytes declares {length}");
        }
        PageCodec.CheckSizes(codec, input, length);
        var output = scratch.Take(length);
        _codec.Decompress(codec, input, output);
        return output;
    }

    private static PageBody OpenV2(scoped in PageHeader header, ReadOnlySpan<byte> body, ColumnChunk chunk)
    {
        var levelBytes = (long)header.RepetitionLevelBytes + header.DefinitionLevelBytes;
        if (levelBytes > body.Length || levelBytes > header.UncompressedBytes)
            throw new MalformedException($"{levelBytes} bytes of levels in a page of {body.Length}");
        if (!chunk.Column.IsNullable && header.Nulls > 0)
            throw new MalformedException($"a page with {header.Nulls} nulls in a column that is declared without nulls");
        return new PageBody
        {
            Levels = body.Slice(header.RepetitionLevelBytes, header.DefinitionLevelBytes),
            Values = body[(int)levelBytes..],
            Codec = header.IsCompressed ? chunk.Metadata.Codec : ParquetCodec.Uncompressed,
            ValueBytes = header.UncompressedBytes - (int)levelBytes,
        };
    }

    private static PageBody SplitV1(scoped in PageHeader header, ReadOnlySpan<byte> bytes)
    {
        int levelBytes, start = 0;
        if (header.LevelEncoding == ParquetEncoding.BitPacked)
        {
            levelBytes = (int)BitPacking.Bytes(header.Values, 1);
        }
        else
        {
            if (bytes.Length < 4)
                throw new MalformedException($"a page of {bytes.Length} bytes cannot hold its levels");
            levelBytes = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            start = 4;
        }
        if (levelBytes < 0 || levelBytes > bytes.Length - start)
            throw new MalformedException($"{levelBytes} bytes of levels in a page of {bytes.Length}");
        var values = bytes[(start + levelBytes)..];
        return new PageBody { Levels = bytes.Slice(start, levelBytes), Values = values, ValueBytes = values.Length };
    }

    private static void CheckFixedWidth(in PageHeader header, ColumnChunk chunk)
    {
        if (chunk.Column.Physical != ParquetPhysicalType.ByteArray
            && header.UncompressedBytes > ParquetLimits.MaxFixedWidth(chunk.Column.PlainWidth, header.Values))
            throw new MalformedException($"a page of {header.Values} values declares {header.UncompressedBytes} bytes");
    }
}
