using System.Globalization;

namespace QuantConnect;

/// <summary>Reads values from invariant text.</summary>
public static class Parse
{
    /// <summary>A span.</summary>
    public static TimeSpan TimeSpan(string value) => System.TimeSpan.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A span; false if the text is none.</summary>
    public static bool TryParse(string input, out TimeSpan value) => System.TimeSpan.TryParse(input, CultureInfo.InvariantCulture, out value);

    /// <summary>A span in a format; false if the text is none.</summary>
    public static bool TryParseExact(string input, string format, TimeSpanStyles timeSpanStyle, out TimeSpan value) =>
        System.TimeSpan.TryParseExact(input, format, CultureInfo.InvariantCulture, timeSpanStyle, out value);

    /// <summary>A time.</summary>
    public static DateTime DateTime(string value) => System.DateTime.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A time in a format.</summary>
    public static DateTime DateTimeExact(string value, string format) => System.DateTime.ParseExact(value, format, CultureInfo.InvariantCulture);

    /// <summary>A time in a format.</summary>
    public static DateTime DateTimeExact(string value, string format, DateTimeStyles dateTimeStyles) =>
        System.DateTime.ParseExact(value, format, CultureInfo.InvariantCulture, dateTimeStyles);

    /// <summary>A time; false if the text is none.</summary>
    public static bool TryParse(string input, DateTimeStyles dateTimeStyle, out DateTime value) =>
        System.DateTime.TryParse(input, CultureInfo.InvariantCulture, dateTimeStyle, out value);

    /// <summary>A time in a format; false if the text is none.</summary>
    public static bool TryParseExact(string input, string format, DateTimeStyles dateTimeStyle, out DateTime value) =>
        System.DateTime.TryParseExact(input, format, CultureInfo.InvariantCulture, dateTimeStyle, out value);

    /// <summary>A number.</summary>
    public static double Double(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A number; false if the text is none.</summary>
    public static bool TryParse(string input, NumberStyles numberStyle, out double value) =>
        double.TryParse(input, numberStyle, CultureInfo.InvariantCulture, out value);

    /// <summary>A decimal number.</summary>
    public static decimal Decimal(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A decimal number in some styles.</summary>
    public static decimal Decimal(string value, NumberStyles numberStyles) => decimal.Parse(value, numberStyles, CultureInfo.InvariantCulture);

    /// <summary>A decimal number; false if the text is none.</summary>
    public static bool TryParse(string input, NumberStyles numberStyle, out decimal value) =>
        decimal.TryParse(input, numberStyle, CultureInfo.InvariantCulture, out value);

    /// <summary>A whole number.</summary>
    public static int Int(string value) => int.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A whole number; false if the text is none.</summary>
    public static bool TryParse(string input, NumberStyles numberStyle, out int value) =>
        int.TryParse(input, numberStyle, CultureInfo.InvariantCulture, out value);

    /// <summary>A long whole number.</summary>
    public static long Long(string value) => long.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>A long whole number in some styles.</summary>
    public static long Long(string value, NumberStyles numberStyles) => long.Parse(value, numberStyles, CultureInfo.InvariantCulture);

    /// <summary>A long whole number; false if the text is none.</summary>
    public static bool TryParse(string input, NumberStyles numberStyle, out long value) =>
        long.TryParse(input, numberStyle, CultureInfo.InvariantCulture, out value);

    /// <summary>A member of an enumeration.</summary>
    public static T Enum<T>(string input, bool ignoreCase = true)
        where T : struct, Enum => System.Enum.Parse<T>(input, ignoreCase);

    /// <summary>A member of an enumeration; false if the text is none.</summary>
    public static bool TryParse<T>(string input, out T value, bool ignoreCase = true)
        where T : struct, Enum => System.Enum.TryParse(input, ignoreCase, out value);
}
