namespace DolphinLean.Engine.Statistics;

/// <summary>Mean and upper median of trade durations, the mean updated trade by trade because LEAN's ticks depend on it.</summary>
internal sealed class DurationMeasure
{
    private readonly List<TimeSpan> _durations = [];

    public TimeSpan Mean { get; private set; }

    public TimeSpan Median
    {
        get
        {
            if (_durations.Count == 0)
                return TimeSpan.Zero;
            var sorted = _durations.ToArray();
            Array.Sort(sorted);
            return sorted[sorted.Length / 2];
        }
    }

    public void Add(TimeSpan duration)
    {
        _durations.Add(duration);
        Mean += TimeSpan.FromSeconds((duration.TotalSeconds - Mean.TotalSeconds) / _durations.Count);
    }
}
