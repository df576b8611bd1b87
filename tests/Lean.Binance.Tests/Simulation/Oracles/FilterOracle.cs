using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Oracles;

/// <summary>Holds orders to the filters that the session was told last.</summary>
internal sealed class FilterOracle
{
    private readonly Dictionary<string, (decimal Tick, decimal Step, decimal LeastNotional)> _filters = new(StringComparer.Ordinal);

    public void Take(string exchangeInfo)
    {
        using var document = JsonDocument.Parse(exchangeInfo);
        if (!document.RootElement.TryGetProperty("symbols", out var symbols))
            return;
        foreach (var symbol in symbols.EnumerateArray())
        {
            var filters = symbol.GetProperty("filters").EnumerateArray().ToDictionary(filter => filter.GetProperty("filterType").GetString()!);
            _filters[symbol.GetProperty("symbol").GetString()!] = (
                Number(filters["PRICE_FILTER"], "tickSize"), Number(filters["LOT_SIZE"], "stepSize"), Number(filters["MIN_NOTIONAL"], "notional"));
        }
    }

    /// <summary>Why an order is outside of the filters; null when it is not.</summary>
    public string? Refuse(IReadOnlyDictionary<string, string> order, decimal lastPrice)
    {
        if (!_filters.TryGetValue(order["symbol"], out var filter))
            return "no filters have been read";
        var quantity = decimal.Parse(order["quantity"], CultureInfo.InvariantCulture);
        var price = Price(order, "price") ?? Price(order, "triggerPrice");
        if (quantity <= 0 || quantity % filter.Step != 0)
            return $"quantity {quantity} is no multiple of {filter.Step}";
        if (price is { } given && given % filter.Tick != 0)
            return $"price {given} is no multiple of {filter.Tick}";
        return !order.ContainsKey("reduceOnly") && (price ?? lastPrice) * quantity < filter.LeastNotional
            ? $"value {(price ?? lastPrice) * quantity} is below {filter.LeastNotional}" : null;
    }

    private static decimal? Price(IReadOnlyDictionary<string, string> order, string name) =>
        order.TryGetValue(name, out var text) ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    private static decimal Number(JsonElement filter, string name) => decimal.Parse(filter.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
