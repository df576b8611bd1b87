using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Services;

/// <summary>Looks at the services' heartbeats and the posture, for a person.</summary>
/// <param name="grid">The grid.</param>
/// <param name="expected">Services that should run.</param>
/// <param name="postureSeconds">Age of the posture beyond which it is HIBERNATE.</param>
internal sealed class ServiceMonitor(IFeatureGrid grid, IReadOnlyList<string> expected, double postureSeconds)
{
    /// <summary>A service that has not shown a heartbeat for this long is down: three of them are missing.</summary>
    public const double SilentSeconds = 15;

    /// <summary>Looks.</summary>
    public BoardServices Look(long nowMs)
    {
        var services = new List<BoardService>();
        var fault = "";
        foreach (var name in expected)
        {
            var beat = Read(GridNames.Services, name, ServiceBeat.Json, ref fault);
            // A clock that runs ahead is no better than one that stands.
            var silent = beat == null ? -1 : Math.Abs(nowMs - beat.TimeMs) / 1e3;
            services.Add(new BoardService(name, beat != null && silent <= SilentSeconds, silent, beat?.Steps ?? 0, beat?.Failures ?? 0, beat?.Fault ?? ""));
        }
        var posture = Read(GridNames.Safety, GridNames.Latest, ServiceJson.Default.PostureRecord, ref fault);
        var isBlind = posture == null || Math.Abs(nowMs - posture.TimeMs) > postureSeconds * 1e3;
        return new BoardServices(services, fault, Point(nowMs, posture, isBlind), isBlind ? "the watchdog is silent" : posture!.Causes)
        {
            EvaluatedMs = posture is { HasBegun: true } evaluated ? evaluated.TimeMs : 0,
        };
    }

    private static RegimePoint Point(long nowMs, PostureRecord? record, bool isBlind) => isBlind || !record!.HasBegun
        ? new RegimePoint(isBlind ? nowMs : record!.TimeMs, NameOf(Posture.Hibernate), 0, null, null, null, null, null)
        : new RegimePoint(
            record.TimeMs, NameOf(record.Posture), record.RiskMultiplier, record.Inputs.Invariant, record.Inputs.Structural, record.Inputs.Microstructure,
            record.Inputs.Environmental, record.Inputs.Capital);

    private static string NameOf(Posture posture) => posture.ToString().ToUpperInvariant();

    private T? Read<T>(string map, string key, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, ref string fault) where T : class
    {
        if (fault.Length > 0)
            return null;
        try
        {
            return GridText.Read(grid, map, key, type);
        }
        catch (GridException failure)
        {
            fault = failure.Message;
            return null;
        }
    }
}
