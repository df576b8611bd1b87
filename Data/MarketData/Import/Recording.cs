using DolphinLean.Data.MarketData.Raw;

namespace DolphinLean.Data.MarketData.Import;

/// <summary>A recording and what its beginning tells.</summary>
/// <param name="Path">The file.</param>
/// <param name="FirstLocalTimeNs">Local time of its first event, Unix nanoseconds.</param>
/// <param name="Symbols">Symbols among its first lines, in order of appearance.</param>
internal sealed record Recording(string Path, long FirstLocalTimeNs, IReadOnlyList<string> Symbols)
{
    private const int LookedAtLines = 100;

    /// <summary>Looks at a recording's first lines.</summary>
    /// <exception cref="InvalidDataException">None of them is an event.</exception>
    public static Recording Open(string path, SymbolNames names)
    {
        var reader = new RawLineReader(names);
        var raw = new RawEvent();
        var symbols = new List<string>();
        long first = 0;
        using var lines = RawLines.Open(path, smallBuffer: true);
        while (lines.Number < LookedAtLines && lines.MoveNext())
        {
            if (reader.Read(lines.Line, raw) != RawLineOutcome.Event)
                continue;
            first = first == 0 ? raw.LocalTimeNs : first;
            if (raw.Symbol.Length > 0 && !symbols.Contains(raw.Symbol))
                symbols.Add(raw.Symbol);
        }
        return symbols.Count > 0 ? new Recording(path, first, symbols) : throw new InvalidDataException(
            $"{path}: expected lines of '<local ns> <message>' with depth updates, trades or quotes, found none among the first {lines.Number}; is this a recording?");
    }
}
