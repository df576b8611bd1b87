using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Engine.Live;

/// <summary>Everything that a session is made of beside its inputs: the text of its first record, so that its journal can be run again alone.</summary>
public sealed record SessionPlan
{
    /// <summary>Name, lower-case letters and digits: it begins every client order id.</summary>
    public required string Session { get; init; }

    /// <summary>File or name that the algorithm was loaded from; null for one of ours.</summary>
    public string? Source { get; init; }

    /// <summary>Type name of the algorithm.</summary>
    public required string Algorithm { get; init; }

    /// <summary>Its parameters.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>Tickers of the bars, in order.</summary>
    public required IReadOnlyList<string> Symbols { get; init; }

    /// <summary>Bars of history before the first live one.</summary>
    public required int WarmUpBars { get; init; }

    /// <summary>Length of the bars, as <see cref="Venues.BarLength"/> writes it.</summary>
    public string Bar { get; init; } = "1m";

    /// <summary>Bars of history that come as inputs after the first, not from the exchange.</summary>
    public int HistoryRows { get; init; }

    /// <summary>Tickers whose order books are kept and handed to the algorithm.</summary>
    public IReadOnlyList<string> Books { get; init; } = [];

    /// <summary>Seconds of the session per second; 1 but for rehearsals.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Whether orders are filled here, with the securities' own models, and never sent.</summary>
    public required bool IsPaper { get; init; }

    /// <summary>How far from the price a protective stop waits behind every position, in percent; 0 for no stops.</summary>
    public decimal ProtectPercent { get; init; }

    /// <summary>As one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SessionPlanJson.Default.SessionPlan);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is none.</exception>
    public static SessionPlan Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, SessionPlanJson.Default.SessionPlan) ?? throw new InvalidDataException("expected the plan of a session, found null");
        }
        catch (JsonException defect)
        {
            throw new InvalidDataException($"expected the plan of a session: {defect.Message}", defect);
        }
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionPlan))]
internal sealed partial class SessionPlanJson : JsonSerializerContext;
