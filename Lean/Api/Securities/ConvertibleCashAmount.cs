namespace QuantConnect.Securities;

/// <summary>An amount of a currency whose rate is known.</summary>
public readonly struct ConvertibleCashAmount
{
    /// <summary>An amount of a currency.</summary>
    public ConvertibleCashAmount(decimal amount, Cash cash)
    {
        Amount = amount;
        Cash = cash;
    }

    /// <summary>The amount.</summary>
    public decimal Amount { get; }

    /// <summary>The currency.</summary>
    public Cash Cash { get; }

    /// <summary>The amount in the account's currency.</summary>
    public decimal InAccountCurrency => Amount * Cash.ConversionRate;

    /// <summary>The amount in the account's currency.</summary>
    public static implicit operator decimal(ConvertibleCashAmount convertibleCashAmount) => convertibleCashAmount.InAccountCurrency;

    /// <summary>The amount in its own currency.</summary>
    public static implicit operator CashAmount(ConvertibleCashAmount convertibleCashAmount) =>
        new(convertibleCashAmount.Amount, convertibleCashAmount.Cash.Symbol);
}
