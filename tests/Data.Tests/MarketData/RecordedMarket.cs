using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;
using DolphinLean.Tests;

namespace DolphinLean.Data.Tests.MarketData;

/// <summary>A store of the real recordings, made once for all tests; and short recordings made of lines.</summary>
internal static class RecordedMarket
{
    private static readonly Lazy<(string Folder, RawImportResult Result)> Imported = new(Import);

    /// <summary>The store's folder.</summary>
    public static string Folder => Imported.Value.Folder;

    /// <summary>What the import said.</summary>
    public static RawImportResult Result => Imported.Value.Result;

    /// <summary>The recordings; the calling test is skipped without them.</summary>
    public static string[] Files => [.. Directory.GetFiles(SharedData.Require("data", "binance_raw_ws"), "*.gz").Order(StringComparer.Ordinal)];

    /// <summary>Imports recordings made of lines into a folder.</summary>
    public static RawImportResult Import(string store, params string[][] recordings)
    {
        var files = new List<string>();
        foreach (var lines in recordings)
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("recording-").FullName, $"recording-{files.Count}.txt");
            File.WriteAllLines(file, lines);
            files.Add(file);
        }
        using var writer = new EventStoreWriter(store);
        var result = RawImport.Run(files, writer, "binance", SymbolRows.Snapshot());
        foreach (var file in files)
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return result;
    }

    private static (string, RawImportResult) Import()
    {
        var folder = Directory.CreateTempSubdirectory("events-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        using var writer = new EventStoreWriter(folder);
        return (folder, RawImport.Run(Files, writer, "binance", SymbolRows.Snapshot()));
    }
}
