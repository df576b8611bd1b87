using System.Text.Json;

namespace DolphinLean.Engine.Results.Charts;

/// <summary>Writes charts in LEAN's layout: points <c>[unixSeconds, y]</c>, candles <c>[unixSeconds, o, h, l, c]</c>.</summary>
internal static class ChartJson
{
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<Chart> charts)
    {
        writer.WriteStartObject(name);
        foreach (var chart in charts)
        {
            writer.WriteStartObject(chart.Name);
            writer.WriteString("name", chart.Name);
            writer.WriteNumber("chartType", 0);
            writer.WriteStartObject("series");
            foreach (var series in InLeanOrder(chart.Series))
                Write(writer, series);
            writer.WriteEndObject();
            if (chart.LegendDisabled)
                writer.WriteBoolean("legendDisabled", true);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }

    /// <summary>Viewers draw the series in the order of the file, so the one with the most points comes last in its pane.</summary>
    private static IEnumerable<ChartSeries> InLeanOrder(IEnumerable<ChartSeries> series) =>
        series.OrderBy(one => one.Index).ThenBy(one => one.Count).ThenBy(one => one.Sum);

    private static void Write(Utf8JsonWriter writer, ChartSeries series)
    {
        writer.WriteStartObject(series.Name);
        writer.WriteString("name", series.Name);
        writer.WriteString("unit", series.Unit);
        writer.WriteNumber("index", series.Index);
        writer.WriteNumber("seriesType", (int)series.Kind);
        if (series.ZIndex is { } zIndex)
            writer.WriteNumber("zIndex", zIndex);
        if (series.IndexName != null)
            writer.WriteString("indexName", series.IndexName);
        if (series.Tooltip != null)
            writer.WriteString("tooltip", series.Tooltip);
        writer.WriteStartArray("values");
        if (series is CandleSeries candles)
            WriteCandles(writer, candles);
        else if (series is PointSeries points)
            WritePoints(writer, points);
        writer.WriteEndArray();
        if (series is PointSeries drawn)
        {
            writer.WriteString("color", drawn.Color);
            writer.WriteString("scatterMarkerSymbol", drawn.Marker);
        }
        writer.WriteEndObject();
    }

    private static void WriteCandles(Utf8JsonWriter writer, CandleSeries series)
    {
        foreach (var candle in series.Candles)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(LeanJson.UnixSeconds(candle.Time));
            writer.Number(candle.Open);
            writer.Number(candle.High);
            writer.Number(candle.Low);
            writer.Number(candle.Close);
            writer.WriteEndArray();
        }
    }

    private static void WritePoints(Utf8JsonWriter writer, PointSeries series)
    {
        foreach (var point in series.Points)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(LeanJson.UnixSeconds(point.Time));
            if (point.Value is { } value)
                writer.Number(value);
            else
                writer.WriteNullValue();
            writer.WriteEndArray();
        }
    }
}
