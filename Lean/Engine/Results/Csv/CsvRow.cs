using System.Globalization;

namespace DolphinLean.Engine.Results.Csv;

/// <summary>Writes one row of comma-separated values (RFC 4180, lines end with LF), doubles so that they read back to the same bits.</summary>
internal sealed class CsvRow(TextWriter writer)
{
    private bool _hasCells;

    public CsvRow Add(string text)
    {
        Separate();
        if (text.AsSpan().ContainsAny(",\"\r\n"))
            writer.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        else
            writer.Write(text);
        return this;
    }

    public CsvRow Add(double value) => AddFormatted(value, "R");

    public CsvRow Add(long value) => AddFormatted(value, "D");

    public void End()
    {
        writer.Write('\n');
        _hasCells = false;
    }

    private CsvRow AddFormatted<T>(T value, string format)
        where T : ISpanFormattable
    {
        Separate();
        Span<char> text = stackalloc char[32];
        if (!value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"A number took more than {text.Length} characters.");
        writer.Write(text[..length]);
        return this;
    }

    private void Separate()
    {
        if (_hasCells)
            writer.Write(',');
        _hasCells = true;
    }
}
