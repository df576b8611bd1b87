using System.Globalization;
using System.Numerics;

namespace DolphinLean.Data.Parquet;

/// <summary>Decimals as doubles and as text.</summary>
internal static class DecimalText
{
    private const long ExactInteger = 1L << 53;

    private static readonly double[] PowersOfTen = Enumerable.Range(0, 23).Select(n => double.Parse($"1e{n}", CultureInfo.InvariantCulture)).ToArray();

    /// <summary>The double nearest to <paramref name="unscaled"/> · 10^-<paramref name="scale"/>.</summary>
    public static double ToDouble(long unscaled, int scale)
    {
        // Both operands are exact here, so that one division rounds correctly.
        if (unscaled is >= -ExactInteger and <= ExactInteger && scale < PowersOfTen.Length)
            return unscaled / PowersOfTen[scale];
        return ToDouble((BigInteger)unscaled, scale);
    }

    /// <summary>The double nearest to <paramref name="unscaled"/> · 10^-<paramref name="scale"/>.</summary>
    public static double ToDouble(BigInteger unscaled, int scale) =>
        double.Parse(string.Create(CultureInfo.InvariantCulture, $"{unscaled}e-{scale}"), CultureInfo.InvariantCulture);

    /// <summary>The exact decimal, with <paramref name="scale"/> digits after the point.</summary>
    public static string Format(BigInteger unscaled, int scale)
    {
        var digits = BigInteger.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        var sign = unscaled.Sign < 0 ? "-" : "";
        return scale == 0 ? sign + digits : $"{sign}{digits.AsSpan(0, digits.Length - scale)}.{digits.AsSpan(digits.Length - scale)}";
    }
}
