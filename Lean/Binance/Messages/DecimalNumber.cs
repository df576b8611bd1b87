using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

/// <summary>Amounts that travel as bare numbers, as those of margin brackets do.</summary>
internal sealed class DecimalNumber : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
