using System.Globalization;

namespace DolphinLean.Exchange.Messages;

/// <summary>Numbers as the protocol writes them: fixed places, no exponent.</summary>
internal static class Text
{
    private static readonly string[] Formats = [.. Enumerable.Range(0, 13).Select(scale => "F" + scale.ToString(CultureInfo.InvariantCulture))];

    public static string Fixed(decimal value, int scale) => value.ToString(Formats[scale], CultureInfo.InvariantCulture);

    /// <summary>With as many places as it has, if they are more: a price from before the tick became coarser.</summary>
    public static string Exact(decimal value, int scale) => value.Scale <= scale || decimal.Round(value, scale) == value ? Fixed(value, scale) : Short(value);

    /// <summary>An amount of money: eight places.</summary>
    public static string Money(decimal value) => Fixed(value, 8);

    /// <summary>Without zeros at the end.</summary>
    public static string Short(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);
}
