namespace QuantConnect;

/// <summary>Formats in which LEAN writes times.</summary>
public static class DateFormat
{
    /// <summary>yyMMdd</summary>
    public const string SixCharacter = "yyMMdd";

    /// <summary>yyyyMMdd</summary>
    public const string EightCharacter = "yyyyMMdd";

    /// <summary>yyyyMMdd HH:mm</summary>
    public const string TwelveCharacter = "yyyyMMdd HH:mm";

    /// <summary>yyyy-MM-ddTHH:mm:ss</summary>
    public static string JsonFormat { get; } = "yyyy-MM-ddTHH:mm:ss";

    /// <summary>yyyy-MM-dd HH:mm:ss</summary>
    public const string DB = "yyyy-MM-dd HH:mm:ss";

    /// <summary>yyyy-MM-dd HH:mm:ss</summary>
    public const string UI = "yyyy-MM-dd HH:mm:ss";

    /// <summary>yyyy-MM-ddTHH:mm:ssZ</summary>
    public const string ISOShort = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>M/d/yyyy h:mm:ss tt</summary>
    public const string US = "M/d/yyyy h:mm:ss tt";

    /// <summary>yyyyMM</summary>
    public const string YearMonth = "yyyyMM";
}
