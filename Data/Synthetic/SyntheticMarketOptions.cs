namespace DolphinLean.Data.Synthetic;

/// <summary>The size and seed of a synthetic market. Equal options give equal prices on every machine.</summary>
public sealed record SyntheticMarketOptions
{
    /// <summary>Assets, 2 to 1,000. The first 48 carry the tickers and price scales of real USDT pairs.</summary>
    public int Assets { get; init; } = 48;

    /// <summary>UTC days, 1 to 3,660.</summary>
    public int Days { get; init; } = 21;

    /// <summary>Bars in a day, 1 to 86,400; a divisor of 86,400,000 so that bars are whole milliseconds apart.</summary>
    public int BarsPerDay { get; init; } = 1440;

    /// <summary>Seed of the random numbers.</summary>
    public uint Seed { get; init; } = 42;

    /// <summary>Share of prices that are missing, 0 to 0.5, in outages of 30 bars on average.</summary>
    public double MissingShare { get; init; }

    /// <summary>First UTC day.</summary>
    public DateOnly Start { get; init; } = new(2025, 1, 1);

    /// <summary>Refuses a value out of range, by name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Validate()
    {
        RequireRange(Assets, 2, 1_000, "assets");
        RequireRange(Days, 1, 3_660, "days");
        RequireRange(BarsPerDay, 1, 86_400, "bars per day");
        if (86_400_000 % BarsPerDay != 0)
            throw new ArgumentOutOfRangeException(null, $"bars per day: expected a divisor of 86,400,000, found {BarsPerDay}");
        if (!(MissingShare is >= 0 and <= 0.5))
            throw new ArgumentOutOfRangeException(null, FormattableString.Invariant($"missing share: expected 0 to 0.5, found {MissingShare}"));
    }

    private static void RequireRange(int value, int least, int most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(null, FormattableString.Invariant($"{name}: expected {least} to {most}, found {value}"));
    }
}
