namespace DolphinLean.Algorithms.Dolphin.Sizing;

/// <summary>Turns a double into a decimal without losing digits.</summary>
public static class ExactDecimal
{
    /// <summary>
    /// The decimal of a value. The plain cast keeps 15 significant digits, so what it cut off is cast and added in a second step.
    /// </summary>
    /// <exception cref="OverflowException">The value is NaN, infinite or beyond a decimal's range.</exception>
    public static decimal From(double value)
    {
        var rounded = (decimal)value;
        return rounded + (decimal)(value - (double)rounded);
    }
}
