using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Watching;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>How a simulated session differs from the usual one.</summary>
internal sealed record SimulationSetting
{
    /// <summary>Time between two ticks of the session's clock.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Time between two prices of the made market.</summary>
    public TimeSpan PriceEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Time between two changes of the books' sizes while no price comes; zero for never.</summary>
    public TimeSpan QuotesEvery { get; init; }

    /// <summary>Distance of protective stops, percent; 0 for none.</summary>
    public decimal ProtectPercent { get; init; }

    /// <summary>Safeguards that are done without.</summary>
    public Safeguards SwitchedOff { get; init; }

    /// <summary>Whether orders wait until the journal is on disk.</summary>
    public bool IsCommitted { get; init; } = true;

    /// <summary>Whether an unfinished end of the journal is cut before a session goes on.</summary>
    public bool IsTailCut { get; init; } = true;

    /// <summary>Takes what the algorithm tells services and its days; nobody when null.</summary>
    public TraderOutbox? Outbox { get; init; }

    /// <summary>Watches the session; nobody when null.</summary>
    public ILiveWatcher? Watcher { get; init; }
}
