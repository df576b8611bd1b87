using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>Order-book intelligence (seed 001 §4.3, §7.2, §9; dolphin.md). It acts only where a run has order books.</summary>
public sealed record BookParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public BookParameters(ParameterReader read)
    {
        IsUsed = read.Flag("use_ob_edge", true, "§4.3", "Whether order books, where the run has them, take part in decisions");
        MinDepthQuality = read.Number("ob_min_depth_quality", 0.20, 0, 2, "dolphin.md", "OB-1: under it the next asset is tried");
        QualityFactors =
        [
            new(read.Number("ob_deep_quality", 1.5, 0, 2, "dolphin.md", "OB-1: depth quality above which `ob_deep_factor` applies"),
                read.Number("ob_deep_factor", 1.10, 0, 10, "dolphin.md", "OB-1: factor on the asset's score")),
            new(read.Number("ob_good_quality", 1.0, 0, 2, "dolphin.md", "OB-1: depth quality above which `ob_good_factor` applies"),
                read.Number("ob_good_factor", 1.05, 0, 10, "dolphin.md", "OB-1: factor on the asset's score")),
        ];
        ThinFactors =
        [
            new(read.Number("ob_thin_quality", 0.25, 0, 2, "dolphin.md", "OB-1: depth quality below which `ob_thin_factor` applies"),
                read.Number("ob_thin_factor", 0.90, 0, 10, "dolphin.md", "OB-1: factor on the asset's score")),
            new(read.Number("ob_poor_quality", 0.5, 0, 2, "dolphin.md", "OB-1: depth quality below which `ob_poor_factor` applies"),
                read.Number("ob_poor_factor", 0.95, 0, 10, "dolphin.md", "OB-1: factor on the asset's score")),
        ];
        ConfirmImbalance = read.Number("ob_confirm_imbalance", 0.10, 0, 1, "§4.3", "OB-2: effective imbalance, either way, beyond which the confidence changes");
        ConfirmGain = read.Number("ob_confirm_gain", 0.5, 0, 10, "§4.3", "OB-2: boost for each imbalance × persistence");
        MaxBoost = read.Number("ob_max_boost", 0.15, 0, 10, "§4.3", "OB-2: largest boost of the confidence");
        SkipImbalance = read.Number("ob_skip_imbalance", 0.15, 0, 1, "§4.3", "OB-2: adverse imbalance beyond which a persistent book kills the entry");
        SkipPersistence = read.Number("ob_skip_persistence", 0.60, 0, 1, "§4.3", "OB-2: persistence beyond which it does");
        DampenGain = read.Number("ob_dampen_gain", 0.4, 0, 10, "§4.3", "OB-2: cut for each imbalance × persistence");
        MinDampen = read.Number("ob_min_dampen", 0.85, 0, 1, "§4.3", "OB-2: least factor of the cut");
        LeverageGain = read.Number("ob_leverage_gain", 0.20, 0, 1, "dolphin.md", "OB-3: largest change of the leverage");
        LeverageImbalance = read.Number("ob_leverage_imbalance", 0.3, 0.001, 1, "dolphin.md", "OB-3: mean imbalance at which it is reached");
        LeverageFloor = read.Number("ob_leverage_floor", -0.75, -1, 0, "dolphin.md", "OB-3: least share of it against the trade");
        StressBetaFactor = read.Number("ob_stress_beta", 1.25, 0, 10, "dolphin.md", "OB-4: factor on beta under withdrawal stress");
        MaxBeta = read.Number("ob_max_beta", 1.0, 0, 10, "dolphin.md", "OB-4: highest beta it leads to");
        Exits = new(read);
        EdgeQuality = read.Number("ob_edge_quality", 0.5, 0, 2, "§8.3", "Depth quality above which the edge is the fill probability's, without a draw");
    }

    /// <summary>Whether books take part.</summary>
    public bool IsUsed { get; init; }

    /// <summary>OB-1: least depth quality of the asset that trades.</summary>
    public double MinDepthQuality { get; init; }

    /// <summary>OB-1: factors above a quality, the first that applies.</summary>
    public IReadOnlyList<RateStep> QualityFactors { get; init; }

    /// <summary>OB-1: factors below a quality, the first that applies.</summary>
    public IReadOnlyList<RateStep> ThinFactors { get; init; }

    /// <summary>OB-2: effective imbalance that counts.</summary>
    public double ConfirmImbalance { get; init; }

    /// <summary>OB-2: boost for each imbalance × persistence.</summary>
    public double ConfirmGain { get; init; }

    /// <summary>OB-2: largest boost.</summary>
    public double MaxBoost { get; init; }

    /// <summary>OB-2: adverse imbalance that may kill.</summary>
    public double SkipImbalance { get; init; }

    /// <summary>OB-2: persistence from which it does.</summary>
    public double SkipPersistence { get; init; }

    /// <summary>OB-2: cut for each imbalance × persistence.</summary>
    public double DampenGain { get; init; }

    /// <summary>OB-2: least factor of the cut.</summary>
    public double MinDampen { get; init; }

    /// <summary>OB-3: largest change of the leverage.</summary>
    public double LeverageGain { get; init; }

    /// <summary>OB-3: mean imbalance at which it is reached.</summary>
    public double LeverageImbalance { get; init; }

    /// <summary>OB-3: least share of it.</summary>
    public double LeverageFloor { get; init; }

    /// <summary>OB-4: factor on beta under stress.</summary>
    public double StressBetaFactor { get; init; }

    /// <summary>OB-4: highest beta it leads to.</summary>
    public double MaxBeta { get; init; }

    /// <summary>OB-5: how exits change.</summary>
    public BookExitParameters Exits { get; init; }

    /// <summary>Depth quality above which the edge is the fill probability's.</summary>
    public double EdgeQuality { get; init; }
}
