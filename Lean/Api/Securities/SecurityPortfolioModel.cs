using QuantConnect.Hosting;
using QuantConnect.Orders;

namespace QuantConnect.Securities;

/// <summary>
/// LEAN's bookkeeping: the average price moves when a position grows, profit is made when it shrinks, and a flip starts anew at the fill's
/// price. Futures settle their profit in cash; spot pays the price and takes what it bought.
/// </summary>
public class SecurityPortfolioModel : ISecurityPortfolioModel
{
    /// <inheritdoc/>
    public virtual void ProcessFill(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var holdings = security.Holdings;
        holdings.AddNewSale(holdings.GetQuantityValue(fill.AbsoluteFillQuantity, fill.FillPrice).InAccountCurrency);
        var fee = TakeFee(portfolio, holdings, fill);
        if (security.Type != SecurityType.CryptoFuture) ExchangeCash(portfolio, security, fill);
        if (holdings.IsLong && fill.Direction == OrderDirection.Sell || holdings.IsShort && fill.Direction == OrderDirection.Buy)
            BookProfit(portfolio, security, fill, fee);
        var (price, quantity) = After(holdings, fill);
        holdings.SetHoldings(price, quantity);
    }

    /// <summary>Works out the profit of the part of a position that a fill closes; futures settle it.</summary>
    protected virtual ConvertibleCashAmount ProcessCloseTradeProfit(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var holdings = security.Holdings;
        var closed = Math.Sign(-fill.FillQuantity) * Math.Min(fill.AbsoluteFillQuantity, holdings.AbsoluteQuantity);
        var cost = holdings.GetQuantityValue(closed, holdings.AveragePrice);
        var proceeds = holdings.GetQuantityValue(closed, fill.FillPrice);
        var profit = new ConvertibleCashAmount(proceeds.Amount - cost.Amount, proceeds.Cash);
        if (security.Type == SecurityType.CryptoFuture)
            security.SettlementModel.ApplyFunds(new ApplyFundsSettlementModelParameters(portfolio, security, fill.UtcTime, profit, fill));
        return profit;
    }

    private static decimal TakeFee(SecurityPortfolioManager portfolio, SecurityHolding holdings, OrderEvent fill)
    {
        if (fill.OrderFee.Value.Amount == 0) return 0;
        var fee = portfolio.CashBook.ConvertToAccountCurrency(fill.OrderFee.Value).Amount;
        holdings.AddNewFee(fee);
        fill.OrderFee.ApplyToPortfolio(portfolio, fill);
        return fee;
    }

    private static void ExchangeCash(SecurityPortfolioManager portfolio, Security security, OrderEvent fill)
    {
        var paid = -fill.FillQuantity * fill.FillPrice * security.SymbolProperties.ContractMultiplier;
        Apply(new CashAmount(paid, security.QuoteCurrency.Symbol));
        if (security is IBaseCurrencySymbol pair) Apply(new CashAmount(fill.FillQuantity, pair.BaseCurrency.Symbol));

        void Apply(CashAmount cash) =>
            security.SettlementModel.ApplyFunds(new ApplyFundsSettlementModelParameters(portfolio, security, fill.UtcTime, cash, fill));
    }

    private void BookProfit(SecurityPortfolioManager portfolio, Security security, OrderEvent fill, decimal fee)
    {
        var profit = ProcessCloseTradeProfit(portfolio, security, fill).InAccountCurrency;
        security.Holdings.AddNewProfit(profit);
        security.Holdings.SetLastTradeProfit(profit);

        // LEAN's record charges the closing fee twice, in place of the opening fee.
        var recorded = profit - (security.Quirks.Has(LeanQuirk.ClosingFeeTwice) ? 2 * fee : fee);
        var time = security.LocalTime.ConvertToUtc(security.Exchange.TimeZone);
        portfolio.AddTransactionRecord(time, recorded, fill.IsWin(security, recorded));
    }

    private static (decimal Price, decimal Quantity) After(SecurityHolding holdings, OrderEvent fill)
    {
        var (price, quantity) = (holdings.AveragePrice, holdings.Quantity);
        var after = quantity + fill.FillQuantity;
        if (quantity == 0) return (fill.FillPrice, fill.FillQuantity);
        if (Math.Sign(quantity) == Math.Sign(fill.FillQuantity)) return ((price * quantity + fill.FillQuantity * fill.FillPrice) / after, after);
        if (after == 0) return (0, 0);
        return Math.Sign(after) == Math.Sign(quantity) ? (price, after) : (fill.FillPrice, after);
    }
}
