using NodaTime;

namespace QuantConnect;

/// <summary>Time zones under LEAN's names.</summary>
public static class TimeZones
{
    /// <summary>Coordinated universal time.</summary>
    public static readonly DateTimeZone Utc = DateTimeZone.Utc;

    /// <summary>New York.</summary>
    public static readonly DateTimeZone NewYork = Tz("America/New_York");

    /// <summary>London.</summary>
    public static readonly DateTimeZone London = Tz("Europe/London");

    /// <summary>Berlin.</summary>
    public static readonly DateTimeZone Berlin = Tz("Europe/Berlin");

    /// <summary>Chicago.</summary>
    public static readonly DateTimeZone Chicago = Tz("America/Chicago");

    /// <summary>Tokyo.</summary>
    public static readonly DateTimeZone Tokyo = Tz("Asia/Tokyo");

    /// <summary>Hong Kong.</summary>
    public static readonly DateTimeZone HongKong = Tz("Asia/Hong_Kong");

    private static DateTimeZone Tz(string id) => DateTimeZoneProviders.Tzdb[id];
}
