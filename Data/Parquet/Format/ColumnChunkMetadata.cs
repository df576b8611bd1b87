namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>ColumnChunk</c> with its <c>ColumnMetaData</c>.</summary>
internal sealed class ColumnChunkMetadata
{
    public int Type { get; private set; } = -1;

    public ParquetCodec Codec { get; private set; } = (ParquetCodec)(-1);

    public List<ParquetEncoding> Encodings { get; } = [];

    public long Values { get; private set; } = -1;

    public long CompressedBytes { get; private set; } = -1;

    public long DataPageOffset { get; private set; } = -1;

    public long DictionaryPageOffset { get; private set; }

    public RawStatistics? Statistics { get; private set; }

    /// <summary>The file that holds the pages when it is another one.</summary>
    public string? ExternalFile { get; private set; }

    public bool IsEncrypted { get; private set; }

    public bool HasMetadata { get; private set; }

    /// <summary>Byte offset of the first page. Some writers leave 0 as the dictionary's offset.</summary>
    public long Start => DictionaryPageOffset > 0 && DictionaryPageOffset < DataPageOffset ? DictionaryPageOffset : DataPageOffset;

    public static ColumnChunkMetadata Parse(ref ThriftReader reader)
    {
        var chunk = new ColumnChunkMetadata();
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.Binary): chunk.ExternalFile = reader.ReadString(); break;
                case (3, ThriftType.Struct): chunk.ParseMetadata(ref reader); break;
                case (8 or 9, _): chunk.IsEncrypted = true; reader.Skip(type); break;
                default: reader.Skip(type); break;
            }
        }
        return chunk;
    }

    private void ParseMetadata(ref ThriftReader reader)
    {
        HasMetadata = true;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): Type = reader.ReadI32(); break;
                case (2, ThriftType.List):
                    Encodings.Clear();
                    for (var left = reader.ReadListOf(ThriftType.I32); left > 0; left--)
                        Encodings.Add((ParquetEncoding)reader.ReadI32());
                    break;
                case (4, ThriftType.I32): Codec = (ParquetCodec)reader.ReadI32(); break;
                case (5, ThriftType.I64): Values = reader.ReadZigZag(); break;
                case (7, ThriftType.I64): CompressedBytes = reader.ReadZigZag(); break;
                case (9, ThriftType.I64): DataPageOffset = reader.ReadZigZag(); break;
                case (11, ThriftType.I64): DictionaryPageOffset = reader.ReadZigZag(); break;
                case (12, ThriftType.Struct): Statistics = RawStatistics.Parse(ref reader); break;
                default: reader.Skip(type); break;
            }
        }
    }
}
