namespace DolphinLean.Data.Parquet;

/// <summary>Quotes a CSV field (RFC 4180).</summary>
internal static class CsvText
{
    public static void Write(ReadOnlySpan<char> text, TextWriter output)
    {
        if (!text.IsEmpty && text.IndexOfAny(",\"\r\n") < 0)
        {
            output.Write(text);
            return;
        }
        output.Write('"');
        foreach (var c in text)
        {
            if (c == '"')
                output.Write('"');
            output.Write(c);
        }
        output.Write('"');
    }
}
