using System.Globalization;

namespace QuantConnect;

/// <summary>
/// The decimal that stands for a price held as <c>double</c>. The plain cast keeps 15 significant digits, which changes some prices; the
/// text of the result here reads back as the very same <c>double</c>.
/// </summary>
internal static class RoundTripDecimal
{
    // 2^96 is a decimal's limit; above it the cast throws.
    private const double Limit = 7.9e28;

    /// <summary>The decimal of a price; 0 for NaN, which is LEAN's price before the first data.</summary>
    /// <exception cref="OverflowException">The value is infinite or beyond a decimal's range.</exception>
    public static decimal From(double value)
    {
        if (double.IsNaN(value)) return 0m;
        if (Math.Abs(value) >= Limit)
            throw new OverflowException($"The value {value.ToString("R", CultureInfo.InvariantCulture)} is no price: it does not fit in a decimal.");
        var cast = (decimal)value;
        return (double)cast == value ? cast : Shortest(value);
    }

    private static decimal Shortest(double value)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
