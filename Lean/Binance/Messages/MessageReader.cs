using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DolphinLean.Binance.Messages;

/// <summary>Turns the exchange's texts into typed messages. Fields, words and events that are not known are let pass and counted. Not thread-safe.</summary>
internal sealed class MessageReader
{
    private static readonly Dictionary<string, Type> EventTypes = new(StringComparer.Ordinal)
    {
        ["bookTicker"] = typeof(BookTickerEvent),
        ["aggTrade"] = typeof(AggregateTradeEvent),
        ["depthUpdate"] = typeof(DepthEvent),
        ["markPriceUpdate"] = typeof(MarkPriceEvent),
        ["kline"] = typeof(KlineEvent),
        ["ORDER_TRADE_UPDATE"] = typeof(OrderTradeUpdate),
        ["TRADE_LITE"] = typeof(TradeLiteEvent),
        ["ACCOUNT_UPDATE"] = typeof(AccountUpdate),
        ["ACCOUNT_CONFIG_UPDATE"] = typeof(AccountConfigUpdate),
        ["MARGIN_CALL"] = typeof(MarginCall),
        ["ALGO_UPDATE"] = typeof(AlgoUpdate),
        ["CONDITIONAL_ORDER_TRIGGER_REJECT"] = typeof(TriggerReject),
        ["listenKeyExpired"] = typeof(ListenKeyExpired),
        ["STRATEGY_UPDATE"] = typeof(StrategyUpdate),
        ["GRID_UPDATE"] = typeof(StrategyUpdate),
    };

    private readonly JsonSerializerOptions _options;

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
        var utf8 = Encoding.UTF8.GetBytes(json);
        var body = BodyOf(utf8);
        if (EventNameOf(body) is not { } name)
            return null;
        if (EventTypes.TryGetValue(name, out var type))
            return (StreamEvent?)JsonSerializer.Deserialize(body, _options.GetTypeInfo(type));
        Tally.CountEvent(name);
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
            var isData = reader.ValueTextEquals("data"u8);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isData)
                return utf8[start..(int)reader.BytesConsumed];
        }
        return utf8;
    }

    private static string? EventNameOf(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = reader.ValueTextEquals("e"u8);
            reader.Read();
            if (isName && reader.TokenType == JsonTokenType.String)
                return reader.GetString();
            reader.Skip();
        }
        return null;
    }
}
