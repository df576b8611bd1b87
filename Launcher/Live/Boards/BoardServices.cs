namespace DolphinLean.Launcher.Live.Boards;

/// <summary>A service as its heartbeat shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsUp">Whether its heartbeat is fresh.</param>
/// <param name="SilentSeconds">Since its last heartbeat; negative when there was none.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="Failures">Steps that failed.</param>
/// <param name="Fault">What failed last; empty when the last did not.</param>
internal sealed record BoardService(string Name, bool IsUp, double SilentSeconds, long Steps, long Failures, string Fault);

/// <summary>The services, and the posture as the strategy has it.</summary>
/// <param name="Services">Each that should run.</param>
/// <param name="Fault">What is wrong with the grid; empty when nothing is.</param>
/// <param name="Regime">The posture and its inputs.</param>
/// <param name="Causes">Why the posture is not better; empty when nothing is wrong.</param>
internal sealed record BoardServices(IReadOnlyList<BoardService> Services, string Fault, RegimePoint Regime, string Causes)
{
    /// <summary>When the watchdog last evaluated, however long ago, Unix milliseconds; 0 for never.</summary>
    public long EvaluatedMs { get; init; }

    /// <summary>What is wrong, in a line; empty when nothing is.</summary>
    public string Complaint =>
        Fault.Length > 0 ? $"grid: {Fault}"
        : Services.FirstOrDefault(service => !service.IsUp) is not { } silent ? ""
        : silent.SilentSeconds < 0 ? $"service {silent.Name}: not heard of"
        : FormattableString.Invariant($"service {silent.Name}: silent for {silent.SilentSeconds:F0} s");
}

/// <summary>The posture and its five inputs at a moment; an input that is left out is null, the posture in capitals.</summary>
internal sealed record RegimePoint(
    long TimeMs, string Posture, double RiskMultiplier, double? Invariant, double? Structural, double? Microstructure, double? Environmental, double? Capital);
