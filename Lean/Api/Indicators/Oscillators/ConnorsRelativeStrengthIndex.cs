namespace QuantConnect.Indicators;

/// <summary>Mean of three: the relative strength index, that of the streak of rises or falls, and the rank of the last change; 0 until ready.</summary>
public class ConnorsRelativeStrengthIndex : Indicator, IIndicatorWarmUpPeriodProvider
{
    private readonly RelativeStrengthIndex _index;
    private readonly RelativeStrengthIndex _streakIndex;
    private readonly ValueWindow _changes;
    private int _streak;
    private decimal? _previous;

    /// <summary>Mean of three.</summary>
    /// <param name="name">Name.</param>
    /// <param name="rsiPeriod">Period of the index.</param>
    /// <param name="rsiPeriodStreak">Period of the streak's index.</param>
    /// <param name="lookBackPeriod">How many changes the last is ranked among.</param>
    public ConnorsRelativeStrengthIndex(string name, int rsiPeriod, int rsiPeriodStreak, int lookBackPeriod)
        : base(name)
    {
        _index = new RelativeStrengthIndex(rsiPeriod);
        _streakIndex = new RelativeStrengthIndex(rsiPeriodStreak);
        _changes = new ValueWindow(lookBackPeriod);
        WarmUpPeriod = Math.Max(lookBackPeriod, Math.Max(_index.WarmUpPeriod, _streakIndex.WarmUpPeriod));
    }

    /// <summary>Mean of three.</summary>
    /// <param name="rsiPeriod">Period of the index.</param>
    /// <param name="rsiPeriodStreak">Period of the streak's index.</param>
    /// <param name="rocPeriod">How many changes the last is ranked among.</param>
    public ConnorsRelativeStrengthIndex(int rsiPeriod, int rsiPeriodStreak, int rocPeriod)
        : this($"CRSI({rsiPeriod},{rsiPeriodStreak},{rocPeriod})", rsiPeriod, rsiPeriodStreak, rocPeriod)
    {
    }

    /// <inheritdoc/>
    public override bool IsReady => _index.IsReady && _streakIndex.IsReady && _changes.IsReady;

    /// <inheritdoc/>
    public int WarmUpPeriod { get; }

    /// <inheritdoc/>
    public override void Reset()
    {
        _index.Reset();
        _streakIndex.Reset();
        _changes.Reset();
        _streak = 0;
        _previous = null;
        base.Reset();
    }

    /// <inheritdoc/>
    protected override decimal ComputeNextValue(IndicatorDataPoint input) => NextValue(input.EndTime, input.Value);

    /// <inheritdoc/>
    internal override decimal NextValue(DateTime endTime, decimal value)
    {
        _index.UpdateValue(endTime, value);
        if (_previous is { } before) _streak = NextStreak(value.CompareTo(before));
        _streakIndex.UpdateValue(endTime, _streak);
        if (_previous is not { } previous || previous == 0)
        {
            _previous = value;
            _changes.Add(0m);
            return 0m;
        }
        var change = (value - previous) / previous;
        var rank = _changes.IsReady ? 100m * CountBelow(change) / _changes.Count : 0m;
        _changes.Add(change);
        _previous = value;
        return IsReady ? (_index.CurrentValue + _streakIndex.CurrentValue + rank) / 3 : 0m;
    }

    private int NextStreak(int direction) => direction switch
    {
        > 0 => Math.Max(_streak, 0) + 1,
        < 0 => Math.Min(_streak, 0) - 1,
        _ => _streak,
    };

    private int CountBelow(decimal change)
    {
        var count = 0;
        for (var i = 0; i < _changes.Count; i++)
        {
            if (_changes[i] < change) count++;
        }
        return count;
    }
}
