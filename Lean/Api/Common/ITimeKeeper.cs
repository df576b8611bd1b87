using NodaTime;

namespace QuantConnect.Interfaces;

/// <summary>The engine's clock, as a security or an algorithm sees it.</summary>
public interface ITimeKeeper
{
    /// <summary>The current time in UTC.</summary>
    DateTime UtcTime { get; }

    /// <summary>The clock in a time zone.</summary>
    LocalTimeKeeper GetLocalTimeKeeper(DateTimeZone timeZone);
}
