namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>FileMetaData</c>: the footer.</summary>
internal sealed class FileMetadata
{
    public List<SchemaElement> Schema { get; } = [];

    public long Rows { get; private set; } = -1;

    public List<RowGroupMetadata> RowGroups { get; } = [];

    public List<KeyValuePair<string, string>> KeyValues { get; } = [];

    public string CreatedBy { get; private set; } = "";

    public static FileMetadata Parse(ReadOnlySpan<byte> bytes)
    {
        var reader = new ThriftReader(bytes);
        var metadata = new FileMetadata();
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (2, ThriftType.List):
                    for (var left = reader.ReadListOf(ThriftType.Struct); left > 0; left--)
                        metadata.Schema.Add(SchemaElement.Parse(ref reader));
                    break;
                case (3, ThriftType.I64): metadata.Rows = reader.ReadZigZag(); break;
                case (4, ThriftType.List):
                    for (var left = reader.ReadListOf(ThriftType.Struct); left > 0; left--)
                        metadata.RowGroups.Add(RowGroupMetadata.Parse(ref reader));
                    break;
                case (5, ThriftType.List):
                    for (var left = reader.ReadListOf(ThriftType.Struct); left > 0; left--)
                        metadata.KeyValues.Add(ParseKeyValue(ref reader));
                    break;
                case (6, ThriftType.Binary): metadata.CreatedBy = reader.ReadString(); break;
                default: reader.Skip(type); break;
            }
        }
        return metadata;
    }

    private static KeyValuePair<string, string> ParseKeyValue(ref ThriftReader reader)
    {
        string key = "", value = "";
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.Binary): key = reader.ReadString(); break;
                case (2, ThriftType.Binary): value = reader.ReadString(); break;
                default: reader.Skip(type); break;
            }
        }
        return new(key, value);
    }
}
