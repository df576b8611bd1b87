namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>PageHeader</c>, with the fields of whichever kind of page it describes.</summary>
internal struct PageHeader
{
    public PageType Type;
    public int UncompressedBytes;
    public int CompressedBytes;
    public int? Crc;
    public int Values;
    public int Nulls;
    public ParquetEncoding Encoding;
    public ParquetEncoding LevelEncoding;
    public int DefinitionLevelBytes;
    public int RepetitionLevelBytes;
    public bool IsCompressed;

    /// <summary>Parses a header at the start of <paramref name="bytes"/>; <paramref name="length"/> is what it took.</summary>
    public static PageHeader Parse(ReadOnlySpan<byte> bytes, out int length)
    {
        var reader = new ThriftReader(bytes);
        var header = new PageHeader { Type = (PageType)(-1), UncompressedBytes = -1, CompressedBytes = -1, Values = -1, IsCompressed = true };
        var body = -1;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): header.Type = (PageType)reader.ReadI32(); break;
                case (2, ThriftType.I32): header.UncompressedBytes = reader.ReadI32(); break;
                case (3, ThriftType.I32): header.CompressedBytes = reader.ReadI32(); break;
                case (4, ThriftType.I32): header.Crc = reader.ReadI32(); break;
                case (5 or 7, ThriftType.Struct): ParseBody(ref reader, ref header); body = id; break;
                case (8, ThriftType.Struct): ParseBodyV2(ref reader, ref header); body = id; break;
                default: reader.Skip(type); break;
            }
        }
        length = reader.Position;
        header.Check(body);
        return header;
    }

    private readonly void Check(int body)
    {
        var expectedBody = Type switch { PageType.Data => 5, PageType.Dictionary => 7, PageType.DataV2 => 8, _ => body };
        if (Type is < PageType.Data or > PageType.DataV2)
            throw new MalformedException($"page header has an unknown page type {(int)Type}");
        if (body != expectedBody)
            throw new MalformedException($"page header of type {Type} lacks its {Type} part");
        if (UncompressedBytes < 0 || CompressedBytes < 0)
            throw new MalformedException("page header lacks a size, or has a negative one");
        if (Type != PageType.Index && Values < 0)
            throw new MalformedException("page header lacks its count of values, or has a negative one");
        if (Nulls < 0 || Nulls > Math.Max(Values, 0))
            throw new MalformedException($"page header has {Nulls} nulls among {Values} values");
        if (DefinitionLevelBytes < 0 || RepetitionLevelBytes < 0)
            throw new MalformedException("page header has a negative length of levels");
    }

    // DataPageHeader and DictionaryPageHeader agree in the fields that both have.
    private static void ParseBody(ref ThriftReader reader, ref PageHeader header)
    {
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): header.Values = reader.ReadI32(); break;
                case (2, ThriftType.I32): header.Encoding = (ParquetEncoding)reader.ReadI32(); break;
                case (3, ThriftType.I32): header.LevelEncoding = (ParquetEncoding)reader.ReadI32(); break;
                default: reader.Skip(type); break;
            }
        }
    }

    private static void ParseBodyV2(ref ThriftReader reader, ref PageHeader header)
    {
        short id = 0;
        header.LevelEncoding = ParquetEncoding.Rle;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): header.Values = reader.ReadI32(); break;
                case (2, ThriftType.I32): header.Nulls = reader.ReadI32(); break;
                case (4, ThriftType.I32): header.Encoding = (ParquetEncoding)reader.ReadI32(); break;
                case (5, ThriftType.I32): header.DefinitionLevelBytes = reader.ReadI32(); break;
                case (6, ThriftType.I32): header.RepetitionLevelBytes = reader.ReadI32(); break;
                case (7, ThriftType.True or ThriftType.False): header.IsCompressed = type == ThriftType.True; break;
                default: reader.Skip(type); break;
            }
        }
    }
}
