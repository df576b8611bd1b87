namespace DolphinLean.Engine.Statistics;

/// <summary>The account at midnight, as the daily charts take it.</summary>
public sealed record DailySnapshot
{
    /// <summary>Time of the sample, UTC.</summary>
    public required DateTime Time { get; init; }

    /// <summary>Portfolio value, account currency.</summary>
    public required decimal Equity { get; init; }

    /// <summary>Price of the benchmark, 0 where there is none.</summary>
    public required decimal Benchmark { get; init; }

    /// <summary>Estimated strategy capacity, account currency.</summary>
    public required decimal Capacity { get; init; }

    /// <summary>All securities, held or not, in a fixed order.</summary>
    public required IReadOnlyList<AssetSnapshot> Assets { get; init; }

    /// <summary>Value of all fills so far, those of assets that were removed included; that of <see cref="Assets"/> if null.</summary>
    public decimal? TotalSaleVolume { get; init; }
}
