namespace DolphinLean.Engine.Results.Reports;

/// <summary>Reduces a curve to what a screen can show, keeping every visible high and low.</summary>
internal static class CurveThinning
{
    /// <summary>Keeps first, lowest, highest and last point of each of a number of equal stretches.</summary>
    public static IReadOnlyList<CurvePoint> Thin(IReadOnlyList<CurvePoint> points, int stretches)
    {
        if (points.Count <= 4 * stretches)
            return points;

        var thinned = new List<CurvePoint>(4 * stretches);
        Span<int> kept = stackalloc int[4];
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            var first = (int)((long)points.Count * stretch / stretches);
            var last = (int)((long)points.Count * (stretch + 1) / stretches) - 1;
            var (low, high) = (first, first);
            for (var i = first; i <= last; i++)
            {
                low = points[i].Value < points[low].Value ? i : low;
                high = points[i].Value > points[high].Value ? i : high;
            }
            kept[0] = first;
            kept[1] = Math.Min(low, high);
            kept[2] = Math.Max(low, high);
            kept[3] = last;
            for (var i = 0; i < kept.Length; i++)
            {
                if (i == 0 || kept[i] != kept[i - 1])
                    thinned.Add(points[kept[i]]);
            }
        }
        return thinned;
    }
}
