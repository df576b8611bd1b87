using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.External;

/// <summary>Reads a factor from a Parquet file.</summary>
internal static class FactorParquet
{
    /// <summary>Reads the rows as they stand.</summary>
    /// <exception cref="InvalidDataException">A column is missing or of another type, or the file is damaged.</exception>
    public static FactorTable Read(string path, FactorKind kind)
    {
        using var file = TableFile.Open(path);
        var names = file.Schema.Columns.Select(column => column.Name).ToList();
        var table = new FactorTable
        {
            Path = path,
            TimeColumn = FactorColumns.Find(path, FactorColumns.Times, names),
            ValueColumn = FactorColumns.Find(path, FactorColumns.Values(kind), names),
        };
        var (time, value) = (file.Schema.IndexOf(table.TimeColumn), file.Schema.IndexOf(table.ValueColumn));
        var ticksPerMs = PerMillisecond(path, file.Schema.Columns[time]);
        for (var group = 0; group < file.RowGroupCount; group++)
        {
            var (times, values) = (new long[file.RowsIn(group)], new double[file.RowsIn(group)]);
            file.Read(group, time, times);
            file.Read(group, value, values);
            var areOurs = Ours(file, group);
            for (var row = 0; row < times.Length; row++)
                table.Add((long)Math.Floor(times[row] * ticksPerMs), values[row], areOurs[row]);
        }
        return table;
    }

    private static bool[] Ours(ITableReader file, int group)
    {
        var ours = new bool[file.RowsIn(group)];
        Array.Fill(ours, true);
        var texts = new BinaryColumn();
        foreach (var (column, wanted) in FactorColumns.Keys)
        {
            if (file.Schema.IndexOf(column) is not (>= 0 and var at))
                continue;
            file.Read(group, at, texts);
            for (var row = 0; row < ours.Length; row++)
                ours[row] &= string.Equals(texts.GetString(row), wanted, StringComparison.OrdinalIgnoreCase);
        }
        return ours;
    }

    private static decimal PerMillisecond(string path, ParquetColumn column) => column switch
    {
        { Logical.Kind: ParquetLogicalKind.Date } => 86_400_000m,
        { Name: FactorColumns.Date } => throw new InvalidDataException($"{path}: column date: expected the type date, found {column.Logical}"),
        { Logical.Kind: ParquetLogicalKind.Timestamp, Logical.Unit: ParquetTimeUnit.Microseconds } => 1e-3m,
        { Logical.Kind: ParquetLogicalKind.Timestamp, Logical.Unit: ParquetTimeUnit.Nanoseconds } => 1e-6m,
        _ => 1m,
    };
}
