namespace DolphinLean.Data.Parquet;

/// <summary>Prints a table as CSV (RFC 4180, lines end in LF): a header line, then a line per row.</summary>
/// <remarks>
/// Doubles and singles in the shortest form that reads back to the same bits; integers, dates, times and timestamps as the integer
/// stored, int96 as Unix nanoseconds; decimals exactly; bytes as text when they are UTF-8 and as hexadecimal otherwise. Null is
/// empty, an empty text is <c>""</c>. One row group of the chosen columns is in memory at a time.
/// </remarks>
public static class TableCsv
{
    /// <summary>Writes the chosen columns of the first rows.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="columns">Names in the wanted order; null takes every column.</param>
    /// <param name="rows">Most rows to print; null prints all.</param>
    /// <param name="output">Where the text goes.</param>
    /// <exception cref="InvalidDataException">A column is missing, nested or damaged.</exception>
    public static void Write(ITableReader reader, IReadOnlyList<string>? columns, long? rows, TextWriter output)
    {
        var chosen = Choose(reader, columns);
        for (var c = 0; c < chosen.Length; c++)
        {
            if (c > 0)
                output.Write(',');
            CsvText.Write(chosen[c].Name, output);
        }
        output.Write('\n');
        var left = rows ?? long.MaxValue;
        for (var g = 0; g < reader.RowGroupCount && left > 0; g++)
        {
            foreach (var column in chosen)
                column.Load(reader, g);
            var count = (int)Math.Min(left, reader.RowsIn(g));
            for (var row = 0; row < count; row++)
                WriteRow(chosen, row, output);
            left -= count;
        }
    }

    private static void WriteRow(CsvColumn[] columns, int row, TextWriter output)
    {
        for (var c = 0; c < columns.Length; c++)
        {
            if (c > 0)
                output.Write(',');
            columns[c].Write(row, output);
        }
        output.Write('\n');
    }

    private static CsvColumn[] Choose(ITableReader reader, IReadOnlyList<string>? names)
    {
        if (names is null)
            return Enumerable.Range(0, reader.Schema.Columns.Count).Select(index => CsvColumn.For(reader.Schema, index)).ToArray();
        return names.Select(name => reader.Schema.IndexOf(name) is >= 0 and var index
            ? CsvColumn.For(reader.Schema, index)
            : throw new InvalidDataException($"{reader.Name}: there is no column '{name}'. The columns are: "
                + string.Join(", ", reader.Schema.Columns.Select(column => column.Name)) + ".")).ToArray();
    }
}
