namespace DolphinLean.Data.Parquet.Format;

/// <summary>parquet.thrift, <c>Statistics</c>, as bytes.</summary>
internal sealed class RawStatistics
{
    public byte[]? Min { get; set; }

    public byte[]? Max { get; set; }

    public byte[]? DeprecatedMin { get; set; }

    public byte[]? DeprecatedMax { get; set; }

    public long? NullCount { get; set; }

    public bool IsMinExact { get; set; } = true;

    public bool IsMaxExact { get; set; } = true;

    public static RawStatistics Parse(ref ThriftReader reader)
    {
        var statistics = new RawStatistics();
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.Binary): statistics.DeprecatedMax = reader.ReadBinary().ToArray(); break;
                case (2, ThriftType.Binary): statistics.DeprecatedMin = reader.ReadBinary().ToArray(); break;
                case (3, ThriftType.I64): statistics.NullCount = reader.ReadZigZag(); break;
                case (5, ThriftType.Binary): statistics.Max = reader.ReadBinary().ToArray(); break;
                case (6, ThriftType.Binary): statistics.Min = reader.ReadBinary().ToArray(); break;
                case (7, ThriftType.True or ThriftType.False): statistics.IsMaxExact = type == ThriftType.True; break;
                case (8, ThriftType.True or ThriftType.False): statistics.IsMinExact = type == ThriftType.True; break;
                default: reader.Skip(type); break;
            }
        }
        return statistics;
    }
}
