using System.Buffers;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.MarketData.Store;

/// <summary>Prices or sizes of a row group, stored as 32-bit decimals or doubles. They are shown where they lie in the file, or in a rented copy.</summary>
internal sealed class NumberColumn
{
    private ColumnView<double> _wide;
    private ColumnView<int> _narrow;
    private double[] _numbers = [];
    private int[] _integers = [];
    private int _rows;

    /// <summary>The numbers that were read last.</summary>
    public ReadOnlySpan<double> Numbers => _wide.Count > 0 ? _wide.Span : _numbers.AsSpan(0, _rows);

    /// <summary>The ticks that were read last.</summary>
    public ReadOnlySpan<int> Ticks => _narrow.Count > 0 ? _narrow.Span : _integers.AsSpan(0, _rows);

    /// <summary>Whether a stored column can be read as numbers.</summary>
    public static bool Holds(ParquetColumn stored) => stored is { Physical: ParquetPhysicalType.Double, Logical.Kind: ParquetLogicalKind.None }
        or { Physical: ParquetPhysicalType.Int32, Logical: { Kind: ParquetLogicalKind.Decimal, Scale: >= 0 and <= Decimals.MostDigits } };

    /// <summary>Reads a column as numbers.</summary>
    public void ReadNumbers(ITableReader table, int group, int column, int rows)
    {
        var stored = table.Schema.Columns[column];
        (_rows, _narrow, _wide) = (rows, default, default);
        if (stored.Physical == ParquetPhysicalType.Double && table.TryView(group, column, out _wide))
            return;
        Reserve(ref _numbers, rows);
        if (stored.Physical == ParquetPhysicalType.Double)
            table.Read(group, column, _numbers.AsSpan(0, rows));
        else
            new Decimals(stored.Logical.Scale).Widen(ReadIntegers(table, group, column, rows), _numbers);
    }

    /// <summary>Reads a column as ticks; gives the row of the first number that is not on one, or −1.</summary>
    public int ReadTicks(ITableReader table, int group, int column, int rows, TickScale scale)
    {
        var stored = table.Schema.Columns[column];
        if (stored.Physical == ParquetPhysicalType.Int32 && scale.IsDecimal(stored.Logical.Scale))
        {
            (_rows, _wide) = (rows, default);
            return ReadIntegers(table, group, column, rows).IndexOfAnyExceptInRange(-TickScale.MostTicks, TickScale.MostTicks);
        }
        ReadNumbers(table, group, column, rows);
        _narrow = default;
        Reserve(ref _integers, rows);
        return scale.ToTicks(Numbers, _integers);
    }

    /// <summary>Lets go of the file and gives the copies back.</summary>
    public void Release()
    {
        (_rows, _narrow, _wide) = (0, default, default);
        Reserve(ref _numbers, 0);
        Reserve(ref _integers, 0);
    }

    private ReadOnlySpan<int> ReadIntegers(ITableReader table, int group, int column, int rows)
    {
        if (table.TryView(group, column, out _narrow))
            return _narrow.Span;
        Reserve(ref _integers, rows);
        table.Read(group, column, _integers.AsSpan(0, rows));
        return _integers.AsSpan(0, rows);
    }

    /// <summary>Rents at least so many places; gives the array back for none.</summary>
    private static void Reserve<T>(ref T[] rented, int places)
    {
        if (places > 0 && rented.Length >= places)
            return;
        if (rented.Length > 0)
            ArrayPool<T>.Shared.Return(rented);
        rented = places > 0 ? ArrayPool<T>.Shared.Rent(places) : [];
    }
}
