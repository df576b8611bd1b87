using System.Collections;
using System.Diagnostics.CodeAnalysis;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities.Estimates;

namespace QuantConnect.Securities;

/// <summary>Cash and holdings of an algorithm. Values follow the prices, worked out when they are asked for.</summary>
public partial class SecurityPortfolioManager : IReadOnlyDictionary<Symbol, SecurityHolding>
{
    private const decimal DefaultCash = 100_000;

    private readonly IAlgorithmSettings _settings;

    /// <summary>A portfolio of 100,000 US dollars.</summary>
    public SecurityPortfolioManager(
        SecurityManager securityManager, SecurityTransactionManager transactions, IAlgorithmSettings algorithmSettings,
        IOrderProperties? defaultOrderProperties = null)
    {
        Securities = securityManager;
        Transactions = transactions;
        _settings = algorithmSettings;
        CashBook[CashBook.AccountCurrency].SetAmount(DefaultCash);
        MarginCallModel = new DefaultMarginCallModel(this, defaultOrderProperties);
        _estimate = new AccountEstimate(this);
        Securities.Changed = CashBook.Changed = OnAccountChanged;
    }

    /// <summary>The securities.</summary>
    public SecurityManager Securities { get; }

    /// <summary>The orders.</summary>
    public SecurityTransactionManager Transactions { get; }

    /// <summary>The cash.</summary>
    public CashBook CashBook { get; } = new();

    /// <summary>What happens when margin runs out.</summary>
    public IMarginCallModel MarginCallModel { get; set; }

    /// <summary>All cash in the account's currency.</summary>
    public decimal Cash => CashBook.TotalValueInAccountCurrency;

    /// <summary>Count of securities.</summary>
    public int Count => Securities.Count;

    /// <summary>Symbols.</summary>
    public IEnumerable<Symbol> Keys => Securities.Keys;

    /// <summary>Holdings, those of nothing included.</summary>
    public IEnumerable<SecurityHolding> Values => Securities.Active.ConvertAll(static security => security.Holdings);

    /// <summary>Whether at least a lot of anything is held.</summary>
    public bool HoldStock => Securities.Active.Exists(static security => security.HoldStock);

    /// <summary>Whether at least a lot of anything is held.</summary>
    public bool Invested => HoldStock;

    /// <summary>Sum of the absolute costs.</summary>
    public decimal TotalAbsoluteHoldingsCost => Sum(static holding => holding.AbsoluteHoldingsCost);

    /// <summary>Sum of the absolute costs over their leverages.</summary>
    public decimal TotalUnleveredAbsoluteHoldingsCost => Sum(static holding => holding.UnleveredAbsoluteHoldingsCost);

    /// <summary>Sum of the absolute values.</summary>
    public decimal TotalHoldingsValue => Sum(static holding => holding.AbsoluteHoldingsValue);

    /// <summary>Sum of the unrealised profits.</summary>
    public decimal TotalUnrealizedProfit => Sum(static holding => holding.UnrealizedProfit);

    /// <summary>Sum of the unrealised profits.</summary>
    public decimal TotalUnrealisedProfit => TotalUnrealizedProfit;

    /// <summary>Fees of all fills, those of removed securities included.</summary>
    public decimal TotalFees => SumOfAll(static holding => holding.TotalFees);

    /// <summary>Profit of all closed parts of positions, without fees, removed securities included.</summary>
    public decimal TotalProfit => SumOfAll(static holding => holding.Profit);

    /// <summary><see cref="TotalProfit"/> less <see cref="TotalFees"/>.</summary>
    public decimal TotalNetProfit => SumOfAll(static holding => holding.NetProfit);

    /// <summary>Value of all fills, those of removed securities included.</summary>
    public decimal TotalSaleVolume => SumOfAll(static holding => holding.TotalSaleVolume);

    /// <summary>
    /// Equity: all cash, plus futures at their unrealised profit, plus other holdings at their value. Spot holdings are cash already.
    /// </summary>
    public decimal TotalPortfolioValue => _arePricesSteady ? _equity ??= SumEquity() : SumEquity();

    /// <summary>Equity less what the settings keep free.</summary>
    public decimal TotalPortfolioValueLessFreeBuffer
    {
        get
        {
            var equity = TotalPortfolioValue;
            return equity - (_settings.FreePortfolioValue ?? equity * _settings.FreePortfolioValuePercentage);
        }
    }

    /// <summary>Holdings of a symbol.</summary>
    /// <exception cref="KeyNotFoundException">It was not added.</exception>
    public SecurityHolding this[Symbol symbol] => Securities[symbol].Holdings;

    /// <summary>Holdings of a ticker.</summary>
    /// <exception cref="InvalidOperationException">No symbol is known under the ticker.</exception>
    public SecurityHolding this[string ticker] => Securities[ticker].Holdings;

    /// <summary>Whether a symbol was added.</summary>
    public bool ContainsKey(Symbol key) => Securities.ContainsKey(key);

    /// <summary>Holdings of a symbol; false if it was not added.</summary>
    public bool TryGetValue(Symbol key, [MaybeNullWhen(false)] out SecurityHolding value)
    {
        value = Securities.TryGetValue(key, out var security) ? security.Holdings : null;
        return value is not null;
    }

    /// <summary>Sets the amount of the account's currency.</summary>
    public void SetCash(decimal cash) => CashBook[CashBook.AccountCurrency].SetAmount(cash);

    /// <summary>Sets the amount and rate of a currency.</summary>
    public void SetCash(string symbol, decimal cash, decimal conversionRate)
    {
        symbol = symbol.LazyToUpper();
        CashBook.Add(symbol, cash, symbol == CashBook.AccountCurrency ? 1 : conversionRate);
    }

    /// <summary>Sets the account's currency; cash of the currency before is taken over.</summary>
    /// <param name="accountCurrency">The currency.</param>
    /// <param name="startingCash">Its amount; as much as before if null.</param>
    /// <exception cref="InvalidOperationException">There are securities already, whose values would change.</exception>
    public void SetAccountCurrency(string accountCurrency, decimal? startingCash = null)
    {
        if (Securities.Count > 0)
            throw new InvalidOperationException($"The account's currency can't become {accountCurrency} after securities were added; set it first.");
        CashBook.AccountCurrency = accountCurrency;
        if (startingCash is { } cash) SetCash(cash);
    }

    /// <summary>Sets what happens when margin runs out.</summary>
    public void SetMarginCallModel(IMarginCallModel marginCallModel) => MarginCallModel = marginCallModel;

    /// <summary>Takes fills, one after the other.</summary>
    public virtual void ProcessFills(List<OrderEvent> fills)
    {
        foreach (var fill in fills)
        {
            var security = Securities[fill.Symbol];
            security.PortfolioModel.ProcessFill(this, security, fill);
        }
    }

    /// <summary>Notes what a closing fill won or lost.</summary>
    public void AddTransactionRecord(DateTime time, decimal transactionProfitLoss, bool isWin) =>
        Transactions.AddTransactionRecord(time, transactionProfitLoss, isWin);

    /// <summary>Symbols and holdings.</summary>
    public IEnumerator<KeyValuePair<Symbol, SecurityHolding>> GetEnumerator()
    {
        foreach (var security in Securities.Active) yield return KeyValuePair.Create(security.Symbol, security.Holdings);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private decimal Sum(Func<SecurityHolding, decimal> figure)
    {
        var sum = 0m;
        foreach (var security in Securities.Active) sum += figure(security.Holdings);
        return sum;
    }

    private decimal SumOfAll(Func<SecurityHolding, decimal> figure)
    {
        var sum = 0m;
        for (var i = 0; i < Securities.Total.Count; i++) sum += figure(Securities.Total[i].Holdings);
        return sum;
    }
}
