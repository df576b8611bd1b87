using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Hosting;
using DolphinLean.Exchange.Rest;
using DolphinLean.Exchange.Streams;

namespace DolphinLean.Exchange.Tests.Hosting;

/// <summary>A client of an exchange in the same process, on a made market and virtual time.</summary>
internal sealed class InProcessClient : IDisposable
{
    public const string Symbol = "BTCUSDT";
    public const long StartMs = 1_746_403_200_000;

    private const string Key = "key";
    private const string Secret = "secret";

    public InProcessClient(params FaultRule[] faults) : this(new ExchangeOptions
    {
        Accounts = [new ExchangeAccount(Key, Secret)], Symbols = [Symbol, "ETHUSDT"], Faults = new FaultPlan(3, faults), Seed = 11,
    })
    {
    }

    public InProcessClient(ExchangeOptions options) => Exchange = LoopbackExchange.Open(options, StartMs);

    public LoopbackExchange Exchange { get; }

    public void Dispose() => Exchange.Dispose();

    public void Pass(double seconds) => Exchange.AdvanceTo(Exchange.NowMs + (long)(seconds * 1_000));

    public ApiResponse Send(string method, string path, string parameters = "", long? timestampMs = null, string? secret = null, string? key = Key)
    {
        var text = parameters.Length > 0 ? parameters + "&" : "";
        var query = string.Create(CultureInfo.InvariantCulture, $"{text}timestamp={timestampMs ?? Exchange.NowMs}");
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.ASCII.GetBytes(secret ?? Secret), Encoding.ASCII.GetBytes(query)));
        return Exchange.Handle(new ApiRequest(method, path, $"{query}&signature={signature}", "", key));
    }

    public ApiResponse SendPublic(string path, string query = "") => Exchange.Handle(new ApiRequest("GET", path, query));

    /// <summary>The answer of a request that must succeed.</summary>
    public JsonElement Ask(string method, string path, string parameters = "")
    {
        var response = Send(method, path, parameters);
        return response.Status == 200 ? Parse(response.Body) : throw new InvalidOperationException($"{method} {path} {parameters}: {response.Status} {response.Body}");
    }

    public JsonElement AskPublic(string path, string query = "") => Parse(SendPublic(path, query).Body);

    public JsonElement Order(string parameters) => Ask("POST", "/fapi/v1/order", $"symbol={Symbol}&newOrderRespType=RESULT&{parameters}");

    public ApiResponse TryOrder(string parameters) => Send("POST", "/fapi/v1/order", $"symbol={Symbol}&newOrderRespType=RESULT&{parameters}");

    /// <summary>A price of the book moved by a factor, on the tick.</summary>
    public string Price(decimal factor)
    {
        var bid = decimal.Parse(AskPublic("/fapi/v1/ticker/bookTicker", $"symbol={Symbol}").GetProperty("bidPrice").GetString()!, CultureInfo.InvariantCulture);
        return (Math.Floor(bid * factor * 10) / 10).ToString(CultureInfo.InvariantCulture);
    }

    public decimal Position()
    {
        var rows = Ask("GET", "/fapi/v3/positionRisk", $"symbol={Symbol}");
        return rows.EnumerateArray().Sum(row => decimal.Parse(row.GetProperty("positionAmt").GetString()!, CultureInfo.InvariantCulture));
    }

    public Listener Listen(string path, string query = "") => new(Exchange, path, query);

    public Listener ListenToUser()
    {
        var key = Parse(Send("POST", "/fapi/v1/listenKey").Body).GetProperty("listenKey").GetString()!;
        return Listen($"/private/ws", $"listenKey={key}");
    }

    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static int Code(ApiResponse response) => Parse(response.Body).GetProperty("code").GetInt32();
}

/// <summary>One socket and what came over it.</summary>
internal sealed class Listener
{
    private readonly LoopbackExchange _exchange;
    private readonly StreamConnection _connection;

    public Listener(LoopbackExchange exchange, string path, string query)
    {
        _exchange = exchange;
        _connection = exchange.Connect(path, query, text => Messages.Add(InProcessClient.Parse(text)), () => IsCut = true)
            ?? throw new InvalidOperationException($"{path} is no path of the exchange");
    }

    public List<JsonElement> Messages { get; } = [];
    public bool IsCut { get; private set; }

    public IEnumerable<JsonElement> Of(string type) =>
        Messages.Where(message => message.TryGetProperty("e", out var e) && e.GetString() == type);

    /// <summary>Executions and states of ORDER_TRADE_UPDATE, in order.</summary>
    public IEnumerable<string> OrderStates() =>
        Of("ORDER_TRADE_UPDATE").Select(message => $"{message.GetProperty("o").GetProperty("x").GetString()} {message.GetProperty("o").GetProperty("X").GetString()}");

    public void Say(string text) => _exchange.Receive(_connection, text);
}
