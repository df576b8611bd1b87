using System.Globalization;

namespace QuantConnect;

public static partial class Extensions
{
    // Dividing by it drops trailing zeros, for the quotient has as few places as it can.
    private const decimal OneOfAllPlaces = 1.0000000000000000000000000000m;

    /// <summary>The number without trailing zeros.</summary>
    public static decimal Normalize(this decimal input) => input.Scale == 0 || !EndsInZero(input) ? input : input / OneOfAllPlaces;

    /// <summary>Whether the last digit is 0, by the remainder of 96 bits: 2^32 leaves 6, as do all its powers.</summary>
    private static bool EndsInZero(decimal input)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(input, bits);
        return ((uint)bits[0] % 10 + 6 * ((uint)bits[1] % 10 + (uint)bits[2] % 10)) % 10 == 0;
    }

    /// <summary>Invariant text without trailing zeros.</summary>
    public static string NormalizeToStr(this decimal input) => Normalize(input).ToString(CultureInfo.InvariantCulture);

    /// <summary>Count of decimal places, without trailing zeros.</summary>
    public static int GetDecimalPlaces(this decimal input) => Normalize(input).Scale;

    /// <summary>The number at a count of significant digits, halves away from zero.</summary>
    public static decimal RoundToSignificantDigits(this decimal d, int digits)
    {
        if (d == 0) return 0;
        var scale = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(d))) + 1);
        return scale * Math.Round(d / scale, digits);
    }

    /// <summary>LEAN's rounding of what goes into a chart: 4 decimals above 1000, else 7 significant digits.</summary>
    public static decimal SmartRounding(this decimal input)
    {
        input = input.Normalize();
        return input > 1000 ? Math.Round(input, 4) : RoundToSignificantDigits(input, 7).Normalize();
    }

    /// <summary>The nearest multiple of a step.</summary>
    public static decimal DiscretelyRoundBy(this decimal value, decimal quanta, MidpointRounding mode = MidpointRounding.AwayFromZero) =>
        quanta == 0 ? value : Math.Round(value / quanta, mode) * quanta;

    /// <summary>The number cut to a count of decimals.</summary>
    public static decimal TruncateTo3DecimalPlaces(this decimal value) => decimal.Truncate(value * 1000m) / 1000m;

    /// <summary>The decimal of a <c>double</c>; its extremes become a decimal's.</summary>
    /// <exception cref="ArgumentException">The value is no number.</exception>
    public static decimal SafeDecimalCast(this double input)
    {
        if (!double.IsFinite(input))
            throw new ArgumentException($"The value {input.ToString("R", CultureInfo.InvariantCulture)} has no decimal.", nameof(input));
        if (input <= (double)decimal.MinValue) return decimal.MinValue;
        return input >= (double)decimal.MaxValue ? decimal.MaxValue : (decimal)input;
    }

    /// <summary>The number, kept inside two limits.</summary>
    public static decimal Clamp(this decimal value, decimal min, decimal max) => Math.Clamp(value, min, max);
}
