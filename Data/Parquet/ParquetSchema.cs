namespace DolphinLean.Data.Parquet;

/// <summary>The columns of a table, in file order.</summary>
public sealed class ParquetSchema
{
    private readonly Dictionary<string, int> _indexByName = new(StringComparer.Ordinal);

    /// <summary>A schema of the given columns.</summary>
    public ParquetSchema(params IReadOnlyList<ParquetColumn> columns)
    {
        Columns = columns;
        for (var i = 0; i < columns.Count; i++)
            _indexByName.TryAdd(columns[i].Name, i);
    }

    /// <summary>The columns, in file order. Names may repeat in files of others.</summary>
    public IReadOnlyList<ParquetColumn> Columns { get; }

    /// <summary>0-based index of the first column with this exact name; -1 when there is none.</summary>
    public int IndexOf(string name) => _indexByName.GetValueOrDefault(name, -1);
}
