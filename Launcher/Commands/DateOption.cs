using System.CommandLine;
using System.Globalization;

namespace DolphinLean.Launcher.Commands;

/// <summary>An option that takes a UTC day.</summary>
internal static class DateOption
{
    private const string Format = "yyyy-MM-dd";

    public static Option<DateOnly?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = argument =>
        {
            var text = argument.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            argument.AddError($"{name} '{text}' is no day; expected YYYY-MM-DD, for example 2024-01-31");
            return null;
        },
    };
}
