using DolphinLean.Data.Parquet.Format;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Writes the footer (parquet.thrift, <c>FileMetaData</c>).</summary>
internal static class FooterWriter
{
    private const string CreatedBy = "DolphinLean version 0.1.0";

    /// <summary>Appends the footer's bytes.</summary>
    public static void Write(ParquetSchema schema, List<ChunkResult[]> rowGroups, ParquetWriterOptions options, ByteBuffer buffer)
    {
        var thrift = new ThriftWriter(buffer);
        thrift.I32(1, 2);
        thrift.List(2, ThriftType.Struct, schema.Columns.Count + 1);
        thrift.Element();
        thrift.String(4, "schema");
        thrift.I32(5, schema.Columns.Count);
        thrift.End();
        foreach (var column in schema.Columns)
            SchemaElementWriter.Write(thrift, column);
        thrift.I64(3, rowGroups.Sum(group => (long)group[0].Rows));
        thrift.List(4, ThriftType.Struct, rowGroups.Count);
        for (var g = 0; g < rowGroups.Count; g++)
            WriteRowGroup(thrift, rowGroups[g], g, options);
        WriteKeyValues(thrift, options.KeyValueMetadata);
        thrift.String(6, CreatedBy);
        thrift.List(7, ThriftType.Struct, schema.Columns.Count);
        foreach (var _ in schema.Columns)
        {
            thrift.Element();
            thrift.Empty(1);
            thrift.End();
        }
        thrift.End();
    }

    private static void WriteKeyValues(ThriftWriter thrift, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        if (pairs.Count == 0)
            return;
        thrift.List(5, ThriftType.Struct, pairs.Count);
        foreach (var (key, value) in pairs)
        {
            thrift.Element();
            thrift.String(1, key);
            thrift.String(2, value);
            thrift.End();
        }
    }

    private static void WriteRowGroup(ThriftWriter thrift, ChunkResult[] chunks, int ordinal, ParquetWriterOptions options)
    {
        thrift.Element();
        thrift.List(1, ThriftType.Struct, chunks.Length);
        foreach (var chunk in chunks)
            WriteChunk(thrift, chunk, options);
        thrift.I64(2, chunks.Sum(chunk => chunk.UncompressedBytes));
        thrift.I64(3, chunks[0].Rows);
        thrift.I64(5, chunks.Min(Start));
        thrift.I64(6, chunks.Sum(chunk => chunk.CompressedBytes));
        if (ordinal <= short.MaxValue)
            thrift.I16(7, (short)ordinal);
        thrift.End();
    }

    private static long Start(ChunkResult chunk) => chunk.DictionaryPageOffset > 0 ? chunk.DictionaryPageOffset : chunk.DataPageOffset;

    private static void WriteChunk(ThriftWriter thrift, ChunkResult chunk, ParquetWriterOptions options)
    {
        thrift.Element();
        thrift.I64(2, 0);
        thrift.Struct(3);
        thrift.I32(1, (int)chunk.Column.Physical);
        thrift.List(2, ThriftType.I32, chunk.Encodings.Count);
        foreach (var encoding in chunk.Encodings)
            thrift.ElementI32((int)encoding);
        thrift.List(3, ThriftType.Binary, 1);
        thrift.ElementString(chunk.Column.Name);
        thrift.I32(4, (int)options.Codec);
        thrift.I64(5, chunk.Rows);
        thrift.I64(6, chunk.UncompressedBytes);
        thrift.I64(7, chunk.CompressedBytes);
        thrift.I64(9, chunk.DataPageOffset);
        if (chunk.DictionaryPageOffset > 0)
            thrift.I64(11, chunk.DictionaryPageOffset);
        if (options.Statistics)
            WriteStatistics(thrift, chunk);
        thrift.End();
        thrift.End();
    }

    private static void WriteStatistics(ThriftWriter thrift, ChunkResult chunk)
    {
        thrift.Struct(12);
        thrift.I64(3, chunk.Nulls);
        if (chunk.Max is { } max && chunk.Min is { } min)
        {
            thrift.Binary(5, max);
            thrift.Binary(6, min);
            thrift.Bool(7, true);
            thrift.Bool(8, true);
        }
        thrift.End();
    }
}
