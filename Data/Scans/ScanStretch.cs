namespace DolphinLean.Data.Scans;

/// <summary>
/// Rows of one day that follow the current one and have prices of the same assets as it has. The day's last row is never among them:
/// whatever a day ends with, it ends with a step.
/// </summary>
public readonly ref struct ScanStretch
{
    private readonly ScanDay? _day;
    private readonly int _first;
    private readonly long _spacingMs;

    internal ScanStretch(ScanDay day, int first, int count, long spacingMs)
    {
        _day = day;
        _first = first;
        Count = count;
        _spacingMs = spacingMs;
    }

    /// <summary>Rows.</summary>
    public int Count { get; }

    /// <summary>Prices in a row.</summary>
    public int Assets => _day?.Assets ?? 0;

    /// <summary>Whether every asset has a price in every row.</summary>
    public bool IsWhole => _day?.IsWhole ?? false;

    /// <summary>Times of the rows, Unix milliseconds, UTC.</summary>
    public ReadOnlySpan<long> Timestamps => _day is null ? [] : _day.Timestamps.AsSpan(_first, Count);

    /// <summary>vel_div of the rows; NaN where undefined.</summary>
    public ReadOnlySpan<double> VelDiv => _day is null ? [] : _day.Features[0].AsSpan(_first, Count);

    /// <summary>Prices, row after row.</summary>
    public ReadOnlySpan<double> Prices => _day is null ? [] : _day.Prices.Slice(_first * Assets, Count * Assets);

    /// <summary>The first rows.</summary>
    public ScanStretch Take(int count) => _day is null ? default : new ScanStretch(_day, _first, Math.Min(count, Count), _spacingMs);

    /// <summary>When a row's bar ends, UTC: the time at which it is stepped.</summary>
    public DateTime EndOf(int row) =>
        new(DateTime.UnixEpoch.Ticks + (Timestamps[row] + _spacingMs) * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    /// <summary>How many rows from the first on end before a time.</summary>
    public int CountBefore(DateTime utcTime)
    {
        var (from, to) = (0, Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (EndOf(middle) < utcTime)
                from = middle + 1;
            else
                to = middle;
        }
        return from;
    }

    /// <summary>The asset's lowest and highest price; NaN where one is missing.</summary>
    public (double Lowest, double Highest) RangeOf(int asset)
    {
        var prices = Prices;
        var (lowest, highest) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var at = asset; at < prices.Length; at += Assets)
        {
            lowest = Math.Min(lowest, prices[at]);
            highest = Math.Max(highest, prices[at]);
        }
        return (lowest, highest);
    }
}
