using NodaTime;

namespace QuantConnect.Securities;

/// <summary>When an exchange is open. Crypto exchanges never close.</summary>
public class SecurityExchangeHours
{
    private SecurityExchangeHours(DateTimeZone timeZone) => TimeZone = timeZone;

    /// <summary>Zone of the exchange's times.</summary>
    public DateTimeZone TimeZone { get; }

    /// <summary>Whether the exchange never closes.</summary>
    public bool IsMarketAlwaysOpen => true;

    /// <summary>Hours of an exchange that never closes.</summary>
    public static SecurityExchangeHours AlwaysOpen(DateTimeZone timeZone) => new(timeZone);

    /// <summary>Whether the exchange is open at a time of its zone.</summary>
    public bool IsOpen(DateTime localDateTime, bool extendedMarketHours) => IsMarketAlwaysOpen;

    /// <summary>Whether the exchange is open during a span of its zone.</summary>
    public bool IsOpen(DateTime startLocalDateTime, DateTime endLocalDateTime, bool extendedMarketHours) => IsMarketAlwaysOpen;

    /// <summary>Whether the exchange is open on a day.</summary>
    public bool IsDateOpen(DateTime localDateTime, bool extendedMarketHours = false) => IsMarketAlwaysOpen;
}
