using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The alpha layers of sizing: buckets, streak and trend (seed 001 §6.3, §6.4).</summary>
public sealed record LayerParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public LayerParameters(ParameterReader read)
    {
        ExtremeBucketFactor = read.Number("bucket_extreme_factor", 1.5, 1, 100, "§6.3", "The extreme bucket starts at this multiple of the extreme threshold");
        BucketMinTrades = read.Whole("bucket_min_trades", 10, 1, 1_000_000, "dolphin.md", "Trades of a bucket before its win rate counts");
        BucketBoosts =
        [
            new(read.Number("bucket_high_rate", 0.60, 0, 1, "§6.4", "Win rate above which `bucket_high_boost` applies"),
                read.Number("bucket_high_boost", 1.3, 0, 10, "§6.4", "Factor on the fraction")),
            new(read.Number("bucket_good_rate", 0.55, 0, 1, "§6.4", "Win rate above which `bucket_good_boost` applies"),
                read.Number("bucket_good_boost", 1.1, 0, 10, "§6.4", "Factor on the fraction")),
        ];
        BucketCuts =
        [
            new(read.Number("bucket_low_rate", 0.40, 0, 1, "§6.4", "Win rate below which `bucket_low_cut` applies"),
                read.Number("bucket_low_cut", 0.7, 0, 10, "§6.4", "Factor on the fraction")),
            new(read.Number("bucket_weak_rate", 0.45, 0, 1, "§6.4", "Win rate below which `bucket_weak_cut` applies"),
                read.Number("bucket_weak_cut", 0.85, 0, 10, "§6.4", "Factor on the fraction")),
        ];
        StreakTrades = read.Whole("streak_trades", 5, 1, 1_000, "§6.4", "Last closed trades that make the streak; fewer give factor 1");
        StreakBad = new(
            read.Whole("streak_bad_losses", 4, 0, 1_000, "§6.4", "Losses from which `streak_bad_cut` applies"),
            read.Number("streak_bad_cut", 0.5, 0, 10, "§6.4", "Factor on the fraction"));
        StreakPoor = new(
            read.Whole("streak_poor_losses", 3, 0, 1_000, "§6.4", "Losses from which `streak_poor_cut` applies"),
            read.Number("streak_poor_cut", 0.7, 0, 10, "§6.4", "Factor on the fraction"));
        StreakGood = new(
            read.Whole("streak_good_losses", 1, 0, 1_000, "§6.4", "Losses up to which `streak_good_boost` applies"),
            read.Number("streak_good_boost", 1.1, 0, 10, "§6.4", "Factor on the fraction"));
        TrendThreshold = read.Number("trend_threshold", 0.01, 0, 1, "§6.4", "vel_div trend that counts, either way");
        TrendDeepening = read.Number("trend_deepening_boost", 1.3, 0, 10, "§6.4", "Factor on the fraction when vel_div runs further in the direction");
        TrendRecovering = read.Number("trend_recovering_cut", 0.7, 0, 10, "§6.4", "Factor on the fraction when vel_div runs back");
    }

    /// <summary>Multiple of the extreme threshold where the extreme bucket starts.</summary>
    public double ExtremeBucketFactor { get; init; }

    /// <summary>Trades before a bucket's win rate counts.</summary>
    public int BucketMinTrades { get; init; }

    /// <summary>Factors of win rates strictly above a limit, the first that applies.</summary>
    public IReadOnlyList<RateStep> BucketBoosts { get; init; }

    /// <summary>Factors of win rates strictly below a limit, the first that applies.</summary>
    public IReadOnlyList<RateStep> BucketCuts { get; init; }

    /// <summary>Length of the streak window, trades.</summary>
    public int StreakTrades { get; init; }

    /// <summary>Many losses.</summary>
    public RateStep StreakBad { get; init; }

    /// <summary>Several losses.</summary>
    public RateStep StreakPoor { get; init; }

    /// <summary>Few losses.</summary>
    public RateStep StreakGood { get; init; }

    /// <summary>Trend that counts, either way.</summary>
    public double TrendThreshold { get; init; }

    /// <summary>Factor of a deepening trend.</summary>
    public double TrendDeepening { get; init; }

    /// <summary>Factor of a recovering trend.</summary>
    public double TrendRecovering { get; init; }
}
