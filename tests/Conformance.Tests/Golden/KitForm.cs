using System.Globalization;
using System.Text.Json.Nodes;
using QuantConnect;
using QuantConnect.Orders;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>Brings result files into the form of the kit: the same values with fewer keys, and names in place of LEAN's numbers.</summary>
internal static class KitForm
{
    private static readonly string[] OrderKeys =
    [
        "id", "quantity", "price", "limitPrice", "stopPrice", "triggerPrice", "stopTriggered", "triggerTouched", "trailingAmount",
        "trailingAsPercentage", "isMarketable", "time", "createdTime", "lastFillTime", "lastUpdateTime", "canceledTime", "tag",
    ];

    /// <summary>Orders in the order of their ids.</summary>
    public static JsonArray Orders(JsonNode result) => Array(result["orders"]!.AsObject().Select(pair => pair.Value!), order =>
    {
        var kit = Picked(order, OrderKeys);
        kit["symbol"] = order["symbol"]!["value"]!.DeepClone();
        kit["type"] = Name<OrderType>(order["type"]);
        kit["direction"] = Name<OrderDirection>(order["direction"]);
        kit["status"] = Name<OrderStatus>(order["status"]);
        return kit;
    });

    /// <summary>Order events without the id, which holds the run's own.</summary>
    public static JsonArray OrderEvents(JsonArray events, string algorithm) => Array(events!, orderEvent =>
    {
        var kit = orderEvent.DeepClone().AsObject();
        kit.Remove("id");
        kit["algorithmId"] = algorithm;
        return kit;
    });

    /// <summary>Insights with ids and group ids counted in the order in which they appear, and random model names left out.</summary>
    public static JsonArray Insights(JsonArray insights)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        return Array(insights!, insight =>
        {
            var kit = insight.DeepClone().AsObject();
            kit["id"] = Count(ids, insight["id"]!);
            if (Guid.TryParse(insight["sourceModel"]!.GetValue<string>(), out _))
                kit["sourceModel"] = "";
            kit["groupId"] = insight["groupId"] is { } group ? Count(groups, group) : null;
            return kit;
        });
    }

    /// <summary>One group of statistics of the result file; the hash of the orders is LEAN's own.</summary>
    public static JsonNode Statistics(JsonNode result, string group)
    {
        var found = (result[group] ?? result["totalPerformance"]![group])!.DeepClone();
        if (group == "statistics")
            found.AsObject().Remove("OrderListHash");
        return found;
    }

    /// <summary>Charts by name, each a set of series by name.</summary>
    public static JsonObject Charts(JsonNode result) => Object(result["charts"]!, chart => Object(chart["series"]!, series =>
    {
        var kit = Picked(series, ["unit", "index", "values"]);
        kit["seriesType"] = Name<SeriesType>(series["seriesType"]);
        return kit;
    }));

    /// <summary>Closed trades without their random ids.</summary>
    public static JsonArray ClosedTrades(JsonNode result) => Array(result["totalPerformance"]!["closedTrades"]!.AsArray()!, trade =>
    {
        var kit = trade.DeepClone().AsObject();
        kit.Remove("id");
        kit.Remove("symbols");
        kit["symbol"] = trade["symbols"]![0]!["value"]!.DeepClone();
        kit["direction"] = trade["direction"]!.GetValue<int>() == 0 ? "Long" : "Short";
        return kit;
    });

    /// <summary>Closes of the equity curve, <c>time,equity</c> below a header.</summary>
    public static IReadOnlyList<string> Equity(JsonNode result) =>
    [
        "time,equity",
        .. result["charts"]!["Strategy Equity"]!["series"]!["Equity"]!["values"]!.AsArray()
            .Select(candle => $"{Moment(candle![0]!)},{candle[4]!.ToJsonString()}"),
    ];

    /// <summary>What the algorithm logged: in the kit each of its messages starts with a word in capitals, and no line of the engine does.</summary>
    public static IReadOnlyList<string> Log(IEnumerable<string> lines) => [.. lines.Where(IsOfAlgorithm)];

    private static bool IsOfAlgorithm(string line)
    {
        var word = line.Split(' ', 4) is [_, _, var found, ..] ? found : "";
        return word.Length > 1 && word.All(char.IsAsciiLetterUpper);
    }

    private static string Moment(JsonNode unixSeconds) =>
        DateTimeOffset.FromUnixTimeSeconds(unixSeconds.GetValue<long>()).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static JsonNode Count(Dictionary<string, int> seen, JsonNode id)
    {
        var text = id.GetValue<string>();
        if (!seen.TryGetValue(text, out var number))
            seen.Add(text, number = seen.Count + 1);
        return number;
    }

    private static string Name<TEnum>(JsonNode? number)
        where TEnum : struct, Enum => ((TEnum)Enum.ToObject(typeof(TEnum), number!.GetValue<int>())).ToString();

    private static JsonObject Picked(JsonNode from, IEnumerable<string> keys) =>
        new(keys.Where(from.AsObject().ContainsKey).Select(key => KeyValuePair.Create(key, from[key]?.DeepClone())));

    private static JsonArray Array(IEnumerable<JsonNode> nodes, Func<JsonNode, JsonNode> convert) => [.. nodes.Select(convert)];

    private static JsonObject Object(JsonNode from, Func<JsonNode, JsonNode> convert) =>
        new(from.AsObject().Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)convert(pair.Value!))));
}
