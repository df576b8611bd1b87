using System.Globalization;

namespace DolphinLean.Soak;

/// <summary>Times of inputs in classes 5 % wide, from 1 µs on; it does not grow.</summary>
internal sealed class LatencyHistogram
{
    private const double Width = 1.05;
    private readonly long[] _counts = new long[400];
    private long _total;

    public TimeSpan Longest { get; private set; }

    public void Add(TimeSpan time)
    {
        _counts[Math.Clamp((int)(Math.Log(Math.Max(1, time.TotalMicroseconds)) / Math.Log(Width)), 0, _counts.Length - 1)]++;
        _total++;
        if (time > Longest)
            Longest = time;
    }

    /// <summary>The time that a share of inputs does not exceed, rounded up to its class.</summary>
    public TimeSpan Quantile(double share)
    {
        var wanted = (long)Math.Ceiling(share * _total);
        for (var i = 0; i < _counts.Length; i++)
        {
            wanted -= _counts[i];
            if (wanted <= 0)
                return TimeSpan.FromMicroseconds(Math.Pow(Width, i + 1));
        }
        return Longest;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_total:N0}, p50 {Quantile(0.5).TotalMilliseconds:F3} ms, p99 {Quantile(0.99).TotalMilliseconds:F3} ms, p99.9 {Quantile(0.999).TotalMilliseconds:F3} ms, longest {Longest.TotalMilliseconds:F1} ms");
}
