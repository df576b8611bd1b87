using System.Globalization;
using System.Text.Json;
using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results;

/// <summary>Writes LEAN's result file and its summary.</summary>
internal static class ResultJson
{
    private const string WholeSeconds = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>Writes the whole result.</summary>
    public static void Write(Stream stream, RunResult result)
    {
        using var writer = new Utf8JsonWriter(stream, LeanJson.Indented);
        writer.WriteStartObject();
        writer.WriteStartObject("rollingWindow");
        foreach (var (key, performance) in result.Statistics.RollingWindows)
        {
            writer.WritePropertyName(key);
            PerformanceJson.Write(writer, performance, withTrades: false);
            writer.Drain();
        }
        writer.WriteEndObject();
        ChartJson.Write(writer, "charts", result.Charts);
        OrderJson.WriteOrders(writer, "orders", result.Orders);
        WriteProfitLoss(writer, result.ProfitLoss);
        WriteCommon(writer, result, withTrades: true);
        writer.WriteEndObject();
    }

    /// <summary>Writes the result without orders, trades and charts but for a thinned equity curve.</summary>
    public static void WriteSummary(Stream stream, RunResult result)
    {
        using var writer = new Utf8JsonWriter(stream, LeanJson.Indented);
        writer.WriteStartObject();
        writer.WriteStartObject("rollingWindow");
        writer.WriteEndObject();
        ChartJson.Write(writer, "charts", SummaryCharts(result.Charts));
        WriteCommon(writer, result, withTrades: false);
        writer.WriteEndObject();
    }

    private static void WriteCommon(Utf8JsonWriter writer, RunResult result, bool withTrades)
    {
        writer.Texts("statistics", result.Statistics.Summary);
        writer.Texts("runtimeStatistics", result.RuntimeStatistics);
        writer.Texts("state", State(result));
        writer.Texts("serverStatistics", []);
        WriteConfiguration(writer, result.Configuration);
        writer.WritePropertyName("totalPerformance");
        PerformanceJson.Write(writer, result.Statistics.TotalPerformance, withTrades);
    }

    private static void WriteProfitLoss(Utf8JsonWriter writer, IReadOnlyList<TimedValue> records)
    {
        writer.WriteStartObject("profitLoss");
        foreach (var record in records)
        {
            writer.MomentName(record.Time);
            writer.Number(record.Value);
            writer.Drain();
        }
        writer.WriteEndObject();
    }

    /// <summary>Start and end are the run's own times: the clock on the wall is in run.json alone.</summary>
    private static KeyValuePair<string, string>[] State(RunResult result) =>
    [
        new("StartTime", result.Configuration.Start.ToString(WholeSeconds, CultureInfo.InvariantCulture)),
        new("EndTime", result.Configuration.End.ToString(WholeSeconds, CultureInfo.InvariantCulture)),
        new("RuntimeError", result.RuntimeError),
        new("StackTrace", ""),
        new("LogCount", result.Log.Count.ToString(CultureInfo.InvariantCulture)),
        new("OrderCount", result.Orders.Count.ToString(CultureInfo.InvariantCulture)),
        new("InsightCount", result.Insights.ToString(CultureInfo.InvariantCulture)),
        new("Name", result.Configuration.Name),
        new("Status", result.Status),
        new("DataFingerprint", result.DataFingerprint),
        new("JournalLines", result.JournalLines.ToString(CultureInfo.InvariantCulture)),
        new("JournalHash", result.JournalHash),
    ];

    private static void WriteConfiguration(Utf8JsonWriter writer, RunConfiguration configuration)
    {
        writer.WriteStartObject("algorithmConfiguration");
        writer.WriteString("name", configuration.Name);
        WriteTexts(writer, "tags", configuration.Tags);
        writer.WriteString("accountCurrency", configuration.AccountCurrency);
        writer.WriteNumber("brokerage", configuration.Brokerage);
        writer.WriteNumber("accountType", configuration.AccountType);
        writer.Texts("parameters", configuration.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        writer.WriteNull("outOfSampleMaxEndDate");
        writer.WriteNumber("outOfSampleDays", 0);
        writer.WriteString("startDate", configuration.Start.ToString(WholeSeconds, CultureInfo.InvariantCulture));
        writer.WriteString("endDate", configuration.End.ToString(WholeSeconds, CultureInfo.InvariantCulture));
        writer.WriteNumber("tradingDaysPerYear", configuration.TradingDaysPerYear);
        WriteTexts(writer, "withoutQuirks", configuration.WithoutQuirks);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static IReadOnlyList<Chart> SummaryCharts(IReadOnlyList<Chart> charts)
    {
        var equity = charts.FirstOrDefault(chart => chart.Name == ChartNames.StrategyEquity)?.FindCandles(ChartNames.Equity);
        if (equity == null)
            return [];
        var summary = new Chart(ChartNames.StrategyEquity);
        summary.Add(CandleThinning.Thin(equity));
        return [summary];
    }
}
