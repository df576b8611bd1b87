using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DolphinLean.Binance.Messages;

/// <summary>Turns the exchange's texts into typed messages. Fields, words and events that are not known are let pass and counted. Not thread-safe.</summary>
internal sealed class MessageReader
{
    // What comes oftenest first.
    private static readonly (string Name, Type Type)[] EventTypes =
    [
        ("bookTicker", typeof(BookTickerEvent)),
        ("aggTrade", typeof(AggregateTradeEvent)),
        ("depthUpdate", typeof(DepthEvent)),
        ("markPriceUpdate", typeof(MarkPriceEvent)),
        ("kline", typeof(KlineEvent)),
        ("ORDER_TRADE_UPDATE", typeof(OrderTradeUpdate)),
        ("TRADE_LITE", typeof(TradeLiteEvent)),
        ("ACCOUNT_UPDATE", typeof(AccountUpdate)),
        ("ACCOUNT_CONFIG_UPDATE", typeof(AccountConfigUpdate)),
        ("MARGIN_CALL", typeof(MarginCall)),
        ("ALGO_UPDATE", typeof(AlgoUpdate)),
        ("CONDITIONAL_ORDER_TRIGGER_REJECT", typeof(TriggerReject)),
        ("listenKeyExpired", typeof(ListenKeyExpired)),
        ("STRATEGY_UPDATE", typeof(StrategyUpdate)),
        ("GRID_UPDATE", typeof(StrategyUpdate)),
    ];

    private readonly JsonSerializerOptions _options;
    private readonly (byte[] Name, JsonTypeInfo Type)[] _events;

    public MessageReader()
    {
        var tally = Tally = new MessageTally();
        _options = new JsonSerializerOptions(BinanceJson.Default.Options)
        {
            TypeInfoResolver = BinanceJson.Default.WithAddedModifier(CountUnknownFields),
            Converters =
            {
                new DecimalText(),
                new EnumText<OrderSide>(tally), new EnumText<OrderKind>(tally), new EnumText<VenueOrderStatus>(tally),
                new EnumText<ExecutionKind>(tally), new EnumText<TimeInForceKind>(tally), new EnumText<PositionSideKind>(tally),
                new EnumText<AlgoStatusKind>(tally), new EnumText<ContractStatus>(tally), new EnumText<FilterKind>(tally),
            },
        };
        _options.MakeReadOnly();
        _events = [.. EventTypes.Select(pair => (Encoding.UTF8.GetBytes(pair.Name), _options.GetTypeInfo(pair.Type)))];
    }

    /// <summary>What came and was not known.</summary>
    public MessageTally Tally { get; }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">The text is no such message.</exception>
    public T Reply<T>(string json) =>
        JsonSerializer.Deserialize(json, (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T))) ?? throw new JsonException($"Expected {typeof(T).Name}, found null");

    /// <summary>Writes a message as the exchange would.</summary>
    public string Write(object message) => JsonSerializer.Serialize(message, _options.GetTypeInfo(message.GetType()));

    /// <summary>Reads a message of a socket, bare or wrapped as <c>{"stream":…,"data":…}</c>; null for one that is no event, or no event that we know.</summary>
    /// <exception cref="JsonException">The text is not JSON, or lacks what its kind of event must have.</exception>
    public StreamEvent? Event(string json)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Event(buffer.AsSpan(0, Encoding.UTF8.GetBytes(json, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private StreamEvent? Event(ReadOnlySpan<byte> utf8)
    {
        if (TryGuessBody(utf8, out var body, out var guessed))
        {
            try
            {
                return (StreamEvent?)JsonSerializer.Deserialize(body, guessed);
            }
            catch (JsonException)
            {
                // It is damaged, or wrapped otherwise than it looked: reading it in full tells which.
            }
        }
        return FindEvent(BodyOf(utf8));
    }

    /// <summary>
    /// The body and kind of a message that is wrapped as the exchange does it, known by how the text begins and ends: most messages are prices, and
    /// looking for the body in full takes as long as reading half of it.
    /// </summary>
    private bool TryGuessBody(ReadOnlySpan<byte> utf8, out ReadOnlySpan<byte> body, [NotNullWhen(true)] out JsonTypeInfo? type)
    {
        body = default;
        type = null;
        var wrapper = "{\"stream\":\""u8;
        var data = "\",\"data\":"u8;
        var name = "{\"e\":\""u8;
        if (!utf8.StartsWith(wrapper) || utf8[^1] != '}')
            return false;
        var start = wrapper.Length + utf8[wrapper.Length..].IndexOf((byte)'"');
        if (!utf8[start..].StartsWith(data))
            return false;
        body = utf8[(start + data.Length)..^1];
        if (!body.StartsWith(name))
            return false;
        var rest = body[name.Length..];
        var length = rest.IndexOf((byte)'"');
        foreach (var (known, knownType) in _events)
        {
            if (length == known.Length && rest.StartsWith(known))
                type = knownType;
        }
        return type != null;
    }

    private StreamEvent? FindEvent(ReadOnlySpan<byte> body)
    {
        if (!TryFindName(body, out var name))
            return null;
        foreach (var (known, type) in _events)
        {
            if (name.ValueTextEquals(known))
                return (StreamEvent?)JsonSerializer.Deserialize(body, type);
        }
        Tally.CountEvent(name.GetString()!);
        return null;
    }

    private void CountUnknownFields(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !info.Type.IsAssignableTo(typeof(WireMessage)))
            return;
        var name = info.Type.Name;
        info.OnDeserialized = read =>
        {
            if (((WireMessage)read).Unknown is not { } unknown)
                return;
            foreach (var field in unknown.Keys)
                Tally.CountField(name, field);
        };
    }

    private static ReadOnlySpan<byte> BodyOf(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            // The wrapper has no such field, and a bare event has it first.
            if (reader.ValueTextEquals("e"u8))
                return utf8;
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isData)
                return utf8[start..(int)reader.BytesConsumed];
        }
        return utf8;
    }

    /// <summary>Finds an event's name; false for what is no event.</summary>
    private static bool TryFindName(ReadOnlySpan<byte> utf8, out Utf8JsonReader reader)
    {
        reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("e"u8);
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
                return true;
            reader.Skip();
        }
        return false;
    }
}
