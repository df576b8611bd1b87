using System.Globalization;
using System.Text.Json;
using DolphinLean.Engine.Statistics;
using DolphinLean.Tests;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>What LEAN recorded of one run of the conformance kit.</summary>
internal sealed class GoldenRun
{
    private readonly string _folder;

    public GoldenRun(string set, string name) => _folder = SharedData.Require("conformance", set, name);

    public JsonElement Json(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, file)));
        return document.RootElement.Clone();
    }

    public IReadOnlyList<TimedValue> Chart(string chart, string series) =>
        [.. Json("charts.json").GetProperty(chart).GetProperty(series).GetProperty("values").EnumerateArray()
            .Where(point => point[point.GetArrayLength() - 1].ValueKind == JsonValueKind.Number)
            .Select(point => new TimedValue(
                DateTime.UnixEpoch.AddSeconds(point[0].GetInt64()),
                ChartRounding.Normalize(point[point.GetArrayLength() - 1].GetDecimal())))];

    public IReadOnlyList<TimedValue> ProfitLoss() =>
        [.. Json("profitLoss.json").EnumerateObject()
            .Select(record => new TimedValue(Time(record.Name), record.Value.GetDecimal()))];

    public IReadOnlyList<ClosedTrade> Trades() =>
        [.. Json("closedTrades.json").EnumerateArray().Select(trade => new ClosedTrade
        {
            SymbolId = trade.GetProperty("symbol").GetString() + " 18R",
            Ticker = trade.GetProperty("symbol").GetString()!,
            IsLong = trade.GetProperty("direction").GetString() == "Long",
            EntryTime = Time(trade.GetProperty("entryTime").GetString()!),
            EntryPrice = trade.GetProperty("entryPrice").GetDecimal(),
            ExitTime = Time(trade.GetProperty("exitTime").GetString()!),
            ExitPrice = trade.GetProperty("exitPrice").GetDecimal(),
            Quantity = trade.GetProperty("quantity").GetDecimal(),
            ProfitLoss = TwoDecimals(trade.GetProperty("profitLoss")),
            TotalFees = trade.GetProperty("totalFees").GetDecimal(),
            MaximumAdverseExcursion = TwoDecimals(trade.GetProperty("mae")),
            MaximumFavorableExcursion = TwoDecimals(trade.GetProperty("mfe")),
            EndTradeDrawdown = TwoDecimals(trade.GetProperty("endTradeDrawdown")),
            IsWin = trade.GetProperty("isWin").GetBoolean(),
            OrderIds = [.. trade.GetProperty("orderIds").EnumerateArray().Select(id => id.GetInt32())],
        })];

    public IReadOnlyList<TimedValue> EquityCsv() =>
        [.. File.ReadLines(Path.Combine(_folder, "equity.csv")).Skip(1).Select(line => line.Split(','))
            .Select(cells => new TimedValue(
                Time(cells[0]), ChartRounding.Normalize(decimal.Parse(cells[1], CultureInfo.InvariantCulture))))];

    public IEnumerable<JsonElement> Fills() =>
        Json("order-events.json").EnumerateArray()
            .Where(orderEvent => orderEvent.GetProperty("status").GetString() is "filled" or "partiallyFilled");

    public decimal TotalFees() =>
        Fills().Sum(fill => fill.TryGetProperty("orderFeeAmount", out var fee) ? fee.GetDecimal() : 0);

    public int TotalOrders() => Json("orders.json").GetArrayLength();

    public static DateTime Time(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    /// <summary>The kit dropped trailing zeros that LEAN's decimals carry into printed figures.</summary>
    private static decimal TwoDecimals(JsonElement number) => number.GetDecimal() + 0.00m;
}
