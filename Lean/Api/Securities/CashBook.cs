using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace QuantConnect.Securities;

/// <summary>What the account holds of each currency, in the order in which they came.</summary>
public class CashBook : IReadOnlyDictionary<string, Cash>, ICurrencyConverter
{
    private readonly List<Cash> _currencies = [];
    private readonly List<Cash> _held = [];
    private bool _isHeldStale = true;

    /// <summary>A book of an account in US dollars.</summary>
    public CashBook() => AccountCurrency = Currencies.USD;

    /// <summary>The account's currency. Setting it moves the amount over and drops the currency before.</summary>
    public string AccountCurrency
    {
        get;
        set
        {
            var amount = 0m;
            if (field is not null && TryGetValue(field, out var before))
            {
                amount = before.Amount;
                _currencies.Remove(before);
                OnChanged();
            }
            field = value.LazyToUpper();
            Add(field, amount, 1m);
        }
    }

    /// <summary>
    /// Everything in the account's currency. Currencies without a rate count nothing; those that hold nothing cost nothing, for equity is
    /// asked for at every step.
    /// </summary>
    public decimal TotalValueInAccountCurrency
    {
        get
        {
            if (_isHeldStale) ListHeld();
            var total = 0m;
            foreach (var cash in _held) total += cash.ValueInAccountCurrency;
            return total;
        }
    }

    /// <summary>The amount of the account's currency; false if there is any other.</summary>
    internal bool TryGetOnlyAmount(out decimal amount)
    {
        if (_isHeldStale) ListHeld();
        amount = _held.Count == 1 ? _held[0].Amount : 0;
        return _held.Count == 0 || _held.Count == 1 && _held[0].Symbol == AccountCurrency && _held[0].ConversionRate == 1;
    }

    /// <summary>Told when an amount or a rate was set.</summary>
    internal Action? Changed { get; set; }

    /// <summary>Count of currencies.</summary>
    public int Count => _currencies.Count;

    /// <summary>The currencies' codes.</summary>
    public IEnumerable<string> Keys => _currencies.Select(cash => cash.Symbol);

    /// <summary>The currencies.</summary>
    public IEnumerable<Cash> Values => _currencies;

    /// <summary>A currency.</summary>
    /// <exception cref="KeyNotFoundException">The account has no such currency.</exception>
    public Cash this[string symbol] => TryGetValue(symbol, out var cash)
        ? cash
        : throw new KeyNotFoundException($"The account has no currency '{symbol}'; it has {string.Join(", ", Keys)}.");

    /// <summary>Makes a currency known, or sets the amount and rate of a known one.</summary>
    public Cash Add(string symbol, decimal quantity, decimal conversionRate)
    {
        if (TryGetValue(symbol, out var cash))
        {
            cash.ConversionRate = conversionRate;
            cash.SetAmount(quantity);
            return cash;
        }
        cash = new Cash(symbol, quantity, conversionRate);
        _currencies.Add(cash);
        cash.Updated += (_, _) => OnChanged();
        OnChanged();
        return cash;
    }

    private void OnChanged()
    {
        _isHeldStale = true;
        Changed?.Invoke();
    }

    private void ListHeld()
    {
        _held.Clear();
        _held.AddRange(_currencies.Where(static cash => cash.Amount != 0));
        _isHeldStale = false;
    }

    /// <summary>An amount of one currency in another.</summary>
    /// <exception cref="ArgumentException">One of the two has no rate.</exception>
    public decimal Convert(decimal sourceQuantity, string sourceCurrency, string destinationCurrency) =>
        sourceQuantity == 0 ? 0 : sourceQuantity * (Rate(sourceCurrency) / Rate(destinationCurrency));

    /// <summary>An amount in the account's currency.</summary>
    /// <exception cref="ArgumentException">The currency has no rate.</exception>
    public decimal ConvertToAccountCurrency(decimal sourceQuantity, string sourceCurrency) =>
        sourceCurrency == AccountCurrency ? sourceQuantity : Convert(sourceQuantity, sourceCurrency, AccountCurrency);

    /// <inheritdoc/>
    public CashAmount ConvertToAccountCurrency(CashAmount cashAmount) => cashAmount.Currency == AccountCurrency || cashAmount.Amount == 0
        ? new CashAmount(cashAmount.Amount, AccountCurrency)
        : new CashAmount(Convert(cashAmount.Amount, cashAmount.Currency, AccountCurrency), AccountCurrency);

    /// <summary>Whether the account has a currency.</summary>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>A currency; false if the account has none of that code.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Cash value)
    {
        foreach (var cash in _currencies)
        {
            if (!string.Equals(cash.Symbol, key, StringComparison.OrdinalIgnoreCase)) continue;
            value = cash;
            return true;
        }
        value = null;
        return false;
    }

    /// <summary>Codes and currencies.</summary>
    public IEnumerator<KeyValuePair<string, Cash>> GetEnumerator()
    {
        foreach (var cash in _currencies) yield return KeyValuePair.Create(cash.Symbol, cash);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => string.Join(Environment.NewLine, _currencies);

    private decimal Rate(string currency)
    {
        var rate = this[currency].ConversionRate;
        return rate != 0 ? rate : throw new ArgumentException(
            $"The currency '{currency}' has no rate to {AccountCurrency}; add a pair of the two, or set its cash with a rate.", nameof(currency));
    }
}
