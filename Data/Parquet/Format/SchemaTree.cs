namespace DolphinLean.Data.Parquet.Format;

/// <summary>Turns the depth-first list of schema elements into the list of columns.</summary>
internal static class SchemaTree
{
    public static List<ParquetColumn> Leaves(List<SchemaElement> elements)
    {
        if (elements.Count == 0)
            throw new MalformedException("the schema is empty");
        var columns = new List<ParquetColumn>();
        var next = 1;
        AddChildren(elements, elements[0].Children, ref next, new Place("", 0, false), columns);
        if (next != elements.Count)
            throw new MalformedException($"the schema lists {elements.Count} elements and its groups hold {next}");
        return columns;
    }

    private readonly record struct Place(string Prefix, int Depth, bool IsRepeated);

    private static void AddChildren(List<SchemaElement> elements, int count, ref int next, Place place, List<ParquetColumn> columns)
    {
        if (count < 0 || count > elements.Count - next)
            throw new MalformedException($"the schema declares a group of {count} and {elements.Count - next} elements are left");
        if (place.Depth > ParquetLimits.MaxDepth)
            throw new MalformedException($"the schema nests deeper than {ParquetLimits.MaxDepth}");
        for (var i = 0; i < count; i++)
        {
            if (next >= elements.Count)
                throw new MalformedException("the schema ends in the middle of a group");
            var element = elements[next++];
            var name = place.Prefix + (element.Name ?? throw new MalformedException("a schema element has no name"));
            if (element.Repetition is < 0 or > 2)
                throw new MalformedException($"column '{name}' has an unknown repetition {element.Repetition}");
            var isRepeated = place.IsRepeated || element.Repetition == 2;
            if (element.Type is null)
                AddChildren(elements, element.Children, ref next, new Place(name + ".", place.Depth + 1, isRepeated), columns);
            else
                columns.Add(Leaf(element, name, isNested: place.Depth > 0 || isRepeated));
        }
    }

    private static ParquetColumn Leaf(SchemaElement element, string name, bool isNested)
    {
        if (element.Type is not (>= 0 and <= 7))
            throw new MalformedException($"column '{name}' has an unknown physical type {element.Type}");
        var physical = (ParquetPhysicalType)element.Type.Value;
        var isFixed = physical == ParquetPhysicalType.FixedLengthByteArray;
        if (isFixed && element.TypeLength is <= 0 or > 1 << 20)
            throw new MalformedException($"column '{name}' has a fixed length of {element.TypeLength} bytes");
        var logical = element.Logical ?? LogicalTypes.FromConverted(element.ConvertedType, element.Precision, element.Scale);
        if (logical.Kind == ParquetLogicalKind.Decimal)
            CheckDecimal(logical, name);
        if (logical.Kind == ParquetLogicalKind.Float16 && !(isFixed && element.TypeLength == 2))
            throw new MalformedException($"column '{name}' is declared float16 and not stored in 2 bytes");
        return new ParquetColumn(name, physical, logical, element.Repetition == 1, isFixed ? element.TypeLength : 0) { IsNested = isNested };
    }

    private static void CheckDecimal(ParquetLogicalType logical, string name)
    {
        // 10,000 digits are far beyond any writer and keep a scale from costing memory when it is printed.
        if (logical.Precision is < 1 or > 10_000 || logical.Scale < 0 || logical.Scale > logical.Precision)
            throw new MalformedException($"column '{name}' is declared decimal({logical.Precision}, {logical.Scale})");
    }
}
