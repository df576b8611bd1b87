using DolphinLean.Indicators.Random;

namespace DolphinLean.Data.Synthetic;

/// <summary>
/// How strongly the market moves as one. The pull of the common factor drifts to a level that is drawn anew about every 200
/// bars, so correlation rises and falls; now and then a shock of several deviations hits all assets at once, and again when it
/// leaves the short window, the largest eigenvalue jumps.
/// </summary>
internal sealed class CorrelationRegime(MersenneTwister random)
{
    private const double ChangeProbability = 1 / 200.0;
    private const double DriftPerBar = 1 / 30.0;
    private const double ShockProbability = 1 / 50.0;

    /// <summary>Mean pairwise correlation goes from about 0.35 at this pull to 0.85 at 1, as in real markets of this size.</summary>
    private const double LeastPull = 0.72;

    private double _pullTarget = 0.8;
    private double _volatilityTarget = 1;

    /// <summary>Weight of the common factor, 0.72 to 1.</summary>
    public double CommonPull { get; private set; } = 0.8;

    /// <summary>Weight of each asset's own noise: together with the pull, the variance stays level.</summary>
    public double OwnShare => Math.Sqrt(1.1 - CommonPull * CommonPull);

    /// <summary>Multiple of the base volatility, about 0.5 to 2.</summary>
    public double Volatility { get; private set; } = 1;

    public void Step()
    {
        if (random.NextDouble() < ChangeProbability)
        {
            _pullTarget = LeastPull + (1 - LeastPull) * random.NextDouble();
            var level = random.NextDouble();
            _volatilityTarget = 0.5 + 1.5 * level * level;
        }
        CommonPull += DriftPerBar * (_pullTarget - CommonPull);
        Volatility += DriftPerBar * (_volatilityTarget - Volatility);
    }

    /// <summary>The common factor's move in this bar, in standard deviations.</summary>
    public double CommonReturn()
    {
        var size = random.NextDouble() < ShockProbability ? 5 : 1;
        return size * PortableNormal.Next(random);
    }
}
