namespace DolphinLean.Data.Scans;

/// <summary>
/// How long bars are, in milliseconds, told from the times of rows alone. A row's bar is never judged by a row that comes later, so that data that
/// end anywhere give the same bars up to there.
/// </summary>
/// <remarks>
/// A day's bars are as long as those of the day before. From the ninth row on, and again whenever the day's rows have doubled, they are as long as the
/// lower median of the distances so far, which neither holes nor jitter move. A day that begins with rows less than half as far apart has shorter bars at
/// once: a bar is over at the latest when the next one begins. No bar ends before the bar before it. The first day begins with the median of its first
/// nine rows, which a file that ends among them lacks; with one row it has daily bars.
/// </remarks>
internal sealed class BarSpacing
{
    /// <summary>Length of a bar of which nothing is known.</summary>
    public const long DailyMs = 86_400_000;

    /// <summary>Distances that a median takes at least.</summary>
    private const int Fewest = 8;

    private long[] _distances = [];
    private long _ms;
    private long _endMs = long.MinValue;

    /// <summary>The lower median distance of rising times, so that it is one that occurs; null for fewer than two.</summary>
    public static long? MedianOf(ReadOnlySpan<long> timestamps)
    {
        if (timestamps.Length < 2)
            return null;
        var distances = new long[timestamps.Length - 1];
        for (var row = 1; row < timestamps.Length; row++)
            distances[row - 1] = timestamps[row] - timestamps[row - 1];
        Array.Sort(distances);
        return distances[(distances.Length - 1) / 2];
    }

    /// <summary>Learns how long bars are from the first rows that there are; nothing once that is known.</summary>
    public void Learn(ScanDay first)
    {
        if (_ms == 0 && first.Rows > 0)
            _ms = MedianOf(first.Timestamps.AsSpan(0, Math.Min(first.Rows, Fewest + 1))) ?? DailyMs;
    }

    /// <summary>Says for each row of the next day how long its bar is.</summary>
    public void Measure(ScanDay day)
    {
        var times = day.Timestamps.AsSpan(0, day.Rows);
        if (times.IsEmpty)
            return;
        Learn(day);
        if (times.Length > 1 && times[1] - times[0] is var first && 2 * first <= _ms)
            _ms = first;
        day.BarLengths.SetAll(_ms);
        if (times[0] + _ms <= _endMs || !IsSteady(times))
            MeasureRows(times, day);
        _endMs = times[^1] + day.BarLengths.At(day.Rows - 1);
    }

    private bool IsSteady(ReadOnlySpan<long> times)
    {
        for (var row = 1; row < times.Length; row++)
        {
            if (times[row] - times[row - 1] != _ms)
                return false;
        }
        return true;
    }

    private void MeasureRows(ReadOnlySpan<long> times, ScanDay day)
    {
        var (end, next) = (_endMs, Fewest);
        var spacings = day.BarLengths.OfRows(day.Rows);
        for (var row = 0; row < times.Length; row++)
        {
            if (row == next)
            {
                _ms = MedianOfFirst(times, row);
                next *= 2;
            }
            end = Math.Max(times[row] + _ms, end + 1);
            spacings[row] = end - times[row];
        }
    }

    private long MedianOfFirst(ReadOnlySpan<long> times, int count)
    {
        if (_distances.Length < count)
            _distances = new long[times.Length];
        for (var i = 0; i < count; i++)
            _distances[i] = times[i + 1] - times[i];
        _distances.AsSpan(0, count).Sort();
        return _distances[(count - 1) / 2];
    }
}
