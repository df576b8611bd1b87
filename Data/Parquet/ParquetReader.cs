using DolphinLean.Data.Parquet.Format;
using DolphinLean.Data.Parquet.Reading;

namespace DolphinLean.Data.Parquet;

/// <summary>
/// Reads the flat columns of a Parquet file into spans of the caller, one column of one row group at a time.
/// </summary>
/// <remarks>
/// Numbers are decoded page by page straight into the span; scratch is pooled and kept, so that reading in a steady state
/// allocates nothing. Not thread-safe: open one reader per thread. Any file that breaks the format ends in
/// <see cref="InvalidDataException"/> naming file, column and byte offset; so do nested and encrypted columns, which are listed
/// in the schema and never read. A mapped file must not be cut while it is open.
/// </remarks>
public sealed partial class ParquetReader : ITableReader
{
    private readonly FileBytes _file;
    private readonly FileMetadata _metadata;
    private readonly ColumnChunk[][] _chunks;
    private readonly ChunkSource _source;

    private ParquetReader(FileBytes file, string name, bool verifyChecksums)
    {
        _file = file;
        Name = name;
        _source = new ChunkSource(file, verifyChecksums);
        long footer = 0;
        try
        {
            _metadata = Footer.Read(file, out footer);
            Schema = new ParquetSchema(SchemaTree.Leaves(_metadata.Schema));
            RowCount = Footer.Check(_metadata, Schema, footer);
        }
        catch (MalformedException e)
        {
            throw new InvalidDataException($"{name}: footer at byte {footer}: {e.Message}.", e);
        }
        _chunks = _metadata.RowGroups.Select(group => group.Columns
            .Select((chunk, c) => new ColumnChunk(Schema.Columns[c], chunk, (int)group.Rows)).ToArray()).ToArray();
    }

    /// <summary>The file's path, or the name given for bytes in memory; messages start with it.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public ParquetSchema Schema { get; }

    /// <inheritdoc/>
    public int RowGroupCount => _chunks.Length;

    /// <inheritdoc/>
    public long RowCount { get; }

    /// <summary>The program that wrote the file, as it names itself.</summary>
    public string CreatedBy => _metadata.CreatedBy;

    /// <inheritdoc/>
    public IReadOnlyList<KeyValuePair<string, string>> KeyValueMetadata => _metadata.KeyValues;

    /// <summary>Opens a file by mapping it into memory.</summary>
    /// <param name="path">The file.</param>
    /// <param name="verifyChecksums">Whether pages that carry a checksum are checked against it.</param>
    /// <exception cref="InvalidDataException">The file is no Parquet file, is damaged, or is encrypted.</exception>
    public static ParquetReader Open(string path, bool verifyChecksums = true) => Open(FileBytes.Map(path), path, verifyChecksums);

    /// <summary>Opens a file that lies in memory; <paramref name="name"/> stands for it in messages.</summary>
    /// <exception cref="InvalidDataException">The bytes are no Parquet file, are damaged, or are encrypted.</exception>
    public static ParquetReader Open(ReadOnlyMemory<byte> bytes, string name, bool verifyChecksums = true) =>
        Open(new FileBytes(bytes), name, verifyChecksums);

    /// <inheritdoc/>
    public int RowsIn(int rowGroup) => (int)_metadata.RowGroups[rowGroup].Rows;

    /// <inheritdoc/>
    public ParquetStatistics Statistics(int rowGroup, int column)
    {
        var chunk = _chunks[rowGroup][column];
        return new ParquetStatistics(chunk.Column, chunk.Metadata.Statistics);
    }

    /// <summary>The codec of one column of one row group.</summary>
    public ParquetCodec CodecOf(int rowGroup, int column) => _chunks[rowGroup][column].Metadata.Codec;

    /// <summary>The encodings that one column of one row group names, levels' encodings included.</summary>
    public IReadOnlyList<ParquetEncoding> EncodingsOf(int rowGroup, int column) => _chunks[rowGroup][column].Metadata.Encodings;

    /// <summary>Unmaps the file and returns the scratch.</summary>
    public void Dispose()
    {
        _doubles?.Dispose();
        _floats?.Dispose();
        _longs?.Dispose();
        _ints?.Dispose();
        _int96s?.Dispose();
        _bools?.Dispose();
        _binaries?.Dispose();
        _source.Dispose();
        _file.Dispose();
    }

    private static ParquetReader Open(FileBytes file, string name, bool verifyChecksums)
    {
        try
        {
            return new ParquetReader(file, name, verifyChecksums);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Turns to a chunk, refusing what is never read.</summary>
    private ColumnChunk Start(int rowGroup, int column)
    {
        var chunk = _chunks[rowGroup][column];
        _source.Start(chunk);
        if (chunk.Column.IsNested)
            throw Invalid(rowGroup, "the column is nested; only flat columns are read");
        if (chunk.Metadata.IsEncrypted)
            throw Invalid(rowGroup, "the column is encrypted; encrypted columns are not supported");
        if (chunk.Metadata.ExternalFile is { } external)
            throw Invalid(rowGroup, $"the column's pages lie in another file, '{external}'");
        return chunk;
    }

    private InvalidDataException Invalid(int rowGroup, string what, Exception? cause = null) => new(
        $"{Name}: column '{_source.Chunk.Column.Name}', row group {rowGroup}, byte {_source.Position}: {what}.", cause);
}
