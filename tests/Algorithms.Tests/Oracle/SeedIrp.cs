namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Impulse Response Profiling, seed 001 §5.</summary>
internal static class SeedIrp
{
    private const int Window = 50;

    public static SeedIrpMetrics ComputeIrp(IReadOnlyList<double> priceSegment, int direction)
    {
        var dirReturns = new List<double>();
        for (var i = 0; i + 1 < priceSegment.Count; i++)
            dirReturns.Add((priceSegment[i + 1] - priceSegment[i]) * direction);
        var cumulative = new List<double>();
        var sum = 0.0;
        foreach (var r in dirReturns)
            cumulative.Add(sum += r);

        var mfe = Math.Max(0.0, cumulative.Max());
        var mae = Math.Abs(Math.Min(cumulative.Min(), 0.0));
        var alignment = dirReturns.Count(r => r > 0) / (double)dirReturns.Count;
        var mean = dirReturns.Sum() / dirReturns.Count;
        var noise = dirReturns.Sum(r => (r - mean) * (r - mean)) / dirReturns.Count;
        var latency = mfe == 0 ? Window : 1 + cumulative.FindIndex(c => c >= 0.1 * mfe);
        return new SeedIrpMetrics(mfe, mae, mfe / (mae + 1e-6), alignment, noise, latency);
    }

    public static double ComputeArs(SeedIrpMetrics m) =>
        0.5 * Log1P(m.Efficiency) + 0.35 * m.Alignment - 0.15 * m.Noise * 1000;

    /// <summary><c>rank_assets_irp_nb</c>: the better direction of each asset, gates, then a bubble sort by ARS, descending.</summary>
    public static List<SeedRanking> RankAssets(IEnumerable<(string Asset, List<double> History)> priceHistories, int regimeDirection)
    {
        var ranked = new List<SeedRanking>();
        foreach (var (asset, history) in priceHistories)
        {
            if (history.Count < Window)
                continue;
            var segment = history[^Window..];
            var direct = ComputeIrp(segment, regimeDirection);
            var inverse = ComputeIrp(segment, -regimeDirection);
            var r = ComputeArs(direct) >= ComputeArs(inverse)
                ? new SeedRanking(asset, regimeDirection, ComputeArs(direct), direct)
                : new SeedRanking(asset, -regimeDirection, ComputeArs(inverse), inverse);
            if (r.Metrics.Noise > 500 || r.Metrics.Latency > 20 || r.Metrics.Alignment < 0.20)
                continue;
            ranked.Add(r);
        }
        BubbleSort(ranked);
        return ranked;
    }

    /// <summary>§5.5: the first of the ranking that is aligned enough, answers to the regime's direction and has a price now.</summary>
    public static string? FirstPassing(
        IEnumerable<SeedRanking> rankings, int expectedAction, double minIrpAlignment, Func<string, bool> isPriced)
    {
        foreach (var r in rankings)
        {
            if (minIrpAlignment > 0 && r.Metrics.Alignment < minIrpAlignment)
                continue;
            if (r.Action != expectedAction)
                continue;
            if (!isPriced(r.Asset))
                continue;
            return r.Asset;
        }
        return null;
    }

    /// <summary>ln(1 + x) as exact as NumPy's for small x (Kahan): .NET's own adds 1 first and loses the digits.</summary>
    private static double Log1P(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : Math.Log(u) * x / (u - 1);
    }

    private static void BubbleSort(List<SeedRanking> list)
    {
        for (var end = list.Count - 1; end > 0; end--)
        {
            for (var i = 0; i < end; i++)
            {
                if (list[i].Ars < list[i + 1].Ars)
                    (list[i], list[i + 1]) = (list[i + 1], list[i]);
            }
        }
    }
}
