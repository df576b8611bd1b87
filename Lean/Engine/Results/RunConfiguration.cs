namespace DolphinLean.Engine.Results;

/// <summary>How a run was set up.</summary>
public sealed record RunConfiguration
{
    /// <summary>Name of the algorithm.</summary>
    public required string Name { get; init; }

    /// <summary>Account currency, for example <c>USDT</c>.</summary>
    public required string AccountCurrency { get; init; }

    /// <summary>First moment, UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>Last moment, UTC.</summary>
    public required DateTime End { get; init; }

    /// <summary>Parameters that the algorithm could read; written in the order of their names.</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary>LEAN's BrokerageName.</summary>
    public int Brokerage { get; init; }

    /// <summary>LEAN's AccountType: 0 margin, 1 cash.</summary>
    public int AccountType { get; init; }

    /// <summary>Days of a trading year.</summary>
    public int TradingDaysPerYear { get; init; } = 365;

    /// <summary>LEAN's quirks that were not matched.</summary>
    public IReadOnlyList<string> WithoutQuirks { get; init; } = [];

    /// <summary>Tags that the algorithm set.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];
}
