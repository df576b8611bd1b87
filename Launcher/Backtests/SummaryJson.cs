using System.Text.Json;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Results;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The outcome as one JSON object, for programs that start dolphin.</summary>
internal static class SummaryJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    /// <summary>Writes one object and a line end.</summary>
    public static void Write(string algorithm, MarketData data, BacktestOutcome outcome, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteString("id", outcome.Id);
            json.WriteString("algorithm", algorithm);
            json.WriteString("out", outcome.ResultFolder);
            json.WriteString("report", Path.Combine(outcome.ResultFolder, ResultWriter.ReportName));
            json.WriteString("data", data.Folder);
            json.WriteString("dataFingerprint", outcome.DataFingerprint);
            json.WriteNumber("trades", outcome.Trades);
            json.WriteNumber("days", outcome.Days);
            json.WriteNumber(data.IsBars ? "steps" : "rows", outcome.Rows);
            json.WriteNumber(data.IsBars ? "points" : "prices", outcome.Prices);
            json.WriteString("currency", outcome.Currency);
            json.WriteNumber("endEquity", outcome.EndEquity);
            json.WriteNumber("endCash", outcome.EndCash);
            json.WriteNumber("secondsReading", outcome.SecondsReading);
            json.WriteNumber("secondsStepping", outcome.SecondsStepping);
            json.WriteNumber("peakMemoryBytes", outcome.PeakMemoryBytes);
            json.WriteStartObject("statistics");
            foreach (var (name, text) in outcome.Statistics)
                json.WriteString(name, text);
            json.WriteEndObject();
            WriteLines(json, "withoutQuirks", outcome.Result.Configuration.WithoutQuirks);
            WriteLines(json, "openPositions", outcome.OpenPositions);
            WriteLines(json, "warnings", outcome.Warnings);
            json.WriteEndObject();
        }
        output.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<string> lines)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
    }
}
