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
        From(MoveProfile.Of(prices), prices, direction, weights);

    /// <summary>The measures in one direction of a window that is already profiled.</summary>
    internal static ImpulseResponse From(in MoveProfile profile, ReadOnlySpan<double> prices, int direction, in IrpWeights weights)
    {
        var favourable = direction > 0 ? profile.Highest : Math.Abs(profile.Lowest);
        var adverse = direction > 0 ? Math.Abs(profile.Lowest) : profile.Highest;
        var alignment = (double)(direction > 0 ? profile.Rises : profile.Falls) / (prices.Length - 1);
        var efficiency = favourable / (adverse + weights.EfficiencyFloor);
        var score = weights.Efficiency * LogOnePlus(efficiency) + weights.Alignment * alignment
            - weights.Noise * profile.Variance * weights.NoiseScale;
        var latency = Latency(prices, direction, favourable, weights.LatencyShare);
        return new(favourable, adverse, alignment, profile.Variance, latency, score);
    }

    private static int Latency(ReadOnlySpan<double> prices, int direction, double favourable, double share)
    {
        if (favourable == 0)
            return prices.Length;
        double cumulative = 0;
        for (var i = 1; i < prices.Length; i++)
        {
            cumulative += (prices[i] - prices[i - 1]) * direction;
            if (cumulative >= share * favourable)
                return i;
        }
        return prices.Length;
    }

    // double.LogP1 is log(1 + x), which loses the digits of a small x. Kahan's form keeps them.
    private static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * (x / (u - 1));
    }
}
