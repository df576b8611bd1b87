using DolphinLean.Data.Bars.LeanFolder;

namespace DolphinLean.Data.Bars.Columnar;

/// <summary>Finds the series of a store by its folders: asset class, market, resolution, symbol, and the kind in the files' names.</summary>
internal static class SeriesListing
{
    /// <summary>Every series, by asset class, market, symbol, resolution and kind.</summary>
    public static IReadOnlyList<BarSeries> Of(string root)
    {
        var found = new List<BarSeries>();
        foreach (var type in Folders(root))
        {
            foreach (var market in Folders(type))
            {
                foreach (var resolution in Enum.GetValues<BarResolution>())
                {
                    foreach (var symbol in Folders(Path.Combine(market, LeanPaths.Name(resolution))))
                        AddKinds(found, root, type, market, resolution, symbol);
                }
            }
        }
        return [.. found.OrderBy(s => s.SecurityType, StringComparer.Ordinal).ThenBy(s => s.Market, StringComparer.Ordinal)
            .ThenBy(s => s.Symbol, StringComparer.Ordinal).ThenBy(s => s.Resolution).ThenBy(s => s.Kind)];
    }

    private static void AddKinds(List<BarSeries> found, string root, string type, string market, BarResolution resolution, string symbol)
    {
        foreach (var kind in Enum.GetValues<BarKind>())
        {
            var series = new BarSeries(Path.GetFileName(market), Path.GetFileName(type), Path.GetFileName(symbol).ToUpperInvariant(), kind, resolution);
            if (Directory.EnumerateFiles(ColumnFiles.Folder(root, series), ColumnFiles.Pattern(series)).Any())
                found.Add(series);
        }
    }

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];
}
