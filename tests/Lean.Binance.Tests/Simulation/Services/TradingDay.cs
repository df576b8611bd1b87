using System.Text.Json;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Lean.Binance.Tests.Simulation.Services;

/// <summary>What the trader decided: its posture, and the moments at which it entered.</summary>
internal sealed class TradingDay : ILiveWatcher
{
    private const long BarMs = 60_000;

    /// <summary>The posture that the trader follows.</summary>
    public string Posture { get; private set; } = "HIBERNATE";

    /// <summary>Each entry: the end of its row, and the posture.</summary>
    public List<(long RowEndMs, string Posture)> Entries { get; } = [];

    public long RowEndMs { get; private set; }

    public void OnBar(long timeMs, IReadOnlyList<string> assets, ReadOnlySpan<double> prices) => RowEndMs = timeMs;

    public void OnDecision(ReadOnlySpan<byte> line)
    {
        using var json = JsonDocument.Parse(line.ToArray());
        var decision = json.RootElement.GetProperty("decision").GetString()!;
        if (decision == "POSTURE")
            Posture = json.RootElement.GetProperty("fields").GetProperty("to").GetString()!;
        else if (decision.StartsWith("ENTER_", StringComparison.Ordinal))
            Entries.Add((json.RootElement.GetProperty("time").GetInt64() + BarMs, Posture));
    }

    public void OnFill(LiveFill fill)
    {
        // The exchange's books have it.
    }
}
