using System.Buffers;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>A row group's columns in rented arrays, each either of integers or of numbers.</summary>
internal sealed class EventRows(ParquetSchema schema, int capacity)
{
    public long[][] Integers { get; } =
        [.. schema.Columns.Select(column => column.Physical is ParquetPhysicalType.Int64 or ParquetPhysicalType.Int32 ? ArrayPool<long>.Shared.Rent(capacity) : [])];

    public double[][] Numbers { get; } =
        [.. schema.Columns.Select(column => column.Physical == ParquetPhysicalType.Double ? ArrayPool<double>.Shared.Rent(capacity) : [])];

    public void Grow(int rows, int keptRows)
    {
        for (var column = 0; column < Integers.Length; column++)
        {
            Grow(ref Integers[column], rows, keptRows);
            Grow(ref Numbers[column], rows, keptRows);
        }
    }

    public void Release()
    {
        for (var column = 0; column < Integers.Length; column++)
        {
            Return(ref Integers[column]);
            Return(ref Numbers[column]);
        }
    }

    private static void Grow<T>(ref T[] rented, int rows, int keptRows)
    {
        if (rented.Length == 0 || rented.Length >= rows)
            return;
        var larger = ArrayPool<T>.Shared.Rent(rows);
        rented.AsSpan(0, keptRows).CopyTo(larger);
        Return(ref rented);
        rented = larger;
    }

    private static void Return<T>(ref T[] rented)
    {
        if (rented.Length > 0)
            ArrayPool<T>.Shared.Return(rented);
        rented = [];
    }
}
