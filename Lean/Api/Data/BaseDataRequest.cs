using QuantConnect.Securities;

namespace QuantConnect.Data;

/// <summary>A request for data of a span of time.</summary>
public abstract class BaseDataRequest
{
    /// <summary>A request.</summary>
    protected BaseDataRequest(
        DateTime startTimeUtc, DateTime endTimeUtc, SecurityExchangeHours exchangeHours, TickType tickType, bool isCustomData, Type dataType)
    {
        ArgumentNullException.ThrowIfNull(exchangeHours);
        StartTimeUtc = startTimeUtc;
        EndTimeUtc = endTimeUtc;
        // LEAN gives open interest hours of its own; exchanges here never close.
        ExchangeHours = tickType == TickType.OpenInterest ? SecurityExchangeHours.AlwaysOpen(exchangeHours.TimeZone) : exchangeHours;
        IsCustomData = isCustomData;
        DataType = dataType;
    }

    /// <summary>Points that end later are wanted.</summary>
    public DateTime StartTimeUtc { get; protected set; }

    /// <summary>Points that end no later are wanted.</summary>
    public DateTime EndTimeUtc { get; protected set; }

    /// <summary>The start in the exchange's zone.</summary>
    public DateTime StartTimeLocal => StartTimeUtc.ConvertFromUtc(ExchangeHours.TimeZone);

    /// <summary>The end in the exchange's zone.</summary>
    public DateTime EndTimeLocal => EndTimeUtc.ConvertFromUtc(ExchangeHours.TimeZone);

    /// <summary>Hours of the exchange.</summary>
    public SecurityExchangeHours ExchangeHours { get; }

    /// <summary>Days of the source, in its zone.</summary>
    public abstract IEnumerable<DateTime> TradableDaysInDataTimeZone { get; }

    /// <summary>Whether the type is the user's own.</summary>
    public bool IsCustomData { get; }

    /// <summary>Type of the points.</summary>
    public Type DataType { get; set; }
}
