namespace QuantConnect.Securities;

/// <summary>Turns amounts into the account's currency.</summary>
public interface ICurrencyConverter
{
    /// <summary>The account's currency.</summary>
    string AccountCurrency { get; }

    /// <summary>The amount in the account's currency.</summary>
    CashAmount ConvertToAccountCurrency(CashAmount cashAmount);
}
