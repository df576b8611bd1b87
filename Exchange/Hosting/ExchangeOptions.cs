using DolphinLean.Exchange.Faults;

namespace DolphinLean.Exchange.Hosting;

/// <summary>Which time the exchange tells.</summary>
public enum ExchangeClock
{
    /// <summary>Recorded times are shifted by whole minutes, so that the session begins now and clients' clocks fit.</summary>
    Wall,

    /// <summary>Recorded times as they are.</summary>
    Data,
}

/// <summary>One API key and the money behind it.</summary>
/// <param name="Key">API key.</param>
/// <param name="Secret">Its secret.</param>
/// <param name="Deposit">USDT in the account at the start.</param>
public sealed record ExchangeAccount(string Key, string Secret, decimal Deposit = 10_000m);

/// <summary>How an exchange is opened.</summary>
public sealed record ExchangeOptions
{
    /// <summary>Who may trade.</summary>
    public required IReadOnlyList<ExchangeAccount> Accounts { get; init; }

    /// <summary>A folder of candles, of scan files or a raw recording; null for a made market.</summary>
    public string? ReplayPath { get; init; }

    /// <summary>Symbols; empty for all that the data have (a made market: five large ones).</summary>
    public IReadOnlyList<string> Symbols { get; init; } = [];

    /// <summary>First moment of the session in the data, UTC; what lies before is history. Null for the first there is.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>Seconds of the exchange per second of the clock.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Which time clients are told.</summary>
    public ExchangeClock Clock { get; init; } = ExchangeClock.Wall;

    /// <summary>What goes wrong.</summary>
    public FaultPlan Faults { get; init; } = FaultPlan.None;

    /// <summary>Seed of everything that is drawn.</summary>
    public int Seed { get; init; } = 1;
}
