using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Engine.Results;

/// <summary>Writes orders and order events in LEAN's layout.</summary>
internal static class OrderJson
{
    /// <summary>LEAN's DataNormalizationMode: prices of crypto futures are never adjusted.</summary>
    private const int RawPrices = 0;

    public static void WriteOrders(Utf8JsonWriter writer, string name, IReadOnlyList<OrderRecord> orders)
    {
        writer.WriteStartObject(name);
        foreach (var order in orders)
        {
            writer.WritePropertyName(order.Id.ToString(CultureInfo.InvariantCulture));
            Write(writer, order);
            writer.Drain();
        }
        writer.WriteEndObject();
    }

    /// <summary>Writes the order event file: an array on one line.</summary>
    public static void WriteEvents(Stream stream, string resultId, IReadOnlyList<OrderEventRecord> events)
    {
        using var writer = new Utf8JsonWriter(stream, LeanJson.Compact);
        writer.WriteStartArray();
        foreach (var orderEvent in events)
        {
            Write(writer, resultId, orderEvent);
            writer.Drain();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, OrderRecord order)
    {
        writer.WriteStartObject();
        WriteIfSet(writer, "limitPrice", order.LimitPrice);
        WriteIfSet(writer, "stopPrice", order.StopPrice);
        WriteIfSet(writer, "triggerPrice", order.TriggerPrice);
        WriteIfSet(writer, "trailingAmount", order.TrailingAmount);
        WriteIfSet(writer, "trailingAsPercentage", order.TrailingAsPercentage);
        WriteIfSet(writer, "stopTriggered", order.StopTriggered);
        WriteIfSet(writer, "triggerTouched", order.TriggerTouched);
        writer.WriteNumber("type", order.Type);
        writer.WriteNumber("id", order.Id);
        writer.WriteNumber("contingentId", 0);
        writer.WriteStartArray("brokerId");
        writer.WriteStringValue(order.Id.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndArray();
        writer.WritePropertyName("symbol");
        PerformanceJson.WriteSymbol(writer, order.SymbolId, order.Ticker);
        writer.Number("price", order.Price);
        writer.WriteString("priceCurrency", order.PriceCurrency);
        writer.Moment("time", order.Time);
        writer.Moment("createdTime", order.Time);
        WriteIfSet(writer, "lastFillTime", order.LastFillTime);
        WriteIfSet(writer, "lastUpdateTime", order.LastUpdateTime);
        WriteIfSet(writer, "canceledTime", order.CanceledTime);
        writer.Number("quantity", order.Quantity);
        writer.WriteNumber("status", order.Status);
        writer.WriteString("tag", order.Tag);
        WriteProperties(writer, order);
        writer.WriteNumber("securityType", order.SecurityType);
        writer.WriteNumber("direction", order.Quantity > 0 ? 0 : order.Quantity < 0 ? 1 : 2);
        writer.Number("value", order.Value);
        WriteQuotes(writer, order.SubmissionQuotes);
        writer.WriteBoolean("isMarketable", order.IsMarketable);
        writer.WriteNumber("priceAdjustmentMode", RawPrices);
        writer.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter writer, OrderRecord order)
    {
        writer.WriteStartObject("properties");
        if (order.PostOnly)
            writer.WriteBoolean("postOnly", true);
        writer.WriteStartObject("timeInForce");
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteQuotes(Utf8JsonWriter writer, OrderQuotes? quotes)
    {
        if (quotes is not { } known)
        {
            writer.WriteNull("orderSubmissionData");
            return;
        }
        writer.WriteStartObject("orderSubmissionData");
        writer.Number("bidPrice", known.Bid);
        writer.Number("askPrice", known.Ask);
        writer.Number("lastPrice", known.Last);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string resultId, OrderEventRecord orderEvent)
    {
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(
            CultureInfo.InvariantCulture, $"{resultId}-{orderEvent.OrderId}-{orderEvent.EventId}"));
        writer.WriteString("algorithmId", resultId);
        writer.WriteNumber("orderId", orderEvent.OrderId);
        writer.WriteNumber("orderEventId", orderEvent.EventId);
        writer.WriteString("symbol", orderEvent.SymbolId);
        writer.WriteString("symbolValue", orderEvent.Ticker);
        writer.WriteString("symbolPermtick", orderEvent.Ticker);
        writer.Number("time", LeanJson.ExactUnixSeconds(orderEvent.Time));
        writer.WriteString("status", orderEvent.Status);
        WriteIfSet(writer, "orderFeeAmount", orderEvent.FeeAmount);
        if (orderEvent.FeeCurrency != null)
            writer.WriteString("orderFeeCurrency", orderEvent.FeeCurrency);
        writer.Number("fillPrice", orderEvent.FillPrice);
        writer.WriteString("fillPriceCurrency", orderEvent.FillPriceCurrency);
        writer.Number("fillQuantity", orderEvent.FillQuantity);
        writer.WriteString("direction", orderEvent.Direction);
        if (orderEvent.Message.Length > 0)
            writer.WriteString("message", orderEvent.Message);
        writer.WriteBoolean("isAssignment", false);
        writer.Number("quantity", orderEvent.Quantity);
        WriteIfSet(writer, "stopPrice", orderEvent.StopPrice);
        WriteIfSet(writer, "limitPrice", orderEvent.LimitPrice);
        writer.WriteEndObject();
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known)
            writer.Number(name, known);
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, bool? value)
    {
        if (value is { } known)
            writer.WriteBoolean(name, known);
    }

    private static void WriteIfSet(Utf8JsonWriter writer, string name, DateTime? utc)
    {
        if (utc is { } known)
            writer.Moment(name, known);
    }
}
