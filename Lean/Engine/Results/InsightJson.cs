using System.Globalization;
using System.Text.Json;
using QuantConnect.Algorithm.Framework.Alphas;

namespace DolphinLean.Engine.Results;

/// <summary>Writes the insights of a run in LEAN's layout, in the order in which they were generated.</summary>
internal static class InsightJson
{
    private const int FigureDecimals = 4;

    public static void Write(Stream stream, IEnumerable<Insight> insights)
    {
        using var writer = new Utf8JsonWriter(stream, LeanJson.Indented);
        writer.WriteStartArray();
        foreach (var insight in insights.OrderBy(insight => insight.GeneratedTimeUtc))
        {
            Write(writer, insight);
            writer.Drain();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Insight insight)
    {
        writer.WriteStartObject();
        writer.WriteString("id", Text(insight.Id));
        writer.WriteString("groupId", insight.GroupId is { } group ? Text(group) : null);
        writer.WriteString("sourceModel", insight.SourceModel);
        writer.Number("generatedTime", LeanJson.ExactUnixSeconds(insight.GeneratedTimeUtc));
        writer.Number("createdTime", LeanJson.ExactUnixSeconds(insight.GeneratedTimeUtc));
        writer.Number("closeTime", LeanJson.ExactUnixSeconds(insight.CloseTimeUtc));
        writer.WriteString("symbol", insight.Symbol.ID.ToString());
        writer.WriteString("ticker", insight.Symbol.Value);
        writer.WriteString("type", insight.Type == InsightType.Price ? "price" : "volatility");
        writer.Number("reference", insight.ReferenceValue);
        writer.Number("referenceValueFinal", insight.ReferenceValueFinal);
        writer.WriteString("direction", Text(insight.Direction));
        writer.Number("period", insight.Period.TotalSeconds);
        WriteFigure(writer, "magnitude", insight.Magnitude);
        WriteFigure(writer, "confidence", insight.Confidence);
        if (insight.Weight is { } weight)
            writer.Number("weight", weight);
        else
            writer.WriteNull("weight");
        writer.WriteBoolean("scoreIsFinal", insight.Score.IsFinalScore);
        WriteFigure(writer, "scoreMagnitude", insight.Score.Magnitude);
        WriteFigure(writer, "scoreDirection", insight.Score.Direction);
        writer.Figure("estimatedValue", insight.EstimatedValue);
        writer.WriteString("tag", insight.Tag);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, string name, double? value) => writer.WriteString(
        name, value is { } known ? Math.Round(known, FigureDecimals).ToString(CultureInfo.InvariantCulture) : null);

    private static string Text(Guid id) => id.ToString("N");

    private static string Text(InsightDirection direction) => direction switch
    {
        InsightDirection.Up => "up",
        InsightDirection.Down => "down",
        _ => "flat",
    };
}
