namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>What <c>calculate_size</c> returns: leverage before ACB and the fraction of capital.</summary>
internal sealed record SeedSize(double Leverage, double Fraction, int Bucket);

/// <summary>AlphaBetSizer, seed 001 §6.1 to §6.4, with the feedback of closed trades.</summary>
internal sealed class SeedBetSizer(SeedParameters p)
{
    private readonly int[] _bucketTrades = new int[4];
    private readonly int[] _bucketWins = new int[4];
    private readonly List<bool> _wins = [];

    public SeedSize CalculateSize(double velDiv, double velDivTrend)
    {
        var isExtreme = SeedSignal.IsExtreme(p, velDiv);
        var strengthScore = isExtreme ? 1.0 : SeedSignal.Ratio(p, velDiv);
        var scaledScore = Math.Pow(strengthScore, p.LeverageConvexity);
        var leverage = p.MinLeverage + scaledScore * (p.MaxLeverage - p.MinLeverage);

        var bucket = SignalBucket(velDiv);
        var confidence = isExtreme ? 0.70 : 0.55;
        var confMult = confidence / 0.95;
        var extremeBoost = isExtreme ? 2.0 : 1.0;
        var baseFrac = 0.02 + strengthScore * (p.Fraction - 0.02);
        var fraction = baseFrac * confMult * extremeBoost * TrendMult(velDivTrend) * BucketBoost(bucket) * StreakMult();
        return new SeedSize(leverage, Math.Clamp(fraction, 0.02, p.Fraction), bucket);
    }

    public int SignalBucket(double velDiv)
    {
        // LONG's buckets stand at 0.06, 0.04 and 0.025: the same three expressions, looked at from above.
        var sign = p.Direction == SeedDirection.Short ? 1 : -1;
        if (sign * velDiv <= sign * (p.VelDivExtreme * 1.5))
            return 0;
        if (sign * velDiv <= sign * p.VelDivExtreme)
            return 1;
        return sign * velDiv <= sign * ((p.VelDivThreshold + p.VelDivExtreme) / 2) ? 2 : 3;
    }

    public double BucketBoost(int bucket)
    {
        if (_bucketTrades[bucket] < 10)
            return 1.0;
        var wr = _bucketWins[bucket] / (double)_bucketTrades[bucket];
        return wr > 0.60 ? 1.3 : wr > 0.55 ? 1.1 : wr < 0.40 ? 0.7 : wr < 0.45 ? 0.85 : 1.0;
    }

    public double StreakMult()
    {
        if (_wins.Count < 5)
            return 1.0;
        var lossesInLast5 = _wins[^5..].Count(won => !won);
        return lossesInLast5 >= 4 ? 0.5 : lossesInLast5 >= 3 ? 0.7 : lossesInLast5 <= 1 ? 1.1 : 1.0;
    }

    public double TrendMult(double velDivTrend)
    {
        var trend = p.Direction == SeedDirection.Short ? velDivTrend : -velDivTrend;
        return trend < -0.01 ? 1.3 : trend > 0.01 ? 0.7 : 1.0;
    }

    public void Record(int bucket, bool won)
    {
        _bucketTrades[bucket]++;
        _bucketWins[bucket] += won ? 1 : 0;
        _wins.Add(won);
    }
}
