using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities.CryptoFuture;

namespace QuantConnect.Securities;

/// <summary>What the portfolio holds of one security. Values follow the security's price, worked out when they are asked for.</summary>
public class SecurityHolding
{
    private readonly ICurrencyConverter _currencyConverter;
    private decimal _profit;
    private OrderFeeParameters? _closing;
    private (decimal Quantity, decimal Price, decimal Rate, decimal Amount) _cost;

    /// <summary>No holdings of a security.</summary>
    public SecurityHolding(Security security, ICurrencyConverter currencyConverter)
    {
        Security = security;
        _currencyConverter = currencyConverter;
    }

    /// <summary>Raised after quantity and average price were set.</summary>
    public event EventHandler<SecurityHoldingQuantityChangedEventArgs>? QuantityChanged;

    /// <summary>The security.</summary>
    protected Security Security { get; }

    /// <summary>The last target of this security.</summary>
    public IPortfolioTarget? Target { get; set; }

    /// <summary>Average entry price; 0 when flat.</summary>
    public decimal AveragePrice { get; protected set; }

    /// <summary>Quantity, negative when short.</summary>
    public decimal Quantity
    {
        get;
        protected set
        {
            field = value;
            Invested = Math.Abs(value) >= Security.SymbolProperties.LotSize;
            Security.HoldingsChanged?.Invoke();
        }
    }

    /// <summary>Symbol.</summary>
    public Symbol Symbol => Security.Symbol;

    /// <summary>Asset class.</summary>
    public SecurityType Type => Security.Type;

    /// <summary>Leverage of the margin model.</summary>
    public virtual decimal Leverage => Security.BuyingPowerModel.GetLeverage(Security);

    /// <summary>Quantity at the average price, in the account's currency, negative when short.</summary>
    public virtual decimal HoldingsCost => Quantity == 0 ? 0 : GetQuantityValue(Quantity, AveragePrice).InAccountCurrency;

    /// <summary><see cref="HoldingsCost"/> over the leverage.</summary>
    public virtual decimal UnleveredHoldingsCost => HoldingsCost / Leverage;

    /// <summary>The security's last price.</summary>
    public virtual decimal Price => Security.Price;

    /// <summary><see cref="HoldingsCost"/> without its sign.</summary>
    public virtual decimal AbsoluteHoldingsCost => Math.Abs(HoldingsCost);

    /// <summary><see cref="UnleveredHoldingsCost"/> without its sign.</summary>
    public virtual decimal UnleveredAbsoluteHoldingsCost => Math.Abs(UnleveredHoldingsCost);

    /// <summary>Quantity at the last price, in the account's currency, negative when short.</summary>
    public virtual decimal HoldingsValue => Quantity == 0 ? 0 : GetQuantityValue(Quantity).InAccountCurrency;

    /// <summary><see cref="HoldingsValue"/> without its sign.</summary>
    public virtual decimal AbsoluteHoldingsValue => Math.Abs(HoldingsValue);

    /// <summary>Whether at least a lot is held.</summary>
    public virtual bool HoldStock => Invested;

    /// <summary>Whether at least a lot is held.</summary>
    public virtual bool Invested { get; private set; }

    /// <summary>Value of all fills, in the account's currency.</summary>
    public virtual decimal TotalSaleVolume { get; private set; }

    /// <summary>Fees of all fills, in the account's currency.</summary>
    public virtual decimal TotalFees { get; private set; }

    /// <summary>Whether the position is long.</summary>
    public virtual bool IsLong => Quantity > 0;

    /// <summary>Whether the position is short.</summary>
    public virtual bool IsShort => Quantity < 0;

    /// <summary>Quantity without its sign.</summary>
    public virtual decimal AbsoluteQuantity => Math.Abs(Quantity);

    /// <summary>Profit of the last fill that reduced the position, without fees.</summary>
    public virtual decimal LastTradeProfit { get; private set; }

    /// <summary>Profit of all fills that reduced the position, without fees, in the account's currency.</summary>
    public virtual decimal Profit => _profit;

    /// <summary><see cref="Profit"/> less <see cref="TotalFees"/>.</summary>
    public virtual decimal NetProfit => Profit - TotalFees;

    /// <summary><see cref="UnrealizedProfit"/> over the absolute cost; 0 when flat.</summary>
    public virtual decimal UnrealizedProfitPercent => AbsoluteHoldingsCost is var cost && cost == 0 ? 0m : UnrealizedProfit / cost;

    /// <summary>Profit of closing now: at the bid when long, at the ask when short, less the fee of doing so.</summary>
    public virtual decimal UnrealizedProfit => TotalCloseProfit(Security.Quirks.Has(LeanQuirk.ClosingFeeInEquity));

    /// <summary>Counts a fee.</summary>
    public void AddNewFee(decimal newFee) => TotalFees += newFee;

    /// <summary>Counts a profit.</summary>
    public void AddNewProfit(decimal profitLoss) => _profit += profitLoss;

    /// <summary>Counts the value of a fill.</summary>
    public void AddNewSale(decimal saleValue) => TotalSaleVolume += saleValue;

    /// <summary>Notes the last profit.</summary>
    public void SetLastTradeProfit(decimal lastTradeProfit) => LastTradeProfit = lastTradeProfit;

    /// <summary>Sets the position.</summary>
    public virtual void SetHoldings(decimal averagePrice, int quantity) => SetHoldings(averagePrice, (decimal)quantity);

    /// <summary>Sets the position.</summary>
    public virtual void SetHoldings(decimal averagePrice, decimal quantity)
    {
        var (previousPrice, previousQuantity) = (AveragePrice, Quantity);
        Quantity = quantity;
        AveragePrice = averagePrice;
        OnQuantityChanged(previousPrice, previousQuantity);
    }

    /// <summary>Value of a quantity at the last price.</summary>
    public virtual ConvertibleCashAmount GetQuantityValue(decimal quantity) => GetQuantityValue(quantity, Price);

    /// <summary>Value of a quantity at a price.</summary>
    public virtual ConvertibleCashAmount GetQuantityValue(decimal quantity, decimal price) =>
        new(price * quantity * Security.SymbolProperties.ContractMultiplier, Security.QuoteCurrency);

    /// <summary>Profit of closing.</summary>
    /// <param name="includeFees">Whether the fee of closing counts.</param>
    /// <param name="exitPrice">Price of closing; bid or ask if null.</param>
    /// <param name="entryPrice">Price of opening; the average if null.</param>
    /// <param name="quantity">Quantity; the position if null.</param>
    /// <returns>In the account's currency.</returns>
    public virtual decimal TotalCloseProfit(bool includeFees = true, decimal? exitPrice = null, decimal? entryPrice = null, decimal? quantity = null)
    {
        if (quantity is null && !Invested) return 0;
        var closed = quantity ?? Quantity;
        var fee = 0m;
        if (includeFees) fee = ClosingFee(closed);
        var price = exitPrice ?? (IsLong ? Security.BidPrice : Security.AskPrice);
        return GetQuantityValue(closed, price).InAccountCurrency - CostOf(closed, entryPrice ?? AveragePrice) - fee;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Symbol.Value}: {Quantity.ToStringInvariant()} @ {AveragePrice.ToStringInvariant()}";

    /// <summary>Fee of closing a quantity at the market, in the account's currency.</summary>
    internal decimal ClosingFee(decimal quantity) => _currencyConverter.ConvertToAccountCurrency(ClosingFeeOf(quantity).Value).Amount;

    /// <summary>Fee of a market order made up at a time. Equity asks for it at many steps, and the usual model can tell without an order.</summary>
    internal OrderFee MarketFeeOf(decimal quantity, DateTime utcTime) => TakerFeeOf(quantity)
        ?? Security.FeeModel.GetOrderFee(new OrderFeeParameters(Security, new MarketOrder(Symbol, quantity, utcTime)));

    private OrderFee ClosingFeeOf(decimal quantity) => TakerFeeOf(quantity) ?? Security.FeeModel.GetOrderFee(ClosingOrder(quantity));

    private OrderFee? TakerFeeOf(decimal quantity)
    {
        if (Security.FeeModel is not BinanceFuturesFeeModel model || model.GetType() != typeof(BinanceFuturesFeeModel) || Type != SecurityType.CryptoFuture)
            return null;
        var value = GetQuantityValue(Math.Abs(quantity), Security.Price);
        return new OrderFee(new CashAmount(value.Amount * model.TakerRateOf(Symbol), value.Cash.Symbol));
    }

    /// <summary>What a quantity cost, in the account's currency: the same from fill to fill.</summary>
    private decimal CostOf(decimal quantity, decimal entryPrice)
    {
        if (GetType() != typeof(CryptoFutureHolding) || Security is not CryptoFuture.CryptoFuture future || future.IsCryptoCoinFuture())
            return GetQuantityValue(quantity, entryPrice).InAccountCurrency;
        var rate = Security.QuoteCurrency.ConversionRate;
        if (_cost.Quantity != quantity || _cost.Price != entryPrice || _cost.Rate != rate)
            _cost = (quantity, entryPrice, rate, GetQuantityValue(quantity, entryPrice).InAccountCurrency);
        return _cost.Amount;
    }

    /// <summary>The market order that would close a quantity; one object for all, since equity asks for its fee at every step.</summary>
    private OrderFeeParameters ClosingOrder(decimal quantity)
    {
        _closing ??= new OrderFeeParameters(Security, new MarketOrder { Symbol = Symbol });
        _closing.Order.Quantity = -quantity;
        _closing.Order.Time = Security.LocalTime.ConvertToUtc(Security.Exchange.TimeZone);
        return _closing;
    }

    /// <summary>Raises <see cref="QuantityChanged"/>.</summary>
    protected virtual void OnQuantityChanged(decimal previousAveragePrice, decimal previousQuantity) =>
        QuantityChanged?.Invoke(this, new SecurityHoldingQuantityChangedEventArgs(Security, previousAveragePrice, previousQuantity));
}
