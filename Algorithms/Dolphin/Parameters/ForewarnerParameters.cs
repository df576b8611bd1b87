using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The Monte Carlo forewarner (seed 001 §12; dolphin.md).</summary>
public sealed record ForewarnerParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public ForewarnerParameters(ParameterReader read)
    {
        IsUsed = read.Flag("forewarner", false, "§12", "Whether the forewarner assesses each day, in place of `mc_status`");
        Paths = read.Whole("mc_paths", 2_000, 1, 1_000_000, "dolphin.md", "Paths of an assessment");
        HorizonDays = read.Whole("mc_horizon_days", 30, 1, 3_650, "dolphin.md", "Length of a path, days");
        MeanBlock = read.Number("mc_mean_block", 5, 1, 10_000, "dolphin.md", "Mean length of the bootstrap's blocks, trades");
        LastTrades = read.Whole("mc_trades", 250, 1, 1_000_000, "dolphin.md", "Last closed trades that paths are drawn from");
        MinTrades = read.Whole("mc_min_trades", 30, 1, 1_000_000, "dolphin.md", "Closed trades under which the verdict is OK");
        CatastropheDrawdown = read.Number("mc_catastrophe", 0.35, 0, 1, "dolphin.md", "Drawdown beyond which a path is catastrophic, share");
        RedProbability = read.Number("mc_red_probability", 0.25, 0, 1, "§12", "Share of catastrophic paths beyond which the verdict is RED");
        RedScore = read.Number("mc_red_score", -1, -1e9, 1e9, "§12", "Envelope score below which it is RED");
        OrangeProbability = read.Number("mc_orange_probability", 0.10, 0, 1, "§12", "Share of catastrophic paths beyond which it is ORANGE");
        OrangeScore = read.Number("mc_orange_score", 0, -1e9, 1e9, "§12", "Envelope score below which it is ORANGE");
        FreeLeverage = read.Number("mc_free_leverage", 5, 0.01, 125, "dolphin.md", "Leverage up to which the envelope score has no penalty");
        Seed = read.Whole("mc_path_seed", 42, 0, int.MaxValue, "dolphin.md", "Seed of the paths; each day adds its number");
    }

    /// <summary>Whether the forewarner assesses.</summary>
    public bool IsUsed { get; init; }

    /// <summary>Paths.</summary>
    public int Paths { get; init; }

    /// <summary>Length of a path, days.</summary>
    public int HorizonDays { get; init; }

    /// <summary>Mean length of blocks, trades.</summary>
    public double MeanBlock { get; init; }

    /// <summary>Last trades that paths are drawn from.</summary>
    public int LastTrades { get; init; }

    /// <summary>Trades under which the verdict is OK.</summary>
    public int MinTrades { get; init; }

    /// <summary>Drawdown beyond which a path is catastrophic, share.</summary>
    public double CatastropheDrawdown { get; init; }

    /// <summary>Share of catastrophic paths of RED.</summary>
    public double RedProbability { get; init; }

    /// <summary>Envelope score of RED.</summary>
    public double RedScore { get; init; }

    /// <summary>Share of catastrophic paths of ORANGE.</summary>
    public double OrangeProbability { get; init; }

    /// <summary>Envelope score of ORANGE.</summary>
    public double OrangeScore { get; init; }

    /// <summary>Leverage without a penalty.</summary>
    public double FreeLeverage { get; init; }

    /// <summary>Seed of the paths.</summary>
    public int Seed { get; init; }
}
