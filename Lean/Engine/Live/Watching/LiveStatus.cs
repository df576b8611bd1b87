using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Engine.Live.Watching;

/// <summary>A session at a moment. Amounts are in the account's currency.</summary>
public sealed record LiveStatus
{
    /// <summary>What may be done.</summary>
    public required Posture Posture { get; init; }

    /// <summary>Why no more; empty when ready.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The exchange's time, Unix milliseconds.</summary>
    public long TimeMs { get; init; }

    /// <summary>Bars so far, history included.</summary>
    public long Bars { get; init; }

    /// <summary>Whether the algorithm is warming up: it has not traded yet.</summary>
    public bool IsWarmingUp { get; init; }

    /// <summary>Value of the portfolio.</summary>
    public decimal Equity { get; init; }

    /// <summary>Cash of the account's currency.</summary>
    public decimal Cash { get; init; }

    /// <summary>Profit of closed trades, before fees.</summary>
    public decimal Profit { get; init; }

    /// <summary>Profit of what is held.</summary>
    public decimal UnrealizedProfit { get; init; }

    /// <summary>Fees paid.</summary>
    public decimal Fees { get; init; }

    /// <summary>What is held, by ticker.</summary>
    public IReadOnlyList<LivePosition> Positions { get; init; } = [];

    /// <summary>Orders on their way or resting, by number.</summary>
    public IReadOnlyList<LiveOrder> Orders { get; init; } = [];

    /// <summary>How the connection is.</summary>
    public VenueHealth Health { get; init; } = VenueHealth.None;

    /// <summary>Decisions so far.</summary>
    public long Decisions { get; init; }

    /// <summary>Hash of the last.</summary>
    public string DecisionHash { get; init; } = "";
}
