using System.Globalization;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Rest;

/// <summary>Parameters of a request by name; a getter answers what is missing or malformed with Binance's code.</summary>
internal sealed class Parameters
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Parameters of a query and a form body; where both name one, the query's holds.</summary>
    public static Parameters Parse(string query, string body)
    {
        var parameters = new Parameters();
        foreach (var pair in $"{query}&{body}".Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var split = pair.IndexOf('=', StringComparison.Ordinal);
            var name = split < 0 ? pair : pair[..split];
            var value = split < 0 ? "" : pair[(split + 1)..];
            parameters._values.TryAdd(Decode(name), Decode(value));
        }
        return parameters;
    }

    public static Parameters Of(IEnumerable<KeyValuePair<string, string>> pairs)
    {
        var parameters = new Parameters();
        foreach (var (name, value) in pairs)
            parameters._values[name] = value;
        return parameters;
    }

    public string? Text(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    public string RequiredText(string name) => Text(name) ?? throw Reject.Missing(name);

    public bool Has(string name) => Text(name) != null;

    public long? Long(string name) => Text(name) is not { } text ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Illegal(name, "^[0-9]{1,20}$");

    public long RequiredLong(string name) => Long(name) ?? throw Reject.Missing(name);

    public decimal? Decimal(string name) => Text(name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value : throw Illegal(name, @"^([0-9]{1,20})(\.[0-9]{1,20})?$");

    public decimal RequiredDecimal(string name) => Decimal(name) ?? throw Reject.Missing(name);

    public bool? Bool(string name) => Text(name)?.ToLowerInvariant() switch
    {
        null => null,
        "true" => true,
        "false" => false,
        _ => throw Reject.InvalidData(name),
    };

    public bool RequiredBool(string name) => Bool(name) ?? throw Reject.Missing(name);

    /// <summary>A word of the protocol, or a default.</summary>
    public T Word<T>(string name, T fallback, Func<Rejection>? otherwise = null) where T : struct, Enum =>
        Text(name) is not { } text ? fallback
        : Wire<T>.TryParse(text, out var value) ? value : throw (otherwise?.Invoke() ?? Reject.InvalidData(name));

    public T RequiredWord<T>(string name, Func<Rejection> otherwise) where T : struct, Enum
    {
        RequiredText(name);
        return Word(name, default(T), otherwise);
    }

    /// <summary>A count within 1 and a limit.</summary>
    public int Limit(int fallback, int most)
    {
        var limit = Long("limit") ?? fallback;
        return limit is < 1 ? throw Reject.InvalidData("limit") : (int)Math.Min(limit, most);
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private static Rejection Illegal(string name, string range) =>
        new(-1100, $"Illegal characters found in parameter '{name}'; legal range is '{range}'.");
}
