namespace QuantConnect.Securities;

/// <summary>An amount of a currency.</summary>
public readonly struct CashAmount : IEquatable<CashAmount>
{
    /// <summary>An amount of a currency.</summary>
    public CashAmount(decimal amount, string currency)
    {
        Amount = amount;
        Currency = currency;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The currency's code.</summary>
    public string Currency { get; }

    /// <summary>Same amount and currency.</summary>
    public bool Equals(CashAmount other) => Amount == other.Amount && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CashAmount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Amount, Currency);

    /// <summary>Equality by value.</summary>
    public static bool operator ==(CashAmount lhs, CashAmount rhs) => lhs.Equals(rhs);

    /// <summary>Inequality by value.</summary>
    public static bool operator !=(CashAmount lhs, CashAmount rhs) => !lhs.Equals(rhs);

    /// <inheritdoc/>
    public override string ToString() => $"{Amount.ToStringInvariant()} {Currency}";
}
