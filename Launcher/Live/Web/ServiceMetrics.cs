using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>The services and the strategy's posture in Prometheus' text format.</summary>
internal static class ServiceMetrics
{
    public static void Write(MetricsText text, BoardServices services)
    {
        var regime = services.Regime;
        text.Gauge("dolphin_grid_up", "1 when the grid of the services answers and its values are sound.", services.Fault.Length == 0 ? 1 : 0);
        text.Head("dolphin_strategy_posture", "gauge", "1 for the strategy's posture, 0 for the others.");
        foreach (var posture in Enum.GetValues<Posture>())
            text.Sample("dolphin_strategy_posture", [("posture", posture.ToString().ToUpperInvariant())], posture.ToString().ToUpperInvariant() == regime.Posture ? 1 : 0);
        text.Gauge("dolphin_risk_multiplier", "Risk multiplier of the survival stack, 0 to 1.", (decimal)regime.RiskMultiplier);
        text.Head("dolphin_posture_input", "gauge", "The survival stack's categories, 0 failed to 1 sound; one that is left out is missing.");
        foreach (var (name, value) in new[]
        {
            ("invariant", regime.Invariant), ("structural", regime.Structural), ("microstructure", regime.Microstructure),
            ("environmental", regime.Environmental), ("capital", regime.Capital),
        })
        {
            if (value is { } known)
                text.Sample("dolphin_posture_input", [("category", name)], (decimal)known);
        }
        text.Gauge("dolphin_posture_evaluation_time_seconds", "When the watchdog last evaluated the posture, Unix seconds; 0 for never.", services.EvaluatedMs / 1_000m);
        PerService("dolphin_service_up", "gauge", "1 when the service's heartbeat is fresh.", service => service.IsUp ? 1 : 0);
        PerService("dolphin_service_silence_seconds", "gauge", "Since the service's last heartbeat; negative when there was none.", service => (decimal)service.SilentSeconds);
        PerService("dolphin_service_steps_total", "counter", "Steps that the service has done.", service => service.Steps);
        PerService("dolphin_service_failures_total", "counter", "Steps of the service that failed.", service => service.Failures);

        void PerService(string name, string type, string help, Func<BoardService, decimal> value)
        {
            text.Head(name, type, help);
            foreach (var service in services.Services)
                text.Sample(name, [("service", service.Name)], value(service));
        }
    }
}
