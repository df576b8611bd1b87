using DolphinLean.Data.Parquet;

namespace DolphinLean.Tests.Running;

/// <summary>A scan file as a table in memory, to be broken and written back.</summary>
internal sealed class DayFile
{
    private readonly string _path;
    private readonly List<(string Name, Array Values)> _columns = [];

    private DayFile(string path) => _path = path;

    /// <summary>Reads a day file, lets <paramref name="change"/> break it, and writes it back.</summary>
    public static void Change(string path, Action<DayFile> change)
    {
        var file = new DayFile(path);
        using (var table = TableFile.Open(path))
            file.Read(table);
        change(file);
        file.Write();
    }

    public long[] Timestamps => (long[])Values("timestamp");

    public double[] Doubles(string column) => (double[])Values(column);

    public void Remove(string column) => _columns.RemoveAll(found => found.Name == column);

    public void Replace(string column, Array values) => _columns[IndexOf(column)] = (column, values);

    public void Keep(int rows)
    {
        for (var c = 0; c < _columns.Count; c++)
        {
            var shorter = Array.CreateInstance(_columns[c].Values.GetType().GetElementType()!, rows);
            Array.Copy(_columns[c].Values, shorter, rows);
            _columns[c] = (_columns[c].Name, shorter);
        }
    }

    private Array Values(string column) => _columns[IndexOf(column)].Values;

    private int IndexOf(string column) => _columns.FindIndex(found => found.Name == column);

    private void Read(ITableReader table)
    {
        for (var c = 0; c < table.Schema.Columns.Count; c++)
        {
            var column = table.Schema.Columns[c];
            if (column.Physical == ParquetPhysicalType.Int64)
            {
                var integers = new long[table.RowCount];
                table.Read(0, c, integers);
                _columns.Add((column.Name, integers));
            }
            else
            {
                var doubles = new double[table.RowCount];
                table.Read(0, c, doubles);
                _columns.Add((column.Name, doubles));
            }
        }
    }

    private void Write()
    {
        var schema = new ParquetSchema(_columns.Select(column => column.Values switch
        {
            long[] => ParquetColumn.Int64(column.Name),
            double[] => ParquetColumn.Double(column.Name),
            _ => ParquetColumn.String(column.Name),
        }).ToArray());
        using var writer = TableFile.Create(_path, schema);
        writer.BeginRowGroup(_columns[0].Values.Length);
        for (var c = 0; c < _columns.Count; c++)
        {
            switch (_columns[c].Values)
            {
                case long[] integers:
                    writer.Write(c, integers);
                    break;
                case double[] doubles:
                    writer.Write(c, doubles);
                    break;
                case string[] texts:
                    writer.Write(c, Binary(texts));
                    break;
            }
        }
        writer.EndRowGroup();
        writer.Complete();
    }

    private static BinaryColumn Binary(string[] texts)
    {
        var column = new BinaryColumn();
        foreach (var text in texts)
            column.Add(text);
        return column;
    }
}
