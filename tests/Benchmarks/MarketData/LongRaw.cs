using System.Buffers.Text;
using System.IO.Compression;
using DolphinLean.Data.MarketData.Raw;

namespace DolphinLean.Benchmarks.MarketData;

/// <summary>Recordings of minutes made as long as those of hours: the same messages again and again, received later each time.</summary>
internal static class LongRaw
{
    /// <summary>Writes a recording for each symbol, of so many rounds of its files' lines; gives their paths.</summary>
    public static string[] Write(IReadOnlyList<string> files, string folder, int rounds)
    {
        Directory.CreateDirectory(folder);
        var symbols = files.GroupBy(file => Path.GetFileName(file)[..Path.GetFileName(file).LastIndexOf('_')], StringComparer.Ordinal);
        return [.. symbols.Select(parts => Write([.. parts.Order(StringComparer.Ordinal)], Path.Combine(folder, parts.Key + ".gz"), rounds))];
    }

    private static string Write(string[] parts, string target, int rounds)
    {
        using var output = new GZipStream(File.Create(target), CompressionLevel.Optimal);
        Span<byte> time = stackalloc byte[20];
        long endNs = 0;
        long shiftNs = 0;
        for (var part = 0; part < rounds * parts.Length; part++)
        {
            using var lines = RawLines.Open(parts[part % parts.Length]);
            var isFirst = true;
            while (lines.MoveNext())
            {
                Utf8Parser.TryParse(lines.Line, out long ns, out var digits);
                shiftNs = isFirst && ns + shiftNs < endNs ? endNs - ns : shiftNs;
                isFirst = false;
                endNs = ns + shiftNs;
                Utf8Formatter.TryFormat(endNs, time, out var written);
                output.Write(time[..written]);
                output.Write(lines.Line[digits..]);
                output.WriteByte((byte)'\n');
            }
        }
        return target;
    }
}
