namespace DolphinLean.Exchange.Sources;

/// <summary>
/// What all made-up prices have in common: a move of the market, and its share of each asset's variance, which wanders between a fifth and four
/// fifths as the correlation of real coins does.
/// </summary>
internal sealed class MarketFactor(Random random)
{
    private const double MiddleShare = 0.5;
    private const double ShareSpan = 0.3;

    /// <summary>Seconds in which the share forgets where it was: half an hour.</summary>
    private const double Memory = 1_800;

    private double _state;

    /// <summary>The market's part of the next move, in standard deviations of an asset's move.</summary>
    public double Move { get; private set; }

    /// <summary>What weight an asset's own part has beside it, so that the variance stays 1.</summary>
    public double OwnWeight { get; private set; }

    /// <summary>Goes on by a step.</summary>
    public void Step(double seconds)
    {
        var kept = Math.Exp(-seconds / Memory);
        _state = kept * _state + Math.Sqrt(1 - kept * kept) * Normal(random);
        var share = MiddleShare + ShareSpan * Math.Tanh(_state);
        Move = Math.Sqrt(share) * Normal(random);
        OwnWeight = Math.Sqrt(1 - share);
    }

    /// <summary>A number of the standard normal distribution.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
