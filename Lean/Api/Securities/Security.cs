using QuantConnect.Data;
using QuantConnect.Hosting;
using QuantConnect.Interfaces;
using QuantConnect.Orders.Fees;
using QuantConnect.Orders.Fills;
using QuantConnect.Orders.Slippage;

namespace QuantConnect.Securities;

/// <summary>Something that has prices and can be held: its prices, holdings, rules and models.</summary>
public class Security : ISecurityPrice
{
    private readonly List<SubscriptionDataConfig> _subscriptions = [];
    private LocalTimeKeeper? _clock;

    /// <summary>A security with LEAN's default models.</summary>
    /// <param name="symbol">Symbol.</param>
    /// <param name="exchange">Where it trades.</param>
    /// <param name="quoteCurrency">Currency of its price.</param>
    /// <param name="symbolProperties">The exchange's rules, in that currency.</param>
    /// <param name="currencyConverter">Turns amounts into the account's currency.</param>
    /// <param name="cache">Its prices.</param>
    /// <exception cref="ArgumentException">The rules are in another currency.</exception>
    protected internal Security(
        Symbol symbol, SecurityExchange exchange, Cash quoteCurrency, SymbolProperties symbolProperties, ICurrencyConverter currencyConverter,
        SecurityCache cache)
    {
        if (symbolProperties.QuoteCurrency != quoteCurrency.Symbol)
            throw new ArgumentException($"{symbol.Value}: its rules are in {symbolProperties.QuoteCurrency}, its price in {quoteCurrency.Symbol}; the two must be one.", nameof(symbolProperties));
        Symbol = symbol;
        Exchange = exchange;
        QuoteCurrency = quoteCurrency;
        SymbolProperties = symbolProperties;
        Cache = cache;
        cache.Symbol = symbol;
        Holdings = new SecurityHolding(this, currencyConverter);
    }

    /// <summary>Symbol.</summary>
    public Symbol Symbol { get; }

    /// <summary>Asset class.</summary>
    public SecurityType Type => Symbol.ID.SecurityType;

    /// <summary>Currency of the price.</summary>
    public Cash QuoteCurrency { get; }

    /// <summary>The exchange's rules.</summary>
    public SymbolProperties SymbolProperties { get; protected set; }

    /// <summary>What the algorithm asked of this security's data.</summary>
    public IEnumerable<SubscriptionDataConfig> Subscriptions => _subscriptions;

    /// <summary>Shortest resolution asked for; days if there is none.</summary>
    public Resolution Resolution => _subscriptions.Count == 0 ? Resolution.Daily : _subscriptions.Min(config => config.Resolution);

    /// <summary>Whether there is a price.</summary>
    public bool HasData => Cache.HasPrice;

    /// <summary>Whether orders are taken.</summary>
    public virtual bool IsTradable { get; set; } = true;

    /// <summary>Whether trading has ended for good.</summary>
    public bool IsDelisted { get; set; }

    /// <summary>Last prices and points.</summary>
    public SecurityCache Cache { get; set; }

    /// <summary>What the portfolio holds of it.</summary>
    public SecurityHolding Holdings
    {
        get;
        set
        {
            field = value;
            HoldingsChanged?.Invoke();
        }
    }

    /// <summary>Which of LEAN's quirks its models match.</summary>
    internal LeanQuirks Quirks { get; set; } = LeanQuirks.All;

    /// <summary>Told when something changes that equity or margin depend on, prices apart: the position, its leverage, fee or margin model.</summary>
    internal Action? HoldingsChanged { get; set; }

    /// <summary>Where it trades.</summary>
    public SecurityExchange Exchange { get; set; }

    /// <summary>Fees.</summary>
    public IFeeModel FeeModel
    {
        get;
        set
        {
            field = value;
            HoldingsChanged?.Invoke();
        }
    } = new FeeModel();

    /// <summary>Fills.</summary>
    public IFillModel FillModel { get; set; } = new ImmediateFillModel();

    /// <summary>Slippage.</summary>
    public ISlippageModel SlippageModel { get; set; } = NullSlippageModel.Instance;

    /// <summary>What a fill does to portfolio and cash.</summary>
    public ISecurityPortfolioModel PortfolioModel { get; set; } = new SecurityPortfolioModel();

    /// <summary>Margin.</summary>
    public IBuyingPowerModel BuyingPowerModel
    {
        get;
        set
        {
            field = value;
            HoldingsChanged?.Invoke();
        }
    } = new SecurityMarginModel();

    /// <summary>Margin: another name of <see cref="BuyingPowerModel"/>.</summary>
    public IBuyingPowerModel MarginModel
    {
        get => BuyingPowerModel;
        set => BuyingPowerModel = value;
    }

    /// <summary>Funding.</summary>
    public IMarginInterestRateModel MarginInterestRateModel { get; set; } = Securities.MarginInterestRateModel.Null;

    /// <summary>When cash of a fill arrives.</summary>
    public ISettlementModel SettlementModel { get; set; } = new ImmediateSettlementModel();

    /// <summary>Whether at least a lot is held.</summary>
    public virtual bool HoldStock => Holdings.HoldStock;

    /// <summary>Whether at least a lot is held.</summary>
    public virtual bool Invested => HoldStock;

    /// <summary>The current time in the exchange's zone.</summary>
    /// <exception cref="InvalidOperationException">The engine has not set a clock yet.</exception>
    public virtual DateTime LocalTime =>
        (_clock ?? throw new InvalidOperationException($"{Symbol.Value} has no clock yet: the engine sets it when the security is added.")).LocalTime;

    /// <summary>Last price; 0 before the first.</summary>
    public virtual decimal Price => Cache.Price;

    /// <summary>Leverage of its margin model.</summary>
    public virtual decimal Leverage => Holdings.Leverage;

    /// <summary>Open of the last bar; the price if there was none.</summary>
    public virtual decimal Open => OrPrice(Cache.Open);

    /// <summary>High of the last bar; the price if there was none.</summary>
    public virtual decimal High => OrPrice(Cache.High);

    /// <summary>Low of the last bar; the price if there was none.</summary>
    public virtual decimal Low => OrPrice(Cache.Low);

    /// <summary>Close of the last bar; the price if there was none.</summary>
    public virtual decimal Close => OrPrice(Cache.Close);

    /// <summary>Volume of the last bar in base units.</summary>
    public virtual decimal Volume => Cache.Volume;

    /// <summary>Best bid; the price without quotes.</summary>
    public virtual decimal BidPrice => OrPrice(Cache.BidPrice);

    /// <summary>Size of the best bid.</summary>
    public virtual decimal BidSize => Cache.BidSize;

    /// <summary>Best ask; the price without quotes.</summary>
    public virtual decimal AskPrice => OrPrice(Cache.AskPrice);

    /// <summary>Size of the best ask.</summary>
    public virtual decimal AskSize => Cache.AskSize;

    /// <summary>The last point that moved the price; null before the first.</summary>
    public BaseData? GetLastData() => Cache.GetData();

    /// <summary>Takes a point into the cache.</summary>
    public void SetMarketPrice(BaseData data)
    {
        if (data is not null) Cache.AddData(data);
    }

    /// <summary>Sets the clock.</summary>
    public virtual void SetLocalTimeKeeper(LocalTimeKeeper localTimeKeeper)
    {
        _clock = localTimeKeeper;
        Exchange.SetLocalDateTimeFrontierProvider(localTimeKeeper);
    }

    /// <summary>Sets the leverage of the margin model.</summary>
    public void SetLeverage(decimal leverage) => BuyingPowerModel.SetLeverage(this, leverage);

    /// <summary>Sets the fee model.</summary>
    public void SetFeeModel(IFeeModel feelModel) => FeeModel = feelModel;

    /// <summary>Sets the fill model.</summary>
    public void SetFillModel(IFillModel fillModel) => FillModel = fillModel;

    /// <summary>Sets the slippage model.</summary>
    public void SetSlippageModel(ISlippageModel slippageModel) => SlippageModel = slippageModel;

    /// <summary>Sets the settlement model.</summary>
    public void SetSettlementModel(ISettlementModel settlementModel) => SettlementModel = settlementModel;

    /// <summary>Sets the margin model.</summary>
    public void SetBuyingPowerModel(IBuyingPowerModel buyingPowerModel) => BuyingPowerModel = buyingPowerModel;

    /// <summary>Sets the margin model.</summary>
    public void SetMarginModel(IBuyingPowerModel marginModel) => BuyingPowerModel = marginModel;

    /// <summary>Sets the funding model.</summary>
    public void SetMarginInterestRateModel(IMarginInterestRateModel marginInterestRateModel) => MarginInterestRateModel = marginInterestRateModel;

    /// <summary>The security's symbol.</summary>
    public static implicit operator Symbol(Security security) => security.Symbol;

    /// <inheritdoc/>
    public override string ToString() => Symbol.ToString();

    /// <summary>Whether the security initializer has set its models.</summary>
    internal bool IsInitialized { get; set; }

    /// <summary>Forgets its subscriptions and that it was initialized, and takes no more orders.</summary>
    public virtual void Reset()
    {
        IsInitialized = false;
        IsTradable = false;
        _subscriptions.Clear();
    }

    /// <summary>Reads prices from the engine's columns from now on.</summary>
    /// <param name="source">The columns.</param>
    /// <param name="slot">This security's place in them.</param>
    internal void BindPrices(IPriceSource source, int slot) => Cache.Bind(source, slot);

    /// <summary>Notes a subscription of this security.</summary>
    internal void AddData(SubscriptionDataConfig config)
    {
        if (_subscriptions.Contains(config)) return;
        _subscriptions.Add(config);
        Cache.BarLength = Resolution.ToTimeSpan();
    }

    private decimal OrPrice(decimal price) => price == 0 ? Price : price;
}
