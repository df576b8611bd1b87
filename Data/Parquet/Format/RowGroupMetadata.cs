namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>RowGroup</c>.</summary>
internal sealed class RowGroupMetadata
{
    public ColumnChunkMetadata[] Columns { get; private set; } = [];

    public long Rows { get; private set; } = -1;

    public static RowGroupMetadata Parse(ref ThriftReader reader)
    {
        var group = new RowGroupMetadata();
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.List):
                    group.Columns = new ColumnChunkMetadata[reader.ReadListOf(ThriftType.Struct)];
                    for (var i = 0; i < group.Columns.Length; i++)
                        group.Columns[i] = ColumnChunkMetadata.Parse(ref reader);
                    break;
                case (3, ThriftType.I64): group.Rows = reader.ReadZigZag(); break;
                default: reader.Skip(type); break;
            }
        }
        return group;
    }
}
