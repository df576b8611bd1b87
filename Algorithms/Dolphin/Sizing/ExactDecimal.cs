using System.Globalization;

namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Turns a double into a decimal without losing digits.</summary>
public static class ExactDecimal
{
    private const int LongestText = 32;

    /// <summary>
    /// The decimal of the value's shortest text that reads back, 17 significant digits at most. The plain cast keeps 15.
    /// </summary>
    /// <exception cref="OverflowException">The value is NaN, infinite or beyond a decimal's range.</exception>
    public static decimal From(double value)
    {
        if (!double.IsFinite(value))
            throw new OverflowException(FormattableString.Invariant($"expected a finite number, found {value}"));
        Span<char> text = stackalloc char[LongestText];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
