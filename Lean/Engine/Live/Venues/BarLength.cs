using System.Globalization;

namespace DolphinLean.Engine.Live.Venues;

/// <summary>Length of a session's bars. Those of seconds are made of best quotes, those of minutes and hours are the exchange's candles.</summary>
/// <param name="Ms">Milliseconds.</param>
public readonly record struct BarLength(long Ms)
{
    private const long SecondMs = 1_000;
    private const long MinuteMs = 60_000;
    private const long HourMs = 3_600_000;

    private static readonly long[] Known =
    [
        SecondMs, 2 * SecondMs, 5 * SecondMs, 10 * SecondMs, 15 * SecondMs, 20 * SecondMs, 30 * SecondMs, MinuteMs, 3 * MinuteMs, 5 * MinuteMs, 15 * MinuteMs,
        30 * MinuteMs, HourMs, 2 * HourMs, 4 * HourMs,
    ];

    /// <summary>One minute.</summary>
    public static BarLength Minute { get; } = new(MinuteMs);

    /// <summary>Every length that there is, as text.</summary>
    public static string Choices => string.Join(", ", Known.Select(ms => new BarLength(ms).ToString()));

    /// <summary>Whether bars of this length are made of best quotes.</summary>
    public bool IsOfQuotes => Ms < MinuteMs;

    /// <summary>As a span of time.</summary>
    public TimeSpan Span => TimeSpan.FromMilliseconds(Ms);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">There is no such length.</exception>
    public static BarLength Parse(string text)
    {
        foreach (var ms in Known)
        {
            if (new BarLength(ms) is var length && length.ToString() == text)
                return length;
        }
        throw new FormatException($"expected one of {Choices}, found '{text}'");
    }

    /// <summary>As the exchange names it, for example <c>5s</c> or <c>1m</c>.</summary>
    public override string ToString() => Ms switch
    {
        < MinuteMs => (Ms / SecondMs).ToString(CultureInfo.InvariantCulture) + "s",
        < HourMs => (Ms / MinuteMs).ToString(CultureInfo.InvariantCulture) + "m",
        _ => (Ms / HourMs).ToString(CultureInfo.InvariantCulture) + "h",
    };
}
