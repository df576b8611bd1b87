using System.Globalization;

namespace DolphinLean.Data.Parquet;

/// <summary>Prints what a file holds: totals, then a line per column.</summary>
public static class SchemaText
{
    private static readonly string[] Header = ["column", "physical", "logical", "nullable", "codec", "encodings"];

    /// <summary>Writes the text; columns are aligned by spaces.</summary>
    public static void Write(ParquetReader reader, TextWriter output)
    {
        output.Write(string.Create(CultureInfo.InvariantCulture,
            $"rows: {reader.RowCount}\nrow groups: {reader.RowGroupCount}\ncolumns: {reader.Schema.Columns.Count}\n"));
        if (reader.CreatedBy.Length > 0)
            output.Write($"created by: {reader.CreatedBy}\n");
        foreach (var (key, value) in reader.KeyValueMetadata)
            output.Write($"metadata: {key} = {value}\n");
        output.Write('\n');

        var lines = Enumerable.Range(0, reader.Schema.Columns.Count).Select(c => Line(reader, c)).Prepend(Header).ToList();
        var widths = Enumerable.Range(0, Header.Length).Select(f => lines.Max(line => line[f].Length)).ToArray();
        foreach (var line in lines)
            output.Write(string.Join("  ", line.Select((field, f) => field.PadRight(widths[f]))).TrimEnd() + "\n");
    }

    private static string[] Line(ParquetReader reader, int column)
    {
        var c = reader.Schema.Columns[column];
        var physical = c.Physical == ParquetPhysicalType.FixedLengthByteArray
            ? string.Create(CultureInfo.InvariantCulture, $"fixed[{c.FixedLength}]")
            : c.Physical.ToString().ToLowerInvariant();
        var groups = Enumerable.Range(0, reader.RowGroupCount).ToList();
        return
        [
            c.Name,
            c.IsNested ? physical + " (nested, not read)" : physical,
            c.Logical.ToString(),
            c.IsNullable ? "yes" : "no",
            Join(groups.Select(g => reader.CodecOf(g, column).ToString())),
            Join(groups.SelectMany(g => reader.EncodingsOf(g, column)).Select(encoding => encoding.ToString())),
        ];
    }

    private static string Join(IEnumerable<string> names)
    {
        var text = string.Join(" ", names.Select(name => name.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        return text.Length == 0 ? "-" : text;
    }
}
