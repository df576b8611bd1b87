using System.Buffers.Binary;
using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Reading;

/// <summary>Finds, parses and checks a file's footer.</summary>
internal static class Footer
{
    private const int TailBytes = 8;
    private const int MaxFooterBytes = 256 << 20;

    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    private static ReadOnlySpan<byte> EncryptedMagic => "PARE"u8;

    /// <summary>Parses the footer; <paramref name="start"/> is its byte offset, set before anything can go wrong in it.</summary>
    public static FileMetadata Read(FileBytes file, out long start)
    {
        start = 0;
        if (file.Length < Magic.Length + TailBytes)
            throw new MalformedException($"{file.Length} bytes are too few for a Parquet file");
        start = file.Length - TailBytes;
        var tail = file.Slice(start, TailBytes);
        if (tail[4..].SequenceEqual(EncryptedMagic))
            throw new MalformedException("the footer is encrypted; encrypted files are not supported");
        if (!tail[4..].SequenceEqual(Magic))
            throw new MalformedException("the file does not end in 'PAR1'; it is no Parquet file, or its writing was cut off");
        if (!file.Slice(0, 4).SequenceEqual(Magic))
            throw new MalformedException("the file does not start with 'PAR1'");
        var length = BinaryPrimitives.ReadUInt32LittleEndian(tail);
        if (length > MaxFooterBytes || length > file.Length - Magic.Length - TailBytes)
            throw new MalformedException($"a footer of {length} bytes in a file of {file.Length}");
        start -= length;
        return FileMetadata.Parse(file.Slice(start, (int)length));
    }

    /// <summary>Checks counts and the place of every flat column's pages; returns the rows of all row groups.</summary>
    public static long Check(FileMetadata metadata, ParquetSchema schema, long dataEnd)
    {
        long rows = 0;
        for (var g = 0; g < metadata.RowGroups.Count; g++)
        {
            var group = metadata.RowGroups[g];
            if (group.Rows is < 0 or > int.MaxValue)
                throw new MalformedException($"row group {g} declares {group.Rows} rows");
            if (group.Columns.Length != schema.Columns.Count)
                throw new MalformedException($"row group {g} has {group.Columns.Length} columns and the schema {schema.Columns.Count}");
            rows += group.Rows;
            CheckRows(group, g);
            for (var c = 0; c < group.Columns.Length; c++)
                CheckChunk(group.Columns[c], schema.Columns[c], group.Rows, g, dataEnd);
        }
        // Some writers leave 0 here; the row groups count either way.
        if (rows != metadata.Rows && metadata.Rows != 0)
            throw new MalformedException($"the row groups hold {rows} rows and the file declares {metadata.Rows}");
        return rows;
    }

    private static void CheckRows(RowGroupMetadata group, int index)
    {
        long bytes = 0;
        foreach (var chunk in group.Columns)
            bytes = Math.Max(bytes, chunk.CompressedBytes);
        if (group.Rows > ParquetLimits.FreeRows && (group.Rows - ParquetLimits.FreeRows) / ParquetLimits.RowsPerByte > bytes)
            throw new MalformedException($"row group {index} declares {group.Rows} rows, and its largest column has {bytes} bytes");
    }

    private static void CheckChunk(ColumnChunkMetadata chunk, ParquetColumn column, long rows, int group, long dataEnd)
    {
        // What is read of a nested or encrypted column is its name, so nothing else of it needs to hold.
        if (column.IsNested || chunk.IsEncrypted || chunk.ExternalFile != null)
            return;
        var where = $"column '{column.Name}' of row group {group}";
        if (!chunk.HasMetadata)
            throw new MalformedException($"{where} has no metadata");
        if (chunk.Type != (int)column.Physical)
            throw new MalformedException($"{where} is stored as type {chunk.Type} and the schema says {column.Physical}");
        if (chunk.Values != rows)
            throw new MalformedException($"{where} has {chunk.Values} values and the row group {rows} rows");
        if (chunk.Start < 0 || chunk.CompressedBytes < 0 || chunk.Start > dataEnd || chunk.CompressedBytes > dataEnd - chunk.Start)
            throw new MalformedException($"{where} lies at {chunk.Start} with {chunk.CompressedBytes} bytes, and the data end at {dataEnd}");
        if (chunk.Codec is < ParquetCodec.Uncompressed or > ParquetCodec.Lz4Raw)
            throw new MalformedException($"{where} has an unknown codec {(int)chunk.Codec}");
    }
}
