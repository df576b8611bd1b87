using NodaTime;

namespace QuantConnect.Securities;

/// <summary>The exchange where a security trades.</summary>
public class SecurityExchange
{
    private LocalTimeKeeper? _clock;

    /// <summary>An exchange with hours.</summary>
    public SecurityExchange(SecurityExchangeHours exchangeHours) => Hours = exchangeHours;

    /// <summary>Its hours.</summary>
    public SecurityExchangeHours Hours { get; }

    /// <summary>Zone of its times.</summary>
    public DateTimeZone TimeZone => Hours.TimeZone;

    /// <summary>Trading days of a year.</summary>
    public int TradingDaysPerYear => 365;

    /// <summary>The current time in its zone.</summary>
    /// <exception cref="InvalidOperationException">The engine has not set a clock yet.</exception>
    public DateTime LocalTime => (_clock ?? throw new InvalidOperationException("The exchange has no clock yet: the engine sets it when the security is added.")).LocalTime;

    /// <summary>Whether it is open now.</summary>
    public bool ExchangeOpen => Hours.IsOpen(LocalTime, false);

    /// <summary>Whether it is open at a time of its zone.</summary>
    public bool DateTimeIsOpen(DateTime dateTime) => Hours.IsOpen(dateTime, false);

    /// <summary>Whether it is open during a bar.</summary>
    public bool IsOpenDuringBar(DateTime barStartTime, DateTime barEndTime, bool isExtendedMarketHours) =>
        Hours.IsOpen(barStartTime, barEndTime, isExtendedMarketHours);

    /// <summary>Sets the clock.</summary>
    public void SetLocalDateTimeFrontierProvider(LocalTimeKeeper localTimeKeeper) => _clock = localTimeKeeper;
}
