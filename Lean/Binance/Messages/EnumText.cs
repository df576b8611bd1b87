using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Binance.Messages;

/// <summary>Reads and writes a word of the protocol, <c>STOP_MARKET</c> for <c>StopMarket</c>; a word that is not known becomes the first member and is counted.</summary>
internal sealed class EnumText<T>(MessageTally tally) : JsonConverter<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> _values = Enum.GetValues<T>().Skip(1).ToDictionary(value => WordOf(value), StringComparer.Ordinal);
    private readonly Dictionary<T, string> _words = Enum.GetValues<T>().Skip(1).ToDictionary(value => value, value => WordOf(value));

    /// <summary>The protocol's spelling of a member.</summary>
    public static string WordOf(T value)
    {
        var name = value.ToString();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]))
                word.Append('_');
            word.Append(char.ToUpperInvariant(name[i]));
        }
        return word.ToString();
    }

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var word = reader.GetString() ?? throw new JsonException($"Expected a word of {typeof(T).Name}, found null");
        if (_values.TryGetValue(word, out var value))
            return value;
        tally.CountWord(typeof(T).Name, word);
        return default;
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(_words.TryGetValue(value, out var word) ? word : "UNKNOWN");
}
