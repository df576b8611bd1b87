namespace DolphinLean.Indicators.Statistics;

/// <summary>Quantiles as NumPy's <c>percentile</c> takes them: linear between the two nearest values.</summary>
public static class Quantile
{
    /// <summary>The quantile of sorted values.</summary>
    /// <param name="sorted">Ascending, without NaN, at least one.</param>
    /// <param name="share">0 for the least, 1 for the greatest.</param>
    /// <exception cref="ArgumentException">There are no values, or the share lies outside 0 to 1.</exception>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
            throw new ArgumentException("expected at least one value, found none", nameof(sorted));
        if (!(share >= 0 && share <= 1))
            throw new ArgumentException(FormattableString.Invariant($"expected a share from 0 to 1, found {share}"), nameof(share));
        var place = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        var weight = place - below;
        var gap = sorted[above] - sorted[below];
        // NumPy starts from the nearer end, so that equal ends give exactly that value.
        return weight < 0.5 ? sorted[below] + gap * weight : sorted[above] - gap * (1 - weight);
    }
}
