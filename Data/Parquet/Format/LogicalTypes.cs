namespace DolphinLean.Data.Parquet.Format;

/// <summary>Reads the <c>LogicalType</c> union, and the older <c>ConvertedType</c> in its place.</summary>
internal static class LogicalTypes
{
    public static ParquetLogicalType Parse(ref ThriftReader reader)
    {
        var logical = new ParquetLogicalType(ParquetLogicalKind.Unknown);
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            if (type != ThriftType.Struct)
                reader.Skip(type);
            else
                logical = ParseMember(ref reader, id);
        }
        return logical;
    }

    private static ParquetLogicalType ParseMember(ref ThriftReader reader, short member)
    {
        switch (member)
        {
            case 5: return ParseDecimal(ref reader);
            case 7: return ParseTime(ref reader, ParquetLogicalKind.Time);
            case 8: return ParseTime(ref reader, ParquetLogicalKind.Timestamp);
            case 10: return ParseInteger(ref reader);
        }
        reader.Skip(ThriftType.Struct);
        return new ParquetLogicalType(member switch
        {
            1 => ParquetLogicalKind.String,
            4 => ParquetLogicalKind.Enum,
            6 => ParquetLogicalKind.Date,
            11 => ParquetLogicalKind.Null,
            12 => ParquetLogicalKind.Json,
            13 => ParquetLogicalKind.Bson,
            14 => ParquetLogicalKind.Uuid,
            15 => ParquetLogicalKind.Float16,
            _ => ParquetLogicalKind.Unknown,
        });
    }

    private static ParquetLogicalType ParseDecimal(ref ThriftReader reader)
    {
        int scale = 0, precision = 0;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I32): scale = reader.ReadI32(); break;
                case (2, ThriftType.I32): precision = reader.ReadI32(); break;
                default: reader.Skip(type); break;
            }
        }
        return ParquetLogicalType.Decimal(precision, scale);
    }

    private static ParquetLogicalType ParseTime(ref ThriftReader reader, ParquetLogicalKind kind)
    {
        var isUtc = false;
        var unit = ParquetTimeUnit.None;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.True or ThriftType.False): isUtc = type == ThriftType.True; break;
                case (2, ThriftType.Struct): unit = ParseUnit(ref reader); break;
                default: reader.Skip(type); break;
            }
        }
        return unit == ParquetTimeUnit.None
            ? new ParquetLogicalType(ParquetLogicalKind.Unknown)
            : new ParquetLogicalType(kind) { IsUtc = isUtc, Unit = unit };
    }

    private static ParquetTimeUnit ParseUnit(ref ThriftReader reader)
    {
        var unit = ParquetTimeUnit.None;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            if (id is >= 1 and <= 3)
                unit = ParquetTimeUnit.None + id;
            reader.Skip(type);
        }
        return unit;
    }

    private static ParquetLogicalType ParseInteger(ref ThriftReader reader)
    {
        var width = 0;
        var isSigned = false;
        short id = 0;
        while (reader.ReadField(ref id, out var type))
        {
            switch (id, type)
            {
                case (1, ThriftType.I8): width = reader.ReadByte(); break;
                case (2, ThriftType.True or ThriftType.False): isSigned = type == ThriftType.True; break;
                default: reader.Skip(type); break;
            }
        }
        return Integer(width, isSigned);
    }

    /// <summary>The meaning of a <c>ConvertedType</c>.</summary>
    public static ParquetLogicalType FromConverted(int? converted, int precision, int scale) => converted switch
    {
        null => ParquetLogicalType.None,
        0 => ParquetLogicalType.String,
        4 => new(ParquetLogicalKind.Enum),
        5 => ParquetLogicalType.Decimal(precision, scale),
        6 => new(ParquetLogicalKind.Date),
        7 => new(ParquetLogicalKind.Time) { Unit = ParquetTimeUnit.Milliseconds, IsUtc = true },
        8 => new(ParquetLogicalKind.Time) { Unit = ParquetTimeUnit.Microseconds, IsUtc = true },
        9 => ParquetLogicalType.Timestamp(ParquetTimeUnit.Milliseconds),
        10 => ParquetLogicalType.Timestamp(ParquetTimeUnit.Microseconds),
        >= 11 and <= 14 => Integer(8 << (converted.Value - 11), isSigned: false),
        >= 15 and <= 18 => Integer(8 << (converted.Value - 15), isSigned: true),
        19 => new(ParquetLogicalKind.Json),
        20 => new(ParquetLogicalKind.Bson),
        21 => new(ParquetLogicalKind.Interval),
        _ => new(ParquetLogicalKind.Unknown),
    };

    private static ParquetLogicalType Integer(int width, bool isSigned) =>
        new(ParquetLogicalKind.Integer) { BitWidth = width, IsSigned = isSigned };
}
