namespace QuantConnect;

/// <summary>A security's ticker of today together with the identifier that never changes.</summary>
public sealed class Symbol : IEquatable<Symbol>, IComparable
{
    /// <summary>The symbol that has not been set.</summary>
    public static readonly Symbol Empty = new(SecurityIdentifier.Empty, string.Empty);

    /// <summary>The symbol that says that none is meant.</summary>
    public static readonly Symbol None = new(SecurityIdentifier.None, "NONE");

    /// <summary>A symbol from its two parts.</summary>
    /// <param name="sid">The identifier.</param>
    /// <param name="value">The ticker; upper case is made of it.</param>
    public Symbol(SecurityIdentifier sid, string value)
        : this(sid, value, null)
    {
    }

    internal Symbol(SecurityIdentifier sid, string value, Symbol? underlying)
    {
        ArgumentNullException.ThrowIfNull(sid);
        ArgumentNullException.ThrowIfNull(value);
        ID = sid;
        Value = value.LazyToUpper();
        Underlying = underlying!;
    }

    /// <summary>The ticker.</summary>
    public string Value { get; }

    /// <summary>The identifier.</summary>
    public SecurityIdentifier ID { get; }

    /// <summary>Whether there is an <see cref="Underlying"/>.</summary>
    public bool HasUnderlying => Underlying is not null;

    /// <summary>The security that this one is about; null where <see cref="HasUnderlying"/> is false.</summary>
    public Symbol Underlying { get; }

    /// <summary>The asset class.</summary>
    public SecurityType SecurityType => ID.SecurityType;

    /// <summary>Makes a symbol.</summary>
    /// <param name="ticker">Ticker.</param>
    /// <param name="securityType">Custom data, shares, pairs, contracts for difference, indices, spot crypto or perpetual futures.</param>
    /// <param name="market">Market.</param>
    /// <param name="alias">The symbol's value, if it is not the ticker.</param>
    /// <param name="baseDataType">Type of custom data.</param>
    /// <exception cref="ArgumentOutOfRangeException">The asset class needs more than a ticker, such as a strike or an expiry.</exception>
    public static Symbol Create(string ticker, SecurityType securityType, string market, string? alias = null, Type? baseDataType = null)
    {
        var id = securityType switch
        {
            SecurityType.Base => SecurityIdentifier.GenerateBase(baseDataType, ticker, market),
            SecurityType.Equity => SecurityIdentifier.GenerateEquity(SecurityIdentifier.DefaultDate, ticker, market),
            SecurityType.Forex => SecurityIdentifier.GenerateForex(ticker, market),
            SecurityType.Cfd => SecurityIdentifier.GenerateCfd(ticker, market),
            SecurityType.Index => SecurityIdentifier.GenerateIndex(ticker, market),
            SecurityType.Crypto => SecurityIdentifier.GenerateCrypto(ticker, market),
            SecurityType.CryptoFuture => SecurityIdentifier.GenerateCryptoFuture(SecurityIdentifier.DefaultDate, ticker, market),
            _ => throw new ArgumentOutOfRangeException(nameof(securityType), securityType,
                $"A ticker and a market do not make a symbol of '{ticker}': {securityType} needs an expiry or a strike."),
        };
        return new Symbol(id, alias ?? ticker);
    }

    /// <summary>Makes the symbol of custom data about a security.</summary>
    /// <param name="baseType">Type of the data.</param>
    /// <param name="underlying">The security.</param>
    /// <param name="market">Market of the data; "usa" if null.</param>
    public static Symbol CreateBase(Type baseType, Symbol underlying, string? market = null)
    {
        var hasDate = underlying.SecurityType is SecurityType.Equity or SecurityType.Future or SecurityType.Base;
        var id = SecurityIdentifier.GenerateBase(baseType, underlying.ID.Symbol, market ?? Market.USA, date: hasDate ? underlying.ID.Date : null);
        return new Symbol(id, underlying.Value, underlying);
    }

    /// <summary>Whether a symbol is this one's underlying, or the underlying's, and so on.</summary>
    public bool HasUnderlyingSymbol(Symbol symbol)
    {
        for (var current = Underlying; current is not null; current = current.Underlying)
            if (current == symbol) return true;
        return false;
    }

    /// <summary>Same identifier. The empty symbol equals null, as in LEAN.</summary>
    public bool Equals(Symbol? other) => ReferenceEquals(this, other) || (other is null ? ID.Equals(SecurityIdentifier.Empty) : ID.Equals(other.ID));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        null => false,
        Symbol other => Equals(other),
        string ticker => Equals(FromTicker(ticker)),
        SecurityIdentifier id => ID.Equals(id),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => ID.GetHashCode();

    /// <summary>Orders by ticker, whatever its case.</summary>
    public int CompareTo(object? obj) => obj switch
    {
        string text => string.Compare(Value, text, StringComparison.OrdinalIgnoreCase),
        Symbol other => string.Compare(Value, other.Value, StringComparison.OrdinalIgnoreCase),
        _ => throw new ArgumentException($"A symbol compares with a symbol or a ticker, not with a {obj?.GetType().Name ?? "null"}.", nameof(obj)),
    };

    /// <summary>The ticker under which the algorithm knows the symbol, else the identifier.</summary>
    public override string ToString() => SymbolCache.GetTicker(this);

    /// <summary>Equality by identifier.</summary>
    public static bool operator ==(Symbol? left, Symbol? right)
    {
        if (ReferenceEquals(left, right)) return true;
        return left is null ? right!.Equals((Symbol?)null) : left.Equals(right);
    }

    /// <summary>Inequality by identifier.</summary>
    public static bool operator !=(Symbol? left, Symbol? right) => !(left == right);

    /// <summary>The ticker.</summary>
    [Obsolete("Symbol implicit operator to string is provided for algorithm use only.")]
    public static implicit operator string(Symbol symbol) => symbol.ToString();

    /// <summary>The symbol that the algorithm knows under a ticker.</summary>
    [Obsolete("Symbol implicit operator from string is provided for algorithm use only.")]
    public static implicit operator Symbol(string ticker) => FromTicker(ticker);

    private static Symbol FromTicker(string ticker) =>
        SymbolCache.TryGetSymbol(ticker, out var symbol) ? symbol : new Symbol(new SecurityIdentifier(ticker, 0), ticker);
}
