namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Wins by bucket over the whole run, and the last results in order (seed 001 §6.4). A win is a net above 0.</summary>
public sealed class WinStatistics
{
    private readonly int[] _trades = new int[4];
    private readonly int[] _wins = new int[4];
    private readonly bool[] _lastLosses;
    private int _closed;

    /// <summary>Statistics that remember this many last results.</summary>
    public WinStatistics(int streakTrades) => _lastLosses = new bool[streakTrades];

    /// <summary>Whether enough trades have closed to make a streak.</summary>
    public bool HasStreak => _closed >= _lastLosses.Length;

    /// <summary>Losses among the last trades.</summary>
    public int StreakLosses
    {
        get
        {
            var losses = 0;
            foreach (var isLoss in _lastLosses)
                losses += isLoss ? 1 : 0;
            return losses;
        }
    }

    /// <summary>Trades closed in a bucket.</summary>
    public int Trades(SignalBucket bucket) => _trades[(int)bucket];

    /// <summary>Share of wins in a bucket; NaN before its first trade.</summary>
    public double WinRate(SignalBucket bucket) => (double)_wins[(int)bucket] / _trades[(int)bucket];

    /// <summary>Takes in a closed trade.</summary>
    public void Add(SignalBucket bucket, decimal net)
    {
        _trades[(int)bucket]++;
        if (net > 0)
            _wins[(int)bucket]++;
        _lastLosses[_closed++ % _lastLosses.Length] = net <= 0;
    }
}
