using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Launcher.Live.Boards;

/// <summary>Equity at a moment.</summary>
internal readonly record struct EquityPoint(long TimeMs, decimal Equity);

/// <summary>A price at a bar's end.</summary>
internal readonly record struct PricePoint(long TimeMs, double Price);

/// <summary>A posture from a moment on.</summary>
internal sealed record PostureChange(long TimeMs, Posture Posture, string Reason);

/// <summary>A decision: what, on which asset, and the figures that led to it.</summary>
internal sealed record BoardDecision(long Number, long TimeMs, string Model, string Decision, string Asset, string Why);

/// <summary>A line for a person.</summary>
internal sealed record BoardNote(long TimeMs, string Text);

/// <summary>What a session is, and never changes.</summary>
internal sealed record BoardSession(string Name, string Algorithm, string Exchange, bool IsPaper, bool IsRealMoney, string Journal, IReadOnlyList<string> Assets);

/// <summary>A session's state and what has happened since a reader last looked.</summary>
/// <param name="Session">What the session is.</param>
/// <param name="Status">Its state; null before the first.</param>
/// <param name="Asset">Whose prices follow.</param>
/// <param name="Prices">Prices of the asset.</param>
/// <param name="Equity">Equity.</param>
/// <param name="Fills">Trades of ours.</param>
/// <param name="Decisions">Decisions.</param>
/// <param name="Postures">Changes of posture.</param>
/// <param name="Notes">Lines.</param>
/// <param name="Regimes">The strategy's posture and its inputs.</param>
/// <param name="Services">The services; null for a session without.</param>
internal sealed record BoardNews(
    BoardSession Session, LiveStatus? Status, string Asset, IReadOnlyList<PricePoint> Prices, IReadOnlyList<EquityPoint> Equity,
    IReadOnlyList<LiveFill> Fills, IReadOnlyList<BoardDecision> Decisions, IReadOnlyList<PostureChange> Postures, IReadOnlyList<BoardNote> Notes,
    IReadOnlyList<RegimePoint> Regimes, BoardServices? Services);

/// <summary>Up to where a reader has read.</summary>
internal sealed class BoardCursor
{
    public long Prices { get; set; }
    public long Equity { get; set; }
    public long Fills { get; set; }
    public long Decisions { get; set; }
    public long Postures { get; set; }
    public long Notes { get; set; }
    public long Regimes { get; set; }
}
