using System.Globalization;

namespace QuantConnect;

/// <summary>Text that does not depend on the machine's culture.</summary>
public static class StringExtensions
{
    /// <summary>Invariant text.</summary>
    public static string ToStringInvariant<T>(this T convertible) where T : IConvertible => convertible.ToString(CultureInfo.InvariantCulture);

    /// <summary>Invariant text of an interpolated string.</summary>
    public static string Invariant(FormattableString formattable) => FormattableString.Invariant(formattable);

    /// <summary>Invariant text in a format.</summary>
    public static string ToStringInvariant(this IFormattable formattable, string? format) => formattable.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>Ordinal <see cref="string.StartsWith(string)"/>.</summary>
    public static bool StartsWithInvariant(this string value, string beginning, bool ignoreCase = false) =>
        value.StartsWith(beginning, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Ordinal <see cref="string.EndsWith(string)"/>.</summary>
    public static bool EndsWithInvariant(this string value, string ending, bool ignoreCase = false) =>
        value.EndsWith(ending, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Ordinal <see cref="string.IndexOf(string)"/>.</summary>
    public static int IndexOfInvariant(this string value, string substring, bool ignoreCase = false) =>
        value.IndexOf(substring, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>The text, or null if it is empty.</summary>
    public static string? IfNotNullOrEmpty(this string? value, string? defaultValue) => string.IsNullOrEmpty(value) ? defaultValue : value;

    /// <summary>Whether a text is null or empty.</summary>
    public static bool IsNullOrEmpty([System.Diagnostics.CodeAnalysis.NotNullWhen(false)] this string? value) => string.IsNullOrEmpty(value);

    /// <summary>Upper case; the same object where it already is.</summary>
    public static string LazyToUpper(this string value) => value.AsSpan().ContainsAnyInRange('a', 'z') || !IsAscii(value) ? value.ToUpperInvariant() : value;

    /// <summary>Lower case; the same object where it already is.</summary>
    public static string LazyToLower(this string value) => value.AsSpan().ContainsAnyInRange('A', 'Z') || !IsAscii(value) ? value.ToLowerInvariant() : value;

    /// <summary>The text without an ending, if it has it.</summary>
    public static string RemoveFromEnd(this string s, string ending) => s.EndsWithInvariant(ending) ? s[..^ending.Length] : s;

    /// <summary>Decimal of an invariant text.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static decimal ToDecimal(this string str) => decimal.Parse(str, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Integer of an invariant text.</summary>
    /// <exception cref="FormatException">The text is no integer.</exception>
    public static int ToInt32(this string str) => int.Parse(str, NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>Long integer of an invariant text.</summary>
    /// <exception cref="FormatException">The text is no integer.</exception>
    public static long ToInt64(this string str) => long.Parse(str, NumberStyles.Integer, CultureInfo.InvariantCulture);

    /// <summary>The value in another type.</summary>
    public static T ConvertInvariant<T>(this object value) => (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);

    private static bool IsAscii(string value) => System.Text.Ascii.IsValid(value);

    /// <summary>The text, or its beginning if it is longer than a length.</summary>
    public static string Truncate(this string value, int maxLength) => value.Length > maxLength ? value[..maxLength] : value;

    /// <summary>Where a text occurs last, compared character by character; -1 if it does not.</summary>
    public static int LastIndexOfInvariant(this string value, string substring, bool ignoreCase = false) =>
        value.LastIndexOf(substring, ignoreCase ? StringComparison.InvariantCultureIgnoreCase : StringComparison.InvariantCulture);

    /// <summary>The time in ISO 8601, round-trip.</summary>
    public static string ToIso8601Invariant(this DateTime dateTime) => dateTime.ToString("O", CultureInfo.InvariantCulture);
}
