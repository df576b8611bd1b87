using System.Text;

namespace DolphinLean.Data.MarketData.Raw;

/// <summary>The symbols met so far as bytes in both cases, so that a line's symbol costs a comparison and no text.</summary>
internal sealed class SymbolNames
{
    /// <summary>Longest ticker.</summary>
    public const int LongestSymbol = 32;

    private readonly List<Entry> _entries = [];
    private Entry? _last;

    /// <summary>One symbol.</summary>
    /// <param name="Upper">The ticker as messages write it.</param>
    /// <param name="Stream">The ticker as stream names write it, with the sign behind it: <c>btcusdt@</c>.</param>
    /// <param name="Text">The ticker.</param>
    public sealed record Entry(byte[] Upper, byte[] Stream, string Text);

    /// <summary>Whether these bytes are a ticker: capital letters, digits and underscores.</summary>
    public static bool IsSymbol(ReadOnlySpan<byte> upper)
    {
        foreach (var c in upper)
        {
            if (!char.IsAsciiLetterUpper((char)c) && !char.IsAsciiDigit((char)c) && c != '_')
                return false;
        }
        return upper.Length is > 0 and <= LongestSymbol;
    }

    /// <summary>The text of a ticker, which is remembered.</summary>
    public string Get(ReadOnlySpan<byte> upper)
    {
        if (_last is { } last && upper.SequenceEqual(last.Upper))
            return last.Text;
        foreach (var entry in _entries)
        {
            if (upper.SequenceEqual(entry.Upper))
                return (_last = entry).Text;
        }
        var text = Encoding.ASCII.GetString(upper);
        _last = new Entry(upper.ToArray(), Encoding.ASCII.GetBytes(text.ToLowerInvariant() + "@"), text);
        _entries.Add(_last);
        return text;
    }

    /// <summary>The remembered symbol whose stream name these bytes begin with; null when there is none.</summary>
    public Entry? FindStream(ReadOnlySpan<byte> stream)
    {
        if (_last is { } last && stream.StartsWith(last.Stream))
            return last;
        foreach (var entry in _entries)
        {
            if (stream.StartsWith(entry.Stream))
                return _last = entry;
        }
        return null;
    }
}
