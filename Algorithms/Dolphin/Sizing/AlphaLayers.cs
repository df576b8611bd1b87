using DolphinLean.Algorithms.Dolphin.Parameters;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>The three factors on the fraction of capital that learn from results and from vel_div's course (seed 001 §6.4).</summary>
public sealed class AlphaLayers
{
    private readonly LayerParameters _layers;
    private readonly int _direction;

    /// <summary>Layers for a direction, +1 or −1.</summary>
    public AlphaLayers(LayerParameters layers, int direction)
    {
        _layers = layers;
        _direction = direction;
    }

    /// <summary>Factor of the bucket's win rate; 1 until the bucket has enough trades.</summary>
    public double BucketBoost(WinStatistics statistics, SignalBucket bucket)
    {
        if (statistics.Trades(bucket) < _layers.BucketMinTrades)
            return 1.0;
        var winRate = statistics.WinRate(bucket);
        foreach (var step in _layers.BucketBoosts)
        {
            if (winRate > step.Limit)
                return step.Factor;
        }
        foreach (var step in _layers.BucketCuts)
        {
            if (winRate < step.Limit)
                return step.Factor;
        }
        return 1.0;
    }

    /// <summary>Factor of the last trades' losses; 1 until there are enough trades.</summary>
    public double StreakMultiplier(WinStatistics statistics)
    {
        if (!statistics.HasStreak)
            return 1.0;
        var losses = statistics.StreakLosses;
        return losses >= _layers.StreakBad.Limit ? _layers.StreakBad.Factor
            : losses >= _layers.StreakPoor.Limit ? _layers.StreakPoor.Factor
            : losses <= _layers.StreakGood.Limit ? _layers.StreakGood.Factor
            : 1.0;
    }

    /// <summary>Factor of vel_div's trend: more when it runs further in the direction, less when it runs back.</summary>
    public double TrendMultiplier(double velDivTrend)
    {
        var further = _direction * velDivTrend;
        return further > _layers.TrendThreshold ? _layers.TrendDeepening
            : further < -_layers.TrendThreshold ? _layers.TrendRecovering
            : 1.0;
    }
}
