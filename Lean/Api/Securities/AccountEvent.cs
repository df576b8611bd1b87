namespace QuantConnect.Securities;

/// <summary>A new cash balance of a brokerage's account.</summary>
public class AccountEvent(string currencySymbol, decimal cashBalance)
{
    /// <summary>The balance.</summary>
    public decimal CashBalance { get; } = cashBalance;

    /// <summary>Its currency.</summary>
    public string CurrencySymbol { get; } = currencySymbol;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"Account {CurrencySymbol} Balance: {CashBalance:0.00}");
}
