using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Binance.Bars;

/// <summary>A candle as REST gives it, an array; only what a bar needs of it.</summary>
internal readonly record struct CandleRow(long OpenTimeMs, long CloseTimeMs, double Close)
{
    /// <summary>Reads an answer of <c>/fapi/v1/klines</c>.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static IReadOnlyList<CandleRow> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new JsonException($"Expected a list of candles, found {document.RootElement.ValueKind}");
        var rows = new List<CandleRow>(document.RootElement.GetArrayLength());
        foreach (var row in document.RootElement.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array || row.GetArrayLength() < 7
                || !double.TryParse(row[4].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var close) || !(close > 0))
            {
                throw new JsonException($"Expected a candle with a close above 0, found {row.GetRawText()}");
            }
            rows.Add(new CandleRow(row[0].GetInt64(), row[6].GetInt64(), close));
        }
        return rows;
    }

    /// <summary>What asking for so many candles weighs.</summary>
    public static int WeightOf(int limit) => limit switch
    {
        < 100 => 1,
        < 500 => 2,
        <= 1_000 => 5,
        _ => 10,
    };
}
