using DolphinLean.Algorithms.Parameters;
using DolphinLean.Indicators.Irp;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>Asset selection by impulse response profiling (seed 001 §5).</summary>
public sealed record RankingParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public RankingParameters(ParameterReader read)
    {
        UseAssetSelection = read.Flag("use_asset_selection", true, "§5.1, §13.3", "Trade the best ranked asset; otherwise `fallback_asset`");
        FallbackAsset = read.Word("fallback_asset", "BTCUSDT", "a ticker of the scan", "§13.3", "Asset traded when selection is off");
        WindowBars = read.Whole("irp_window_bars", 50, 2, 200, "§5.1, §13.3", "Prices an asset is profiled over; also its latency when it never moved the right way");
        MinAlignment = read.Number("min_irp_alignment", 0.45, 0, 1, "§5.5, §18.1", "Least alignment of the asset that is traded");
        Gates = new(
            read.Number("irp_max_noise", 500, 0, 1e18, "§5.4", "Highest noise of a ranked asset, squared price units"),
            read.Whole("irp_max_latency_bars", 20, 1, 200, "§5.4", "Longest latency of a ranked asset, bars"),
            read.Number("irp_gate_alignment", 0.20, 0, 1, "§5.4", "Least alignment of a ranked asset"));
        Weights = new(
            read.Number("irp_latency_share", 0.1, 0, 1, "§5.2", "Share of the favourable excursion that the latency waits for"),
            read.Number("irp_efficiency_floor", 1e-6, 1e-300, 1, "§5.2", "Added to the adverse excursion, price units"),
            read.Number("ars_efficiency_weight", 0.5, 0, 1_000, "§5.3", "Weight of log(1 + efficiency) in the score"),
            read.Number("ars_alignment_weight", 0.35, 0, 1_000, "§5.3", "Weight of the alignment in the score"),
            read.Number("ars_noise_weight", 0.15, 0, 1_000, "§5.3", "Weight of the noise against the score"),
            read.Number("ars_noise_scale", 1_000, 0, 1e9, "§5.3", "Factor on the noise inside the score"));
    }

    /// <summary>Whether assets are ranked.</summary>
    public bool UseAssetSelection { get; init; }

    /// <summary>Ticker traded when they are not.</summary>
    public string FallbackAsset { get; init; }

    /// <summary>Prices in a window.</summary>
    public int WindowBars { get; init; }

    /// <summary>Least alignment of the traded asset.</summary>
    public double MinAlignment { get; init; }

    /// <summary>What a ranked asset must meet.</summary>
    public IrpGates Gates { get; init; }

    /// <summary>The score's constants.</summary>
    public IrpWeights Weights { get; init; }
}
