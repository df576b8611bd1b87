namespace DolphinLean.Exchange.Markets;

/// <summary>A candle interval of the protocol: 1m, 3m, … 1M. Weeks start on Monday, all in UTC.</summary>
internal sealed record CandleInterval(string Name, long LengthMs)
{
    private const long MinuteMs = 60_000;
    private const long DayMs = 1_440 * MinuteMs;

    /// <summary>1970-01-05 was the first Monday.</summary>
    private const long FirstMondayMs = 4 * DayMs;

    public static IReadOnlyList<CandleInterval> All { get; } =
    [
        new("1m", MinuteMs), new("3m", 3 * MinuteMs), new("5m", 5 * MinuteMs), new("15m", 15 * MinuteMs), new("30m", 30 * MinuteMs),
        new("1h", 60 * MinuteMs), new("2h", 120 * MinuteMs), new("4h", 240 * MinuteMs), new("6h", 360 * MinuteMs),
        new("8h", 480 * MinuteMs), new("12h", 720 * MinuteMs), new("1d", DayMs), new("3d", 3 * DayMs), new("1w", 7 * DayMs), new("1M", 0),
    ];

    public static CandleInterval? Find(string? name) => All.FirstOrDefault(interval => interval.Name == name);

    public long OpenOf(long ms)
    {
        if (LengthMs == 0)
        {
            var time = DateTimeOffset.FromUnixTimeMilliseconds(ms);
            return new DateTimeOffset(time.Year, time.Month, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        }
        var origin = Name == "1w" ? FirstMondayMs : 0;
        return ms - (ms - origin) % LengthMs;
    }

    /// <summary>The last millisecond of the interval that opens at a time.</summary>
    public long CloseOf(long openMs) =>
        (LengthMs == 0 ? DateTimeOffset.FromUnixTimeMilliseconds(openMs).AddMonths(1).ToUnixTimeMilliseconds() : openMs + LengthMs) - 1;
}
