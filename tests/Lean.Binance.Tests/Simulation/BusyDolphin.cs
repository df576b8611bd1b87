using System.Text.Json;
using DolphinLean.Engine.Live.Journal;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>DOLPHIN with thresholds so low that it enters, and leaves for each of its reasons, many times a day; and the decisions of a session by their kinds.</summary>
internal static class BusyDolphin
{
    public static readonly (string Name, string Value)[] Parameters =
        [("vel_div_threshold", "-0.005"), ("max_hold_bars", "5"), ("fixed_tp_pct", "0.001"), ("stop_pct", "0.001"), ("min_irp_alignment", "0")];

    /// <summary>How many decisions of each kind a journal has.</summary>
    public static SortedDictionary<string, int> Count(SimulatedWorld world)
    {
        world.Snapshot();
        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var reader = JournalReader.Open(world.JournalPath);
        while (reader.Read())
        {
            if (reader.Current.Kind != RecordKind.Decision)
                continue;
            using var json = JsonDocument.Parse(reader.Current.Payload);
            var kind = json.RootElement.GetProperty("decision").GetString()!;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }
        return kinds;
    }
}
