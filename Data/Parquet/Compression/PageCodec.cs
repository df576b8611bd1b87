using System.IO.Compression;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>Decompresses pages. Holds what the codecs want to keep between pages.</summary>
internal sealed class PageCodec : IDisposable
{
    private readonly Zstd _zstd = new();

    /// <summary>Checks, before anything is allocated, that a page of the declared sizes can exist.</summary>
    public static void CheckSizes(ParquetCodec codec, ReadOnlySpan<byte> compressed, int uncompressedBytes)
    {
        if (uncompressedBytes > ParquetLimits.MaxPageBytes)
            throw new MalformedException($"a page of {uncompressedBytes} bytes; the limit is {ParquetLimits.MaxPageBytes}");
        if (uncompressedBytes > ParquetLimits.MaxDecompressed(codec, compressed.Length))
            throw new MalformedException($"{compressed.Length} bytes of {Name(codec)} cannot give the {uncompressedBytes} that the page declares");
        if (codec == ParquetCodec.Zstd)
            Zstd.CheckDeclaredSize(compressed, uncompressedBytes);
    }

    /// <summary>Decompresses a page, which must fill <paramref name="output"/> exactly.</summary>
    public void Decompress(ParquetCodec codec, ReadOnlySpan<byte> input, Span<byte> output)
    {
        switch (codec)
        {
            case ParquetCodec.Uncompressed:
                if (input.Length != output.Length)
                    throw new MalformedException($"an uncompressed page of {input.Length} bytes declares {output.Length}");
                input.CopyTo(output);
                break;
            case ParquetCodec.Snappy:
                SnappyDecoder.Decode(input, output);
                break;
            case ParquetCodec.Gzip:
                DecompressGzip(input, output);
                break;
            case ParquetCodec.Brotli:
                if (!BrotliDecoder.TryDecompress(input, output, out var written) || written != output.Length)
                    throw new MalformedException($"brotli data is damaged or not {output.Length} bytes long");
                break;
            case ParquetCodec.Zstd:
                _zstd.Decode(input, output);
                break;
            case ParquetCodec.Lz4Raw:
                Lz4Decoder.Decode(input, output);
                break;
            case ParquetCodec.Lz4Hadoop:
                Lz4Decoder.DecodeHadoop(input, output);
                break;
            default:
                throw new MalformedException($"the codec {Name(codec)} is not supported");
        }
    }

    /// <summary>Frees native contexts.</summary>
    public void Dispose() => _zstd.Dispose();

    private static string Name(ParquetCodec codec) => codec.ToString().ToLowerInvariant();

    private static unsafe void DecompressGzip(ReadOnlySpan<byte> input, Span<byte> output)
    {
        fixed (byte* start = input)
        {
            using var source = new UnmanagedMemoryStream(start, input.Length);
            using var gzip = new GZipStream(source, CompressionMode.Decompress);
            var read = gzip.ReadAtLeast(output, output.Length, throwOnEndOfStream: false);
            if (read != output.Length || gzip.ReadByte() >= 0)
                throw new MalformedException($"gzip data does not give the {output.Length} bytes that the page declares");
        }
    }
}
