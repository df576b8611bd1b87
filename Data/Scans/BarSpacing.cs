namespace DolphinLean.Data.Scans;

/// <summary>
/// Milliseconds between regular bars: the median difference of a day's timestamps. A day with fewer than two rows has the
/// spacing of the day before it; a first day with one row has daily bars.
/// </summary>
internal sealed class BarSpacing
{
    private long[] _differences = [];

    /// <summary>The spacing of the last day measured.</summary>
    public long Milliseconds { get; private set; } = 86_400_000;

    /// <summary>Measures a day; its timestamps rise.</summary>
    public void Measure(ReadOnlySpan<long> timestamps)
    {
        var count = timestamps.Length - 1;
        if (count < 1)
            return;
        // Nearly always one difference holds more than half of the day and so is the median: found by majority vote, without sorting.
        var (candidate, votes) = (0L, 0);
        for (var i = 0; i < count; i++)
        {
            var difference = timestamps[i + 1] - timestamps[i];
            if (votes == 0)
                candidate = difference;
            votes += difference == candidate ? 1 : -1;
        }
        var holders = 0;
        for (var i = 0; i < count; i++)
            holders += timestamps[i + 1] - timestamps[i] == candidate ? 1 : 0;
        Milliseconds = holders > count / 2 ? candidate : SortedMedian(timestamps, count);
    }

    /// <summary>The lower median, so that the spacing is one that occurs.</summary>
    private long SortedMedian(ReadOnlySpan<long> timestamps, int count)
    {
        if (_differences.Length < count)
            _differences = new long[count];
        for (var i = 0; i < count; i++)
            _differences[i] = timestamps[i + 1] - timestamps[i];
        _differences.AsSpan(0, count).Sort();
        return _differences[(count - 1) / 2];
    }
}
