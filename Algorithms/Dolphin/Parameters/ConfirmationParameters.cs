using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>Direction confirmation (seed 001 §4.2).</summary>
public sealed record ConfirmationParameters
{
    /// <summary>Reads the group.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public ConfirmationParameters(ParameterReader read)
    {
        LookbackBars = read.Whole("dc_lookback_bars", 7, 1, 199, "§4.2, §18.1", "Bars that the asset's move is taken over");
        MinMagnitudeBps = read.Number("dc_min_magnitude_bps", 0.75, 0, 10_000, "§4.2, §18.1", "Least move that confirms or contradicts, bps");
        SkipContradicts = read.Flag("dc_skip_contradicts", true, "§4.2, §18.1", "A contradicted entry is skipped");
        LeverageBoost = read.Number("dc_leverage_boost", 1.0, 0, 10, "§4.2", "Factor on the leverage of a confirmed entry");
    }

    /// <summary>Bars between the two prices compared.</summary>
    public int LookbackBars { get; init; }

    /// <summary>Least move that counts, bps.</summary>
    public double MinMagnitudeBps { get; init; }

    /// <summary>Whether a contradiction kills the entry.</summary>
    public bool SkipContradicts { get; init; }

    /// <summary>Factor on the leverage of a confirmed entry.</summary>
    public double LeverageBoost { get; init; }
}
