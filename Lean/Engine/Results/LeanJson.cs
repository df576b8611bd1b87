using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace DolphinLean.Engine.Results;

/// <summary>Writes numbers and times as LEAN's JSON has them.</summary>
internal static class LeanJson
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";
    private const int FiguresDecimals = 4;
    private const int DrainedBytes = 1 << 15;

    /// <summary>Options of every result file: readable text, non-ASCII signs unescaped.</summary>
    public static JsonWriterOptions Indented { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same on one line.</summary>
    public static JsonWriterOptions Compact { get; } = Indented with { Indented = false };

    /// <summary>Hands on what was written if it is much, so that a long list is never whole in memory. Call after each of its items.</summary>
    public static void Drain(this Utf8JsonWriter writer)
    {
        if (writer.BytesPending >= DrainedBytes)
            writer.Flush();
    }

    /// <summary>A number with at least one decimal, as LEAN writes decimals.</summary>
    public static void Number(this Utf8JsonWriter writer, decimal value)
    {
        Span<byte> text = stackalloc byte[40];
        Utf8Formatter.TryFormat(value, text, out var length);
        if (text[..length].IndexOf((byte)'.') < 0)
        {
            text[length++] = (byte)'.';
            text[length++] = (byte)'0';
        }
        writer.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>A property that holds a number.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, decimal value)
    {
        writer.WritePropertyName(name);
        writer.Number(value);
    }

    /// <summary>A property that holds a number, or null.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } known)
            writer.Number(name, known);
        else
            writer.WriteNull(name);
    }

    /// <summary>A figure rounded to 4 decimals and written as text, as LEAN does to keep it out of exponential notation.</summary>
    public static void Figure(this Utf8JsonWriter writer, string name, decimal value) =>
        writer.WriteString(name, Math.Round(value, FiguresDecimals).ToString(CultureInfo.InvariantCulture));

    /// <summary>A property that holds a UTC time.</summary>
    public static void Moment(this Utf8JsonWriter writer, string name, DateTime utc)
    {
        Span<byte> text = stackalloc byte[32];
        utc.TryFormat(text, out var length, Time, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    /// <summary>The name of a property that is a UTC time.</summary>
    public static void MomentName(this Utf8JsonWriter writer, DateTime utc)
    {
        Span<byte> text = stackalloc byte[32];
        utc.TryFormat(text, out var length, Time, CultureInfo.InvariantCulture);
        writer.WritePropertyName(text[..length]);
    }

    /// <summary>A property that holds a time span.</summary>
    public static void Span(this Utf8JsonWriter writer, string name, TimeSpan span) =>
        writer.WriteString(name, span.ToString("c", CultureInfo.InvariantCulture));

    /// <summary>A property that holds names and texts.</summary>
    public static void Texts(this Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, text) in texts)
            writer.WriteString(key, text);
        writer.WriteEndObject();
    }

    /// <summary>A UTC time as ISO 8601, fractions only where there are any.</summary>
    public static string Text(DateTime utc) => utc.ToString(Time, CultureInfo.InvariantCulture);

    /// <summary>Seconds since 1970, with fractions where there are any.</summary>
    public static decimal ExactUnixSeconds(DateTime utc) => (decimal)(utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;

    /// <summary>A property that holds a double with at least one decimal, as LEAN writes doubles.</summary>
    public static void Number(this Utf8JsonWriter writer, string name, double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        writer.WritePropertyName(name);
        writer.WriteRawValue(text.AsSpan().IndexOfAny(".eEnN") < 0 ? text + ".0" : text);
    }

    /// <summary>Seconds since 1970.</summary>
    public static long UnixSeconds(DateTime utc) => (utc - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerSecond;
}
