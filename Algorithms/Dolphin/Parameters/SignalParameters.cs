using DolphinLean.Algorithms.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Parameters;

/// <summary>The vel_div gate and its confidence (seed 001 §4.1). Thresholds are of the direction that trades.</summary>
public sealed record SignalParameters
{
    /// <summary>Reads the group. Both directions' thresholds are checked; those of <paramref name="direction"/> count.</summary>
    /// <exception cref="ParameterException">A value is refused.</exception>
    public SignalParameters(ParameterReader read, StrategyDirection direction)
    {
        var shortThreshold = read.Number("vel_div_threshold", -0.02, -1, 0, "§4.1, §18.1", "SHORT enters below it");
        var shortExtreme = read.Number("vel_div_extreme", -0.05, -1, 0, "§4.1, §18.1", "SHORT is at full strength at or below it; under `vel_div_threshold`");
        var longThreshold = read.Number("long_threshold", 0.01, 0, 1, "§4.1, §19 item 7", "LONG enters above it");
        var longExtreme = read.Number("long_extreme", 0.04, 0, 1, "§19 item 7", "LONG is at full strength at or above it; over `long_threshold`");
        if (shortExtreme >= shortThreshold)
            throw new ParameterException("vel_div_extreme", FormattableString.Invariant($"expected less than vel_div_threshold {shortThreshold}, found {shortExtreme}"));
        if (longExtreme <= longThreshold)
            throw new ParameterException("long_extreme", FormattableString.Invariant($"expected more than long_threshold {longThreshold}, found {longExtreme}"));

        var isShort = direction == StrategyDirection.Short;
        Direction = isShort ? -1 : 1;
        Threshold = isShort ? shortThreshold : longThreshold;
        Extreme = isShort ? shortExtreme : longExtreme;
        ConfidenceFloor = read.Number("confidence_floor", 0.50, 0, 1, "§4.1", "Insight confidence at the threshold");
        ConfidenceSpan = read.Number("confidence_span", 0.40, 0, 1, "§4.1", "Added to the confidence between threshold and extreme");
        if (ConfidenceFloor + ConfidenceSpan > 1)
            throw new ParameterException("confidence_span", FormattableString.Invariant($"expected at most {1 - ConfidenceFloor} above confidence_floor, found {ConfidenceSpan}"));
        TrendBars = read.Whole("trend_bars", 10, 2, 200, "§6.4", "vel_div trend: last less this many-th last");
    }

    /// <summary>+1 long, −1 short.</summary>
    public int Direction { get; init; }

    /// <summary>vel_div must lie strictly beyond it.</summary>
    public double Threshold { get; init; }

    /// <summary>vel_div at or beyond it is extreme.</summary>
    public double Extreme { get; init; }

    /// <summary>Confidence at the threshold.</summary>
    public double ConfidenceFloor { get; init; }

    /// <summary>Confidence gained from threshold to extreme.</summary>
    public double ConfidenceSpan { get; init; }

    /// <summary>Length of the trend window, the current bar included.</summary>
    public int TrendBars { get; init; }
}
