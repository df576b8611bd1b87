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

    /// <summary>New York's standard time all year.</summary>
    public static readonly DateTimeZone EasternStandard = DateTimeZone.ForOffset(Offset.FromHours(-5));

    /// <summary>Rome.</summary>
    public static readonly DateTimeZone Rome = Tz("Europe/Rome");

    /// <summary>Sydney.</summary>
    public static readonly DateTimeZone Sydney = Tz("Australia/Sydney");

    /// <summary>Vancouver.</summary>
    public static readonly DateTimeZone Vancouver = Tz("America/Vancouver");

    /// <summary>Toronto.</summary>
    public static readonly DateTimeZone Toronto = Tz("America/Toronto");

    /// <summary>Los Angeles.</summary>
    public static readonly DateTimeZone LosAngeles = Tz("America/Los_Angeles");

    /// <summary>Phoenix.</summary>
    public static readonly DateTimeZone Phoenix = Tz("America/Phoenix");

    /// <summary>Auckland.</summary>
    public static readonly DateTimeZone Auckland = Tz("Pacific/Auckland");

    /// <summary>Moscow.</summary>
    public static readonly DateTimeZone Moscow = Tz("Europe/Moscow");

    /// <summary>Madrid.</summary>
    public static readonly DateTimeZone Madrid = Tz("Europe/Madrid");

    /// <summary>Buenos Aires.</summary>
    public static readonly DateTimeZone BuenosAires = Tz("America/Argentina/Buenos_Aires");

    /// <summary>Brisbane.</summary>
    public static readonly DateTimeZone Brisbane = Tz("Australia/Brisbane");

    /// <summary>São Paulo.</summary>
    public static readonly DateTimeZone SaoPaulo = Tz("America/Sao_Paulo");

    /// <summary>Cairo.</summary>
    public static readonly DateTimeZone Cairo = Tz("Africa/Cairo");

    /// <summary>Johannesburg.</summary>
    public static readonly DateTimeZone Johannesburg = Tz("Africa/Johannesburg");

    /// <summary>Anchorage.</summary>
    public static readonly DateTimeZone Anchorage = Tz("America/Anchorage");

    /// <summary>Denver.</summary>
    public static readonly DateTimeZone Denver = Tz("America/Denver");

    /// <summary>Detroit.</summary>
    public static readonly DateTimeZone Detroit = Tz("America/Detroit");

    /// <summary>Mexico City.</summary>
    public static readonly DateTimeZone MexicoCity = Tz("America/Mexico_City");

    /// <summary>Jerusalem.</summary>
    public static readonly DateTimeZone Jerusalem = Tz("Asia/Jerusalem");

    /// <summary>Shanghai.</summary>
    public static readonly DateTimeZone Shanghai = Tz("Asia/Shanghai");

    /// <summary>Melbourne.</summary>
    public static readonly DateTimeZone Melbourne = Tz("Australia/Melbourne");

    /// <summary>Amsterdam.</summary>
    public static readonly DateTimeZone Amsterdam = Tz("Europe/Amsterdam");

    /// <summary>Athens.</summary>
    public static readonly DateTimeZone Athens = Tz("Europe/Athens");

    /// <summary>Bucharest.</summary>
    public static readonly DateTimeZone Bucharest = Tz("Europe/Bucharest");

    /// <summary>Dublin.</summary>
    public static readonly DateTimeZone Dublin = Tz("Europe/Dublin");

    /// <summary>Helsinki.</summary>
    public static readonly DateTimeZone Helsinki = Tz("Europe/Helsinki");

    /// <summary>Istanbul.</summary>
    public static readonly DateTimeZone Istanbul = Tz("Europe/Istanbul");

    /// <summary>Minsk.</summary>
    public static readonly DateTimeZone Minsk = Tz("Europe/Minsk");

    /// <summary>Paris.</summary>
    public static readonly DateTimeZone Paris = Tz("Europe/Paris");

    /// <summary>Zürich.</summary>
    public static readonly DateTimeZone Zurich = Tz("Europe/Zurich");

    /// <summary>Honolulu.</summary>
    public static readonly DateTimeZone Honolulu = Tz("Pacific/Honolulu");

    /// <summary>Kolkata.</summary>
    public static readonly DateTimeZone Kolkata = Tz("Asia/Kolkata");

    private static DateTimeZone Tz(string id) => DateTimeZoneProviders.Tzdb[id];
}
