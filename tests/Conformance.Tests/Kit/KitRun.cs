using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DolphinLean.Launcher;

namespace DolphinLean.Tests.Conformance.Kit;

/// <summary>What <c>dolphin backtest</c> left behind for one algorithm of the kit. Each is run once, whatever number of tests looks at it.</summary>
internal sealed class KitRun
{
    private static readonly ConcurrentDictionary<KitAlgorithm, Lazy<KitRun>> Runs = new();

    private KitRun(string folder, string id)
    {
        Result = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, $"{id}.json")))!;
        OrderEvents = JsonNode.Parse(File.ReadAllBytes(Path.Combine(folder, $"{id}-order-events.json")))!.AsArray();
        var insights = Path.Combine(folder, id, "alpha-results.json");
        Insights = File.Exists(insights) ? JsonNode.Parse(File.ReadAllBytes(insights))!.AsArray() : [];
        Log = File.ReadAllLines(Path.Combine(folder, $"{id}-log.txt"));
    }

    /// <summary>LEAN's result file.</summary>
    public JsonNode Result { get; }

    /// <summary>LEAN's file of order events.</summary>
    public JsonArray OrderEvents { get; }

    /// <summary>LEAN's file of insights; empty when none were emitted.</summary>
    public JsonArray Insights { get; }

    /// <summary>The log, engine lines included.</summary>
    public IReadOnlyList<string> Log { get; }

    /// <summary>The run of that algorithm.</summary>
    /// <exception cref="InvalidOperationException">The command failed; the message is its own.</exception>
    public static KitRun Of(KitAlgorithm algorithm) =>
        Runs.GetOrAdd(algorithm, wanted => new Lazy<KitRun>(() => Run(wanted))).Value;

    private static KitRun Run(KitAlgorithm algorithm)
    {
        var folder = Directory.CreateTempSubdirectory("conformance-");
        try
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exitCode = DolphinCommand.Run(
                ["backtest", algorithm.Source, "--data-folder", algorithm.DataFolder, "--out", Path.Combine(folder.FullName, "out"), "--json", "--quiet"],
                output, error);
            if (exitCode != 0)
                throw new InvalidOperationException($"dolphin backtest {algorithm} ended with {exitCode}: {error}");
            var summary = JsonNode.Parse(output.ToString())!;
            return new KitRun(summary["out"]!.GetValue<string>(), summary["id"]!.GetValue<string>());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
