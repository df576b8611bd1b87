using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DolphinLean.Engine.Results.Csv;
using DolphinLean.Engine.Results.Folder;
using DolphinLean.Engine.Results.Reports;

namespace DolphinLean.Engine.Results;

/// <summary>Writes all files of a finished run but the decision journal, which is written while the run goes on.</summary>
public static class ResultWriter
{
    /// <summary>Name of the decision journal.</summary>
    public const string JournalName = "journal.jsonl";

    /// <summary>Name of the page for people.</summary>
    public const string ReportName = "report.html";

    /// <summary>Name of the one file that differs from run to run.</summary>
    public const string FactsName = "run.json";

    /// <summary>Name of LEAN's list of insights, in a folder named as the run's id; there is none without insights.</summary>
    public const string InsightsName = "alpha-results.json";

    /// <summary>Writes the files into an open folder; the caller commits it.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="result">The run.</param>
    /// <param name="facts">Times and machine.</param>
    public static void Write(ResultFolder folder, RunResult result, RunFacts facts)
    {
        // The largest file is made beside all others, when the figures are there.
        var whole = result.Figures.ContinueWith(
            _ => Write(folder, $"{result.Id}.json", stream => ResultJson.Write(stream, result)), TaskScheduler.Default);
        try
        {
            WriteOthers(folder, result);
        }
        finally
        {
            whole.GetAwaiter().GetResult();
        }
        IReadOnlyList<string> files = [.. folder.Written, FactsName];
        Write(folder, FactsName, stream => WriteFacts(stream, facts, files));
    }

    private static void WriteOthers(ResultFolder folder, RunResult result)
    {
        Write(folder, $"{result.Id}-order-events.json", stream => OrderJson.WriteEvents(stream, result.Id, result.OrderEvents));
        Write(folder, $"{result.Id}-log.txt", stream => WriteLog(stream, result.Log));
        if (result.EmittedInsights.Count > 0)
            Write(folder, $"{result.Id}/{InsightsName}", stream => InsightJson.Write(stream, result.EmittedInsights));
        if (result.Trades is { } trades)
            Write(folder, "trades.csv", stream => TradesCsv.Write(stream, trades));
        if (result.Days is { } days)
            Write(folder, "daily.csv", stream => DailyCsv.Write(stream, days));
        Write(folder, $"{result.Id}-summary.json", stream => ResultJson.WriteSummary(stream, result));
        Write(folder, ReportName, stream => HtmlReport.Write(stream, result));
    }

    /// <summary>Files that an earlier run left in a folder, by its list; none if there is no list that can be read.</summary>
    /// <param name="folder">A result folder; need not exist.</param>
    public static IReadOnlyCollection<string> EarlierFiles(string folder)
    {
        var facts = Path.Combine(folder, FactsName);
        if (!File.Exists(facts))
            return [];
        try
        {
            var files = (JsonNode.Parse(File.ReadAllBytes(facts)) as JsonObject)?["files"] as JsonArray;
            return [.. (files ?? []).OfType<JsonValue>().Where(file => file.GetValueKind() == JsonValueKind.String)
                .Select(file => file.GetValue<string>()).Where(ResultName.IsValid)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void Write(ResultFolder folder, string name, Action<Stream> write)
    {
        using var stream = folder.Create(name);
        write(stream);
    }

    private static void WriteLog(Stream stream, IReadOnlyList<string> lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        foreach (var line in lines)
            writer.WriteLine(line);
    }

    private static void WriteFacts(Stream stream, RunFacts facts, IReadOnlyList<string> files)
    {
        using var writer = new Utf8JsonWriter(stream, LeanJson.Indented);
        writer.WriteStartObject();
        writer.Moment("started", facts.Started.UtcDateTime);
        writer.WriteNumber("secondsReading", facts.SecondsReading);
        writer.WriteNumber("secondsStepping", facts.SecondsStepping);
        writer.WriteNumber("peakMemoryBytes", facts.PeakMemoryBytes);
        writer.WriteString("machine", facts.Machine);
        writer.WriteString("operatingSystem", facts.OperatingSystem);
        writer.WriteString("runtime", facts.Runtime);
        writer.WriteNumber("processors", facts.Processors);
        writer.WriteStartArray("files");
        foreach (var file in files)
            writer.WriteStringValue(file);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
