using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Data.Symbols;

/// <summary>Reads a saved answer of Binance's <c>exchangeInfo</c> into rows of symbol properties.</summary>
/// <remarks>
/// Of the filters LEAN has a place for the tick, the lot and the least value of an order. Least and largest quantity and the precisions have
/// none: they follow from the lot, or stay with the exchange.
/// </remarks>
public static class ExchangeInfo
{
    /// <summary>Reads a file: perpetuals of the USDⓈ-M endpoint, or pairs of the spot endpoint.</summary>
    /// <param name="path">The saved JSON.</param>
    /// <param name="market">Market of the rows, in lower case.</param>
    /// <exception cref="InvalidDataException">The file is no such answer, or a symbol lacks a key or filter; the message names it.</exception>
    public static SymbolRows Read(string path, string market = "binance")
    {
        using var document = Parse(path);
        if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("symbols", out var symbols)
            || symbols.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"{path}: expected an answer of exchangeInfo with the key symbols, found none.");
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var index = 0;
        foreach (var symbol in symbols.EnumerateArray())
        {
            var place = $"{path}: symbols[{index++}]";
            var name = Text(symbol, "symbol", place);
            if (RowOf(symbol, name, market, $"{place} {name}") is { } row && !rows.TryAdd(name, row))
                throw new InvalidDataException($"{place}: expected {name} once, found it again.");
        }
        if (rows.Count == 0)
            throw new InvalidDataException($"{path}: expected at least one perpetual or pair that trades, found none of {index}.");
        var result = new SymbolRows();
        foreach (var row in rows.Values)
            result.Set(row);
        return result;
    }

    private static string? RowOf(JsonElement symbol, string name, string market, string place)
    {
        var isFuture = symbol.TryGetProperty("contractType", out var contract);
        if (isFuture && contract.GetString() != "PERPETUAL")
            return null;
        if (Text(symbol, "status", place) != "TRADING")
            return null;
        var type = isFuture ? "cryptofuture" : "crypto";
        var tick = Filter(symbol, "PRICE_FILTER", place) is { } price ? Number(price, "tickSize", place) : throw Missing(place, "PRICE_FILTER");
        var lot = Filter(symbol, "LOT_SIZE", place) is { } size ? Number(size, "stepSize", place) : throw Missing(place, "LOT_SIZE");
        var least = Filter(symbol, "MIN_NOTIONAL", place) ?? Filter(symbol, "NOTIONAL", place);
        var notional = least is { } filter ? Number(filter, filter.TryGetProperty("notional", out _) ? "notional" : "minNotional", place) : "";
        return $"{market},{name},{type},{name},{Text(symbol, "quoteAsset", place)},1,{tick},{lot},{name},{notional}";
    }

    private static JsonElement? Filter(JsonElement symbol, string type, string place)
    {
        if (!symbol.TryGetProperty("filters", out var filters) || filters.ValueKind != JsonValueKind.Array)
            throw new InvalidDataException($"{place}: expected the key filters, found none.");
        foreach (var filter in filters.EnumerateArray())
        {
            if (filter.TryGetProperty("filterType", out var name) && name.GetString() == type)
                return filter;
        }
        return null;
    }

    // Without trailing zeros, and without exponent.
    private static string Number(JsonElement filter, string key, string place)
    {
        var text = Text(filter, key, place);
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || number <= 0)
            throw new InvalidDataException($"{place}: expected {key} to be a number above 0, found '{text}'.");
        return (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
    }

    private static string Text(JsonElement element, string key, string place)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var value) || value.ValueKind != JsonValueKind.String)
            throw new InvalidDataException($"{place}: expected the key {key} with text, found none.");
        return value.GetString()!;
    }

    private static InvalidDataException Missing(string place, string filter) => new($"{place}: expected the filter {filter}, found none.");

    private static JsonDocument Parse(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonDocument.Parse(stream);
        }
        catch (JsonException defect)
        {
            throw new InvalidDataException($"{path} line {defect.LineNumber + 1}: expected JSON, the saved answer of exchangeInfo. {defect.Message}", defect);
        }
    }
}
