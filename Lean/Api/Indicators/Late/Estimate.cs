namespace QuantConnect.Indicators;

/// <summary>Comparisons that look at estimates first. Where the bounds of their errors overlap, the values themselves decide.</summary>
internal static class Estimate
{
    // Reading a decimal as a double errs by less.
    private const double ReadError = 1e-15;

    /// <summary>Compares two current values.</summary>
    public static int Compare(IndicatorBase left, IndicatorBase right)
    {
        if (left.TryEstimate(out var a, out var leftError) && right.TryEstimate(out var b, out var rightError))
        {
            var error = leftError + rightError;
            if (a - b > error) return 1;
            if (b - a > error) return -1;
        }
        return left.CurrentValue.CompareTo(right.CurrentValue);
    }

    /// <summary>Compares a current value with a number.</summary>
    public static int Compare(IndicatorBase left, decimal right)
    {
        if (left.TryEstimate(out var a, out var error))
        {
            var b = (double)right;
            error += ReadError * Math.Abs(b);
            if (a - b > error) return 1;
            if (b - a > error) return -1;
        }
        return left.CurrentValue.CompareTo(right);
    }
}
