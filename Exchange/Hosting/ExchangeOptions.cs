using DolphinLean.Exchange.Faults;

namespace DolphinLean.Exchange.Hosting;

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

    /// <summary>How often a made market has another price.</summary>
    public TimeSpan PriceEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often books change their sizes between two prices, whole milliseconds; zero for never. A raw recording brings its own changes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Set below zero, or to a part of a millisecond.</exception>
    public TimeSpan QuotesEvery
    {
        get;
        init => field = value >= TimeSpan.Zero && value.Ticks % TimeSpan.TicksPerMillisecond == 0
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "expected zero or whole milliseconds");
    }

    /// <summary>Seed of everything that is drawn.</summary>
    public int Seed { get; init; } = 1;
}
