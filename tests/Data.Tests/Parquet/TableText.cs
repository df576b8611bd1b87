using DolphinLean.Data.Parquet;

namespace DolphinLean.Data.Tests.Parquet;

/// <summary>Reads tables as text for comparison; doubles in the shortest form that tells all values apart.</summary>
internal static class TableText
{
    /// <summary>Every row of the chosen columns (all when none is named), header first.</summary>
    public static string[][] Read(string path, params string[] columns)
    {
        using var reader = ParquetReader.Open(path);
        var text = new StringWriter();
        TableCsv.Write(reader, columns.Length == 0 ? null : columns, null, text);
        return Parse(text.ToString());
    }

    /// <summary>The values of one column, without its name; a null and an empty text are both empty here.</summary>
    public static string[] Column(string path, string column) => Read(path, column).Skip(1).Select(row => row[0]).ToArray();

    /// <summary>Splits CSV (RFC 4180), by its grammar and not by ours.</summary>
    public static string[][] Parse(string csv)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"')
                field.Append(csv[++i]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                field.Append(c);
            else if (c != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
        }
        return [.. rows];
    }
}
