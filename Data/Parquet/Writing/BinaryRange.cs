namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Smallest and largest byte array of a chunk, where the format orders them as unsigned bytes.</summary>
internal static class BinaryRange
{
    // Longer bounds cost more in every footer than they save; they are left out, which the format allows.
    private const int MaxBoundBytes = 64;

    public static void Set(ChunkResult chunk, BinaryColumn values, ReadOnlySpan<int> rows)
    {
        if (rows.IsEmpty || !HasUnsignedOrder(chunk.Column.Logical.Kind))
            return;
        int min = rows[0], max = rows[0];
        foreach (var row in rows)
        {
            if (values[row].SequenceCompareTo(values[min]) < 0)
                min = row;
            if (values[row].SequenceCompareTo(values[max]) > 0)
                max = row;
        }
        if (values[min].Length > MaxBoundBytes || values[max].Length > MaxBoundBytes)
            return;
        chunk.Min = values[min].ToArray();
        chunk.Max = values[max].ToArray();
    }

    private static bool HasUnsignedOrder(ParquetLogicalKind kind) => kind is ParquetLogicalKind.None or ParquetLogicalKind.String
        or ParquetLogicalKind.Enum or ParquetLogicalKind.Json or ParquetLogicalKind.Bson or ParquetLogicalKind.Uuid;
}
