namespace QuantConnect;

public static partial class Extensions
{
    /// <summary>A quotient, or a stand-in where it does not exist or does not fit a decimal.</summary>
    /// <param name="numerator">What is divided.</param>
    /// <param name="denominator">What it is divided by.</param>
    /// <param name="failValue">The stand-in.</param>
    public static decimal SafeDivision(this decimal numerator, decimal denominator, decimal failValue = 0)
    {
        if (denominator == 0) return failValue;
        try
        {
            return numerator / denominator;
        }
        catch (OverflowException)
        {
            return failValue;
        }
    }
}
