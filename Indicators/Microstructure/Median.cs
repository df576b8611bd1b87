namespace DolphinLean.Indicators.Microstructure;

/// <summary>The middle value.</summary>
public static class Median
{
    /// <summary>The median of values, the mean of the middle two if their number is even. The values are sorted in place.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static double Of(Span<double> values)
    {
        if (values.IsEmpty)
            throw new ArgumentException("expected at least one value, found none", nameof(values));
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
