namespace QuantConnect.Securities;

/// <summary>What the account holds of one currency.</summary>
public class Cash
{
    private Security? _pair;

    /// <summary>An amount of a currency.</summary>
    /// <param name="symbol">The currency's code.</param>
    /// <param name="amount">The amount.</param>
    /// <param name="conversionRate">Price of one unit in the account's currency; 0 where it is unknown.</param>
    public Cash(string symbol, decimal amount, decimal conversionRate)
    {
        ArgumentException.ThrowIfNullOrEmpty(symbol);
        Symbol = symbol.LazyToUpper();
        CurrencySymbol = Currencies.GetCurrencySymbol(Symbol);
        Amount = amount;
        ConversionRate = conversionRate;
    }

    /// <summary>Raised when the amount or the rate changed.</summary>
    public event EventHandler? Updated;

    /// <summary>The currency's code.</summary>
    public string Symbol { get; }

    /// <summary>The currency's sign.</summary>
    public string CurrencySymbol { get; }

    /// <summary>The amount.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Price of one unit in the account's currency; 0 where it is unknown.</summary>
    public decimal ConversionRate
    {
        get => _pair is null ? field : _pair.Price * _pair.QuoteCurrency.ConversionRate;
        internal set
        {
            _pair = null;
            field = value;
            Updated?.Invoke(this, EventArgs.Empty);
        }
    }

    /// <summary>The amount in the account's currency.</summary>
    public decimal ValueInAccountCurrency => Amount * ConversionRate;

    /// <summary>Takes the rate from the price of a pair that buys this currency, from now on.</summary>
    internal void FollowPriceOf(Security pair) => _pair = pair;

    /// <summary>Adds to the amount.</summary>
    /// <returns>The new amount.</returns>
    public decimal AddAmount(decimal amount)
    {
        Amount += amount;
        Updated?.Invoke(this, EventArgs.Empty);
        return Amount;
    }

    /// <summary>Sets the amount.</summary>
    public void SetAmount(decimal amount)
    {
        if (Amount == amount) return;
        Amount = amount;
        Updated?.Invoke(this, EventArgs.Empty);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Symbol}: {CurrencySymbol}{Amount.ToStringInvariant("0.00")} @ {ConversionRate.ToStringInvariant("0.00####")} = {ValueInAccountCurrency.ToStringInvariant("0.00")}";
}
