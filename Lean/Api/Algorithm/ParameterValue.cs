using System.Globalization;

namespace QuantConnect.Parameters;

/// <summary>Reads parameter values, which are text, as numbers, dates and the like; invariant culture.</summary>
internal static class ParameterValue
{
    /// <summary>The value as the type.</summary>
    /// <param name="name">The parameter, for the error.</param>
    /// <param name="text">Its text.</param>
    /// <param name="type">A string, enum, span, bool, or a type that converts from text; nullable or not.</param>
    /// <exception cref="ArgumentException">The text is no such value.</exception>
    public static object Parse(string name, string text, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        try
        {
            return target switch
            {
                _ when target == typeof(string) => text,
                _ when target == typeof(TimeSpan) => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
                { IsEnum: true } => Enum.Parse(target, text, ignoreCase: true),
                _ => Convert.ChangeType(text.Trim(), target, CultureInfo.InvariantCulture),
            };
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidCastException or ArgumentException)
        {
            throw Unreadable(name, text, target.Name, error);
        }
    }

    /// <summary>The error for a value that is not what it should be.</summary>
    public static ArgumentException Unreadable(string name, string text, string expected, Exception? cause = null) =>
        new($"Parameter '{name}': expected a value of type {expected}, found '{text}'.", cause);
}
