namespace QuantConnect;

/// <summary>
/// What a security is, for the whole of its life: ticker, market, asset class and, where it has one, a date. Its text is LEAN's, such as
/// <c>BTCUSDT 18R</c> for the Binance perpetual.
/// </summary>
public class SecurityIdentifier : IEquatable<SecurityIdentifier>, IComparable<SecurityIdentifier>, IComparable
{
    // Decimal places of the properties number, lowest first: asset class 2, market 3, strike 6 + 2, style 1, days 5.
    private const ulong SecurityTypeWidth = 100;
    private const ulong MarketOffset = 100;
    private const ulong MarketWidth = 1000;
    private const ulong DaysOffset = 100_000_000_000_000;
    private const ulong DaysWidth = 100_000;

    /// <summary>The identifier without a ticker.</summary>
    public static readonly SecurityIdentifier Empty = new(string.Empty, 0);

    /// <summary>The identifier that says that no security is meant.</summary>
    public static readonly SecurityIdentifier None = new("NONE", 0);

    /// <summary>The date of what has none, such as a perpetual future.</summary>
    public static readonly DateTime DefaultDate = DateTime.FromOADate(0);

    private readonly ulong _properties;
    private readonly int _hash;
    private string? _text;

    /// <summary>An identifier from its two parts.</summary>
    /// <param name="symbol">The ticker, without blanks and bars.</param>
    /// <param name="properties">Asset class, market and date as one number.</param>
    /// <exception cref="ArgumentException">The ticker holds a blank or a bar, or the number no known asset class.</exception>
    public SecurityIdentifier(string symbol, ulong properties)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        if (symbol.AsSpan().IndexOfAny(' ', '|') >= 0)
            throw new ArgumentException($"The ticker '{symbol}' holds a blank or '|', which separate the parts of an identifier.", nameof(symbol));
        SecurityType = (SecurityType)(properties % SecurityTypeWidth);
        if (!Enum.IsDefined(SecurityType))
            throw new ArgumentException($"The properties {properties} of '{symbol}' name asset class {properties % SecurityTypeWidth}, which is unknown.", nameof(properties));
        Symbol = symbol;
        _properties = properties;
        _hash = StableHash.Of(symbol, properties);
    }

    /// <summary>The ticker.</summary>
    public string Symbol { get; }

    /// <summary>The asset class.</summary>
    public SecurityType SecurityType { get; }

    /// <summary>The market's name, or its code where the name is unknown.</summary>
    public string Market
    {
        get
        {
            var code = (int)(_properties / MarketOffset % MarketWidth);
            return QuantConnect.Market.Decode(code) ?? code.ToStringInvariant();
        }
    }

    /// <summary>Expiry or first trading date; <see cref="DefaultDate"/> where there is none.</summary>
    public DateTime Date => DateTime.FromOADate(_properties / DaysOffset % DaysWidth);

    /// <summary>The identifier of a spot pair.</summary>
    public static SecurityIdentifier GenerateCrypto(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Crypto, market);

    /// <summary>The identifier of a crypto future.</summary>
    /// <param name="expiry">Expiry date, <see cref="DefaultDate"/> for a perpetual.</param>
    /// <param name="symbol">Ticker.</param>
    /// <param name="market">Market.</param>
    public static SecurityIdentifier GenerateCryptoFuture(DateTime expiry, string symbol, string market) =>
        Generate(expiry, symbol, SecurityType.CryptoFuture, market);

    /// <summary>The identifier of a share.</summary>
    /// <param name="date">First trading date.</param>
    /// <param name="symbol">First ticker.</param>
    /// <param name="market">Market.</param>
    public static SecurityIdentifier GenerateEquity(DateTime date, string symbol, string market) => Generate(date, symbol, SecurityType.Equity, market);

    /// <summary>The identifier of a currency pair.</summary>
    public static SecurityIdentifier GenerateForex(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Forex, market);

    /// <summary>The identifier of a contract for difference.</summary>
    public static SecurityIdentifier GenerateCfd(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Cfd, market);

    /// <summary>The identifier of an index.</summary>
    public static SecurityIdentifier GenerateIndex(string symbol, string market) => Generate(DefaultDate, symbol, SecurityType.Index, market);

    /// <summary>The identifier of custom data.</summary>
    /// <param name="dataType">Type of the data, part of the identifier; null leaves it out.</param>
    /// <param name="symbol">Ticker.</param>
    /// <param name="market">Market.</param>
    /// <param name="mapSymbol">Whether a renamed ticker should be followed back; tickers are never renamed here.</param>
    /// <param name="date">First date, if known.</param>
    public static SecurityIdentifier GenerateBase(Type? dataType, string symbol, string market, bool mapSymbol = false, DateTime? date = null) =>
        Generate(date ?? DefaultDate, GenerateBaseSymbol(dataType, symbol), SecurityType.Base, market, upper: false);

    /// <summary>The ticker of custom data: <c>TICKER.TypeName</c>.</summary>
    public static string GenerateBaseSymbol(Type? dataType, string symbol) =>
        dataType is null ? symbol : $"{symbol.ToUpperInvariant()}.{dataType.Name}";

    /// <summary>Reads an identifier's text.</summary>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static SecurityIdentifier Parse(string? value) => TryParse(value, out var identifier)
        ? identifier
        : throw new FormatException($"'{value}' is no security identifier; expected a ticker, a blank and its properties, such as 'BTCUSDT 18R'.");

    /// <summary>Reads an identifier's text; false if it is none.</summary>
    public static bool TryParse(string? value, out SecurityIdentifier identifier)
    {
        identifier = Empty;
        if (string.IsNullOrWhiteSpace(value) || value == " 0") return true;
        var parts = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || parts[0].Contains('|') || !Base36.TryDecode(parts[1], out var properties)) return false;
        if (!Enum.IsDefined((SecurityType)(properties % SecurityTypeWidth))) return false;
        if (QuantConnect.Market.Decode((int)(properties / MarketOffset % MarketWidth)) is null) return false;
        identifier = new SecurityIdentifier(parts[0], properties);
        return true;
    }

    private static SecurityIdentifier Generate(DateTime date, string symbol, SecurityType type, string market, bool upper = true)
    {
        if (date < DefaultDate)
            throw new ArgumentOutOfRangeException(nameof(date), date, $"The date of '{symbol}' lies before {DefaultDate:yyyy-MM-dd}, the earliest an identifier can hold.");
        var code = QuantConnect.Market.Encode(market.ToLowerInvariant())
            ?? throw new ArgumentOutOfRangeException(nameof(market), market, $"The market of '{symbol}' is unknown; make it known with Market.Add.");
        var properties = (ulong)date.ToOADate() * DaysOffset + (ulong)code * MarketOffset + (ulong)type;
        return new SecurityIdentifier(upper ? symbol.ToUpperInvariant() : symbol, properties);
    }

    /// <summary>Orders by text.</summary>
    public int CompareTo(SecurityIdentifier? other)
    {
        if (ReferenceEquals(this, other)) return 0;
        return other is null ? 1 : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <inheritdoc cref="CompareTo(SecurityIdentifier?)"/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        SecurityIdentifier other => CompareTo(other),
        _ => throw new ArgumentException($"An identifier compares with an identifier, not with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <summary>Same ticker, market, asset class and date.</summary>
    public bool Equals(SecurityIdentifier? other) =>
        ReferenceEquals(this, other) || other is not null && _properties == other._properties && Symbol == other.Symbol;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SecurityIdentifier other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Equality by value.</summary>
    public static bool operator ==(SecurityIdentifier? left, SecurityIdentifier? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(SecurityIdentifier? left, SecurityIdentifier? right) => !(left == right);

    /// <summary>Ticker, blank, properties in base 36.</summary>
    public override string ToString() => _text ??= $"{Symbol} {Base36.Encode(_properties)}";
}
