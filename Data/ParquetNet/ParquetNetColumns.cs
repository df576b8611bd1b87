using DolphinLean.Data.Parquet;
using Net = global::Parquet;

namespace DolphinLean.Data.ParquetNet;

/// <summary>Describes the columns of a file that Parquet.Net opened as the built-in reader would.</summary>
internal static class ParquetNetColumns
{
    /// <summary>The leaves of the schema, in file order.</summary>
    public static List<ParquetColumn> Of(IReadOnlyList<Net.Meta.SchemaElement> elements)
    {
        var columns = new List<ParquetColumn>();
        var next = 1;
        AddChildren(elements, elements[0].NumChildren ?? 0, ref next, "", isNested: false, columns);
        return columns;
    }

    private static void AddChildren(
        IReadOnlyList<Net.Meta.SchemaElement> elements, int count, ref int next, string prefix, bool isNested, List<ParquetColumn> columns)
    {
        for (var i = 0; i < count; i++)
        {
            var element = elements[next++];
            var name = prefix + element.Name;
            var isRepeated = element.RepetitionType == Net.Meta.FieldRepetitionType.REPEATED;
            if (element.Type is { } type)
                columns.Add(Leaf(element, name, (ParquetPhysicalType)(int)type, isNested || isRepeated));
            else
                AddChildren(elements, element.NumChildren ?? 0, ref next, name + ".", isNested: true, columns);
        }
    }

    private static ParquetColumn Leaf(Net.Meta.SchemaElement element, string name, ParquetPhysicalType physical, bool isNested) => new(
        name, physical, Logical(element), element.RepetitionType == Net.Meta.FieldRepetitionType.OPTIONAL,
        physical == ParquetPhysicalType.FixedLengthByteArray ? element.TypeLength ?? 0 : 0)
    {
        IsNested = isNested,
    };

    private static ParquetLogicalType Logical(Net.Meta.SchemaElement element) => element.LogicalType switch
    {
        null => Parquet.Format.LogicalTypes.FromConverted((int?)element.ConvertedType, element.Precision ?? 0, element.Scale ?? 0),
        { STRING: not null } => ParquetLogicalType.String,
        { ENUM: not null } => new(ParquetLogicalKind.Enum),
        { JSON: not null } => new(ParquetLogicalKind.Json),
        { BSON: not null } => new(ParquetLogicalKind.Bson),
        { UUID: not null } => new(ParquetLogicalKind.Uuid),
        { DATE: not null } => new(ParquetLogicalKind.Date),
        { FLOAT16: not null } => new(ParquetLogicalKind.Float16),
        { UNKNOWN: not null } => new(ParquetLogicalKind.Null),
        { DECIMAL: { } number } => ParquetLogicalType.Decimal(number.Precision, number.Scale),
        { INTEGER: { } number } => new(ParquetLogicalKind.Integer) { BitWidth = number.BitWidth, IsSigned = number.IsSigned },
        { TIME: { } time } => new(ParquetLogicalKind.Time) { Unit = Unit(time.Unit), IsUtc = time.IsAdjustedToUTC },
        { TIMESTAMP: { } time } => new(ParquetLogicalKind.Timestamp) { Unit = Unit(time.Unit), IsUtc = time.IsAdjustedToUTC },
        _ => new(ParquetLogicalKind.Unknown),
    };

    private static ParquetTimeUnit Unit(Net.Meta.TimeUnit unit) => unit switch
    {
        { MILLIS: not null } => ParquetTimeUnit.Milliseconds,
        { MICROS: not null } => ParquetTimeUnit.Microseconds,
        _ => ParquetTimeUnit.Nanoseconds,
    };
}
