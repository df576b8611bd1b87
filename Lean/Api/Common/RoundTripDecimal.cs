using System.Globalization;

namespace QuantConnect;

/// <summary>
/// The decimal that stands for a price held as <c>double</c>. The plain cast keeps 15 significant digits, which changes some prices; the
/// text of the result here reads back as the very same <c>double</c>.
/// </summary>
internal static class RoundTripDecimal
{
    // Most prices are this many units of 10^-8 or fewer. So many digits name a double without ambiguity, and dividing by 10^8 rounds as
    // reading the text does, so units that divide back to the value are its decimal.
    private const double MostUnits = 1e15;
    private const double UnitsPerOne = 1e8;
    private const int Places = 8;

    // 2^96 is a decimal's limit; above it the cast throws.
    private const double Limit = 7.9e28;

    /// <summary>The decimal of a price; 0 for NaN, which is LEAN's price before the first data.</summary>
    /// <exception cref="OverflowException">The value is infinite or beyond a decimal's range.</exception>
    public static decimal From(double value)
    {
        return TryUnits(value, out var units) ? FromUnits(units) : FromAny(value);
    }

    /// <summary>A price as a count of 10^-8 that stands for it without ambiguity; false for the few that have none.</summary>
    internal static bool TryUnits(double value, out long units)
    {
        var whole = Math.Round(value * UnitsPerOne);
        units = (long)whole;
        return Math.Abs(whole) < MostUnits && whole != 0 && whole / UnitsPerOne == value;
    }

    /// <summary>The plain way, for all values.</summary>
    internal static decimal FromAny(double value)
    {
        if (double.IsNaN(value)) return 0m;
        if (Math.Abs(value) >= Limit)
            throw new OverflowException($"The value {value.ToString("R", CultureInfo.InvariantCulture)} is no price: it does not fit in a decimal.");
        var cast = (decimal)value;
        return (double)cast == value ? cast : Shortest(value);
    }

    /// <summary>The decimal of a count of 10^-8, without trailing zeros, as the cast has none.</summary>
    internal static decimal FromUnits(long units)
    {
        var (size, places) = ((ulong)Math.Abs(units), Places);
        while (places >= 4 && size % 10_000 == 0) (size, places) = (size / 10_000, places - 4);
        if (places >= 2 && size % 100 == 0) (size, places) = (size / 100, places - 2);
        if (places >= 1 && size % 10 == 0) (size, places) = (size / 10, places - 1);
        return new decimal((int)size, (int)(size >> 32), 0, units < 0, (byte)places);
    }

    private static decimal Shortest(double value)
    {
        Span<char> text = stackalloc char[32];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return decimal.Parse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
