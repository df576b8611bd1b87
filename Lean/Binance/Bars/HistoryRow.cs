using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Binance.Bars;

/// <summary>A whole candle as REST gives it.</summary>
internal readonly record struct HistoryRow(long OpenMs, long CloseMs, decimal Open, decimal High, decimal Low, decimal Close, decimal Volume)
{
    /// <summary>Reads an answer of <c>/fapi/v1/klines</c>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<HistoryRow> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException($"Expected a list of candles, found {document.RootElement.ValueKind}");
        return [.. document.RootElement.EnumerateArray().Select(row => new HistoryRow(
            row[0].GetInt64(), row[6].GetInt64(), Number(row, 1), Number(row, 2), Number(row, 3), Number(row, 4), Number(row, 5)))];
    }

    private static decimal Number(JsonElement row, int column) => decimal.TryParse(row[column].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        ? value : throw new JsonException($"Expected a candle of numbers, found {row.GetRawText()}");
}
