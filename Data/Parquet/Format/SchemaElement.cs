namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>SchemaElement</c>: a node of the schema's tree, which is listed depth first.</summary>
internal sealed class SchemaElement
{
    public int? Type { get; private set; }

    public int TypeLength { get; private set; }

    /// <summary>0 required, 1 optional, 2 repeated.</summary>
    public int Repetition { get; private set; }

    public string? Name { get; private set; }

    public int Children { get; private set; }

    public int? ConvertedType { get; private set; }

    public int Scale { get; private set; }

    public int Precision { get; private set; }

    public ParquetLogicalType? Logical { get; private set; }

    public static SchemaElement Parse(ref ThriftReader reader)
    {
        var element = new SchemaElement();
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): element.Type = reader.ReadI32(); break;
                case (2, ThriftType.I32): element.TypeLength = reader.ReadI32(); break;
                case (3, ThriftType.I32): element.Repetition = reader.ReadI32(); break;
                case (4, ThriftType.Binary): element.Name = reader.ReadString(); break;
                case (5, ThriftType.I32): element.Children = reader.ReadI32(); break;
                case (6, ThriftType.I32): element.ConvertedType = reader.ReadI32(); break;
                case (7, ThriftType.I32): element.Scale = reader.ReadI32(); break;
                case (8, ThriftType.I32): element.Precision = reader.ReadI32(); break;
                case (10, ThriftType.Struct): element.Logical = LogicalTypes.Parse(ref reader); break;
                default: reader.Skip(type); break;
            }
        }
        return element;
    }
}
