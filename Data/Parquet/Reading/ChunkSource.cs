namespace DolphinLean.Data.Parquet.Reading;

/// <summary>What a chunk reader works on: the chunk, its file, and the decoders that are shared between columns.</summary>
internal sealed class ChunkSource(FileBytes file, bool verifyChecksums) : IDisposable
{
    private ColumnChunk? _chunk;

    /// <summary>The chunk that is being read.</summary>
    public ColumnChunk Chunk => _chunk ?? throw new InvalidOperationException("No column chunk is being read.");

    /// <summary>Byte offset of the page that is being read, for messages.</summary>
    public long Position { get; set; }

    /// <summary>Splits and decompresses pages.</summary>
    public PageOpener Opener { get; } = new();

    /// <summary>Decodes numbers.</summary>
    public ValueDecoder Decoder { get; } = new();

    /// <summary>Turns to another chunk.</summary>
    public void Start(ColumnChunk chunk)
    {
        _chunk = chunk;
        Position = Math.Max(0, chunk.Start);
    }

    /// <summary>The chunk's pages from the first on.</summary>
    public PageCursor Pages() => new(file, Chunk, verifyChecksums);

    /// <summary>Frees scratch and codecs.</summary>
    public void Dispose()
    {
        Opener.Dispose();
        Decoder.Dispose();
    }
}
