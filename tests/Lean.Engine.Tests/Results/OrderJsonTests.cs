using System.Text.Json;
using DolphinLean.Engine.Results;
using DolphinLean.Lean.Engine.Tests.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

/// <summary>LEAN's own order events, read into records and written again, say the same in the same order of keys.</summary>
[TestFixture]
public sealed class OrderJsonTests
{
    [TestCase("golden-long", "LongRotation")]
    [TestCase("golden", "LimitOrders")]
    [TestCase("golden", "OrderRejections")]
    [TestCase("golden", "StopLimitOrders")]
    public void OrderEventsAreWrittenAsLeanWritesThem(string set, string name)
    {
        var expected = new GoldenRun(set, name).Json("order-events.json").EnumerateArray().ToList();
        using var stream = new MemoryStream();
        OrderJson.WriteEvents(stream, name, [.. expected.Select(Read)]);
        using var written = JsonDocument.Parse(stream.ToArray());

        var actual = written.RootElement.EnumerateArray().ToList();
        Assert.That(actual, Has.Count.EqualTo(expected.Count));
        for (var i = 0; i < actual.Count; i++)
        {
            Assert.That(actual[i].GetProperty("id").GetString(), Is.EqualTo(
                $"{name}-{expected[i].GetProperty("orderId").GetInt32()}-{expected[i].GetProperty("orderEventId").GetInt32()}"));
            Assert.That(Lines(actual[i]), Is.EqualTo(Lines(expected[i])), $"event {i}");
        }
    }

    private static string[] Lines(JsonElement orderEvent) =>
        [.. orderEvent.EnumerateObject().Where(property => property.Name is not ("id" or "algorithmId"))
            .Select(property => property.Value.ValueKind == JsonValueKind.Number
                ? $"{property.Name} = {property.Value.GetDouble():R}"
                : $"{property.Name} = {property.Value}")];

    private static OrderEventRecord Read(JsonElement orderEvent) => new()
    {
        OrderId = orderEvent.GetProperty("orderId").GetInt32(),
        EventId = orderEvent.GetProperty("orderEventId").GetInt32(),
        SymbolId = orderEvent.GetProperty("symbol").GetString()!,
        Ticker = orderEvent.GetProperty("symbolValue").GetString()!,
        Time = DateTime.UnixEpoch.AddSeconds(orderEvent.GetProperty("time").GetDouble()),
        Status = orderEvent.GetProperty("status").GetString()!,
        Direction = orderEvent.GetProperty("direction").GetString()!,
        Quantity = orderEvent.GetProperty("quantity").GetDecimal(),
        FillPrice = orderEvent.GetProperty("fillPrice").GetDecimal(),
        FillPriceCurrency = orderEvent.GetProperty("fillPriceCurrency").GetString()!,
        FillQuantity = orderEvent.GetProperty("fillQuantity").GetDecimal(),
        FeeAmount = Optional(orderEvent, "orderFeeAmount"),
        FeeCurrency = orderEvent.TryGetProperty("orderFeeCurrency", out var currency) ? currency.GetString() : null,
        StopPrice = Optional(orderEvent, "stopPrice"),
        LimitPrice = Optional(orderEvent, "limitPrice"),
        Message = orderEvent.TryGetProperty("message", out var message) ? message.GetString()! : "",
    };

    private static decimal? Optional(JsonElement orderEvent, string name) =>
        orderEvent.TryGetProperty(name, out var number) ? number.GetDecimal() : null;
}
