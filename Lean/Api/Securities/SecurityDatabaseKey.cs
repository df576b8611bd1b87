namespace QuantConnect.Securities;

/// <summary>Key of an entry about a symbol, or about every symbol of a market. Compared without regard to case.</summary>
public class SecurityDatabaseKey : IEquatable<SecurityDatabaseKey>
{
    /// <summary>Stands for every market or symbol.</summary>
    public const string Wildcard = "[*]";

    /// <summary>A key.</summary>
    /// <param name="market">Market; null or empty for every one.</param>
    /// <param name="symbol">Ticker; null or empty for every one.</param>
    /// <param name="securityType">Asset class.</param>
    public SecurityDatabaseKey(string? market, string? symbol, SecurityType securityType)
    {
        Market = string.IsNullOrEmpty(market) ? Wildcard : market;
        Symbol = string.IsNullOrEmpty(symbol) ? Wildcard : symbol;
        SecurityType = securityType;
    }

    /// <summary>Market.</summary>
    public string Market { get; init; }

    /// <summary>Ticker.</summary>
    public string Symbol { get; init; }

    /// <summary>Asset class.</summary>
    public SecurityType SecurityType { get; init; }

    /// <summary>The key of every symbol of the market and asset class.</summary>
    public SecurityDatabaseKey CreateCommonKey() => new(Market, null, SecurityType);

    /// <summary>Reads a key such as <c>CryptoFuture-binance-[*]</c>.</summary>
    /// <exception cref="FormatException">The text has other than three parts or its first is no asset class.</exception>
    public static SecurityDatabaseKey Parse(string key)
    {
        var parts = key.Split('-');
        if (parts.Length != 3 || !Enum.TryParse<SecurityType>(parts[0], ignoreCase: true, out var type))
            throw new FormatException($"'{key}': expected an asset class, a market and a symbol with - between, such as CryptoFuture-binance-[*].");
        return new SecurityDatabaseKey(parts[1], parts[2], type);
    }

    /// <inheritdoc/>
    public bool Equals(SecurityDatabaseKey? other) =>
        other is not null && SecurityType == other.SecurityType && Market.Equals(other.Market, StringComparison.OrdinalIgnoreCase)
        && Symbol.Equals(other.Symbol, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SecurityDatabaseKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        StringComparer.OrdinalIgnoreCase.GetHashCode(Market), StringComparer.OrdinalIgnoreCase.GetHashCode(Symbol), SecurityType);

    /// <summary>Whether two keys are the same.</summary>
    public static bool operator ==(SecurityDatabaseKey? left, SecurityDatabaseKey? right) => Equals(left, right);

    /// <summary>Whether two keys differ.</summary>
    public static bool operator !=(SecurityDatabaseKey? left, SecurityDatabaseKey? right) => !Equals(left, right);

    /// <inheritdoc/>
    public override string ToString() => $"{SecurityType}-{Market}-{Symbol}";
}
