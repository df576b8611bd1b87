using NodaTime;
using QuantConnect.Interfaces;

namespace QuantConnect;

/// <summary>The engine's clock in one time zone.</summary>
public class LocalTimeKeeper
{
    private readonly ITimeKeeper _clock;

    internal LocalTimeKeeper(ITimeKeeper clock, DateTimeZone timeZone)
    {
        _clock = clock;
        TimeZone = timeZone;
    }

    /// <summary>The zone.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>The current time in this zone.</summary>
    public DateTime LocalTime => _clock.UtcTime.ConvertFromUtc(TimeZone);

    /// <summary>The current time in UTC.</summary>
    internal DateTime UtcTime => _clock.UtcTime;
}
