using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Data.External.Http;

/// <summary>An answer of a source: values with the moments at which they were published.</summary>
/// <remarks>
/// A taker ratio and a volatility candle bear the start of their time and are published at its end; a candle that is not over is no value yet.
/// Funding is published as it is settled, Fear and Greed as its day begins.
/// </remarks>
internal sealed class FactorReply
{
    private const long TakerPeriodMs = 5 * 60_000;
    private const long CandleMs = 60_000;
    private const int CandleClose = 4;
    private const long EarliestMs = 946_684_800_000;

    private readonly FactorKind _kind;
    private readonly long _nowMs;

    private FactorReply(FactorKind kind, long nowMs) => (_kind, _nowMs) = (kind, nowMs);

    /// <summary>When values were published, Unix milliseconds, and what they are.</summary>
    public List<(long KnownMs, double Value)> Values { get; } = [];

    /// <summary>Rows that were left out.</summary>
    public int OddRows { get; private set; }

    /// <summary>What the first of them had; an empty text without one.</summary>
    public string FirstOdd { get; private set; } = "";

    /// <summary>Reads an answer.</summary>
    /// <exception cref="FactorFault">It is no JSON, or not of the source's shape.</exception>
    public static FactorReply Read(FactorKind kind, ReadOnlyMemory<byte> body, long nowMs)
    {
        var reply = new FactorReply(kind, nowMs);
        try
        {
            using var json = JsonDocument.Parse(body);
            foreach (var row in RowsOf(kind, json.RootElement).EnumerateArray())
                reply.Take(row);
        }
        // A text with half a character in it is found when it is read.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new FactorFault(FactorFaultKind.Unreadable, $"expected JSON, found something else: {fault.Message}", fault);
        }
        return reply;
    }

    private static JsonElement RowsOf(FactorKind kind, JsonElement root)
    {
        var (rows, shape) = kind switch
        {
            FactorKind.Dvol => (Member(Member(root, "result"), "data"), "result.data"),
            FactorKind.FearGreed => (Member(root, "data"), "data"),
            _ => (root, "an array"),
        };
        return rows.ValueKind == JsonValueKind.Array
            ? rows : throw new FactorFault(FactorFaultKind.Unreadable, $"expected {shape} to hold rows, found {rows.ValueKind} in {Shorten(root.GetRawText())}");
    }

    private void Take(JsonElement row)
    {
        if (_kind == FactorKind.Funding && Member(row, "symbol") is { ValueKind: JsonValueKind.String } symbol && symbol.GetString() != "BTCUSDT")
            return;
        var (time, value) = _kind switch
        {
            FactorKind.Funding => (Number(Member(row, "fundingTime")), Number(Member(row, "fundingRate"))),
            FactorKind.Dvol => (Number(Item(row, 0)) + CandleMs, Number(Item(row, CandleClose))),
            FactorKind.FearGreed => (1_000 * Number(Member(row, "timestamp")), Number(Member(row, "value"))),
            _ => (Number(Member(row, "timestamp")) + TakerPeriodMs, Number(Member(row, "buySellRatio"))),
        };
        var (isGood, expected) = FactorRange.Check(_kind, value);
        if (!(time >= EarliestMs))
            Leave(row, "a time after the year 2000");
        else if (!isGood)
            Leave(row, expected);
        else if (time <= _nowMs)
            Values.Add(((long)time, value));
    }

    private void Leave(JsonElement row, string expected)
    {
        OddRows++;
        if (FirstOdd.Length == 0)
            FirstOdd = $"expected {expected}, found {Shorten(row.GetRawText())}";
    }

    private static JsonElement Member(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var found) ? found : default;

    private static JsonElement Item(JsonElement from, int at) =>
        from.ValueKind == JsonValueKind.Array && from.GetArrayLength() > at ? from[at] : default;

    // Sources write numbers as numbers or as texts; what is neither is no number.
    private static double Number(JsonElement from) => from.ValueKind switch
    {
        JsonValueKind.Number => from.GetDouble(),
        JsonValueKind.String when double.TryParse(from.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => double.NaN,
    };

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..120] + "…";
}
