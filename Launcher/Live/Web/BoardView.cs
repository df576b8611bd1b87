using System.Text.Json.Serialization;
using DolphinLean.Engine.Live;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>Equity at the end of a bar.</summary>
internal sealed record EquityPoint(long TimeMs, decimal Equity);

/// <summary>A trade as seen in the positions: base units, above 0 when bought.</summary>
internal sealed record PositionChange(long TimeMs, string Ticker, decimal Quantity, decimal Price);

/// <summary>One state of the page.</summary>
internal sealed record BoardView(string Posture, LiveStatus Status, IReadOnlyList<EquityPoint> Equity, IReadOnlyList<PositionChange> Changes);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BoardView))]
internal sealed partial class BoardJson : JsonSerializerContext;
