namespace DolphinLean.Indicators.Irp;

/// <summary>
/// How an asset's price moved in one direction over a window: the measures of impulse response profiling (seed 001 §5.2, §5.3).
/// </summary>
/// <param name="MaxFavourable">Largest cumulative move in the direction, price units, at least 0.</param>
/// <param name="MaxAdverse">Largest cumulative move against it, price units, at least 0.</param>
/// <param name="Alignment">Share of one-bar moves that went in the direction, 0 to 1.</param>
/// <param name="Noise">Population variance of the one-bar moves, squared price units.</param>
/// <param name="LatencyBars">1-based first bar that reaches the latency share of the favourable move; the window's length if there is none.</param>
/// <param name="Score">Asset ranking score (ARS); higher is better.</param>
/// <remarks>Moves are price differences, not returns, as the seed has them: the noise gate shuts out high-priced assets.</remarks>
public readonly record struct ImpulseResponse(
    double MaxFavourable, double MaxAdverse, double Alignment, double Noise, int LatencyBars, double Score)
{
    /// <summary>Measures a window of prices.</summary>
    /// <param name="prices">At least two prices, oldest first.</param>
    /// <param name="direction">+1 for up, −1 for down.</param>
    /// <param name="weights">The constants.</param>
    /// <exception cref="ArgumentException">Fewer than two prices.</exception>
    public static ImpulseResponse Measure(ReadOnlySpan<double> prices, int direction, in IrpWeights weights) =>
        Without(MoveProfile.Of(prices), prices.Length, direction, weights).WithLatency(prices, 1, direction, weights);

    /// <summary>The measures of a profiled window but for the latency, which costs a pass of its own and counts for no score.</summary>
    internal static ImpulseResponse Without(in MoveProfile profile, int bars, int direction, in IrpWeights weights)
    {
        var favourable = direction > 0 ? profile.Highest : Math.Abs(profile.Lowest);
        var adverse = direction > 0 ? Math.Abs(profile.Lowest) : profile.Highest;
        var alignment = (double)(direction > 0 ? profile.Rises : profile.Falls) / (bars - 1);
        var efficiency = favourable / (adverse + weights.EfficiencyFloor);
        var score = weights.Efficiency * LogOnePlus(efficiency) + weights.Alignment * alignment
            - weights.Noise * profile.Variance * weights.NoiseScale;
        return new(favourable, adverse, alignment, profile.Variance, bars, score);
    }

    /// <summary>The same measures with the latency.</summary>
    /// <param name="prices">The window's prices, the first one first.</param>
    /// <param name="stride">Numbers from a price to the next.</param>
    /// <param name="direction">The direction of these measures.</param>
    /// <param name="weights">The constants.</param>
    internal ImpulseResponse WithLatency(ReadOnlySpan<double> prices, int stride, int direction, in IrpWeights weights)
    {
        if (MaxFavourable == 0)
            return this;
        var enough = weights.LatencyShare * MaxFavourable;
        double cumulative = 0;
        for (var bar = 1; bar < LatencyBars; bar++)
        {
            cumulative += (prices[bar * stride] - prices[(bar - 1) * stride]) * direction;
            if (cumulative >= enough)
                return this with { LatencyBars = bar };
        }
        return this;
    }

    // double.LogP1 is log(1 + x), which loses the digits of a small x. Kahan's form keeps them.
    private static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }
}
