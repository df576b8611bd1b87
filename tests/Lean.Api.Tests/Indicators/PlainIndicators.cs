namespace DolphinLean.Lean.Api.Tests.Indicators;

/// <summary>Indicators as their books define them, computed afresh for each value in plain loops: oracles, slow on purpose.</summary>
internal static class PlainIndicators
{
    public static decimal Mean(IReadOnlyList<decimal> x, int period) => Last(x, period).Average();

    public static decimal? Exponential(IReadOnlyList<decimal> x, int period)
    {
        if (x.Count < period) return null;
        var mean = x.Take(period).Average();
        var weight = 2m / (period + 1);
        return x.Skip(period).Aggregate(mean, (before, value) => value * weight + before * (1 - weight));
    }

    public static decimal? Wilder(IReadOnlyList<decimal> x, int period) =>
        x.Count < period ? null : x.Skip(period).Aggregate(x.Take(period).Average(), (before, value) => (before * (period - 1) + value) / period);

    public static decimal? Weighted(IReadOnlyList<decimal> x, int period) =>
        x.Count < period ? null : Last(x, period).Select((value, i) => value * (i + 1)).Sum() / Enumerable.Range(1, period).Sum();

    public static double Deviation(IReadOnlyList<decimal> x, int period)
    {
        var window = Last(x, period).Select(value => (double)value).ToList();
        var mean = window.Average();
        return Math.Sqrt(window.Average(value => (value - mean) * (value - mean)));
    }

    public static decimal? Strength(IReadOnlyList<decimal> x, int period)
    {
        var changes = x.Zip(x.Skip(1), (before, now) => now - before).ToList();
        var gain = Wilder([.. changes.Select(change => Math.Max(change, 0))], period);
        var loss = Wilder([.. changes.Select(change => Math.Max(-change, 0))], period);
        if (gain is null || loss is null) return null;
        return loss < 1e-10m ? 100m : 100m * gain / (gain + loss);
    }

    public static IEnumerable<decimal> Last(IReadOnlyList<decimal> x, int period) => x.Skip(Math.Max(0, x.Count - period));
}
