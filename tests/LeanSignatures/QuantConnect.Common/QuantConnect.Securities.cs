namespace QuantConnect.Securities;

public abstract partial class BaseSecurityDatabase<T, TEntry> where T : QuantConnect.Securities.BaseSecurityDatabase<T, TEntry>
{
    protected BaseSecurityDatabase(System.Collections.Generic.Dictionary<QuantConnect.Securities.SecurityDatabaseKey, TEntry> entries, System.Func<T> fromDataFolder, System.Action<TEntry, TEntry> updateEntry) { }
}

public partial class Cash
{
    public Cash(string symbol, decimal amount, decimal conversionRate) { }
    public string Symbol { get => throw null; }
    public decimal Amount { get => throw null; }
}

public partial struct CashAmount
{
    public CashAmount(decimal amount, string currency) { }
    public decimal Amount { get => throw null; }
    public string Currency { get => throw null; }
}

public partial class CashBook : QuantConnect.ExtendedDictionary<string, QuantConnect.Securities.Cash>, System.Collections.Generic.IDictionary<string, QuantConnect.Securities.Cash>, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash>>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash>>, System.Collections.IEnumerable, QuantConnect.Securities.ICurrencyConverter
{
    public CashBook() { }
    public void Add(System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash> item) => throw null;
    public void Add(string symbol, QuantConnect.Securities.Cash value) => throw null;
    public override void Clear() => throw null;
    public override bool Remove(string symbol) => throw null;
    public new bool Remove(System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash> item) => throw null;
    public override bool ContainsKey(string symbol) => throw null;
    public override bool TryGetValue(string symbol, out QuantConnect.Securities.Cash value) => throw null;
    public bool Contains(System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash> item) => throw null;
    public void CopyTo(System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash>[] array, int arrayIndex) => throw null;
    public System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<string, QuantConnect.Securities.Cash>> GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public QuantConnect.Securities.CashAmount ConvertToAccountCurrency(QuantConnect.Securities.CashAmount cashAmount) => throw null;
    public override int Count { get => throw null; }
    public override bool IsReadOnly { get => throw null; }
    public override QuantConnect.Securities.Cash this[string symbol] { get => throw null; set => throw null; }
    public System.Collections.Generic.ICollection<string> Keys { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Securities.Cash> Values { get => throw null; }
}

public partial interface IBaseCurrencySymbol
{
}

public partial interface IBuyingPowerModel
{
    decimal GetLeverage(QuantConnect.Securities.Security security);
}

public partial interface ICurrencyConverter
{
}

public partial interface IOrderProvider
{
}

public partial interface IRegisteredSecurityDataTypesProvider
{
}

public partial interface ISecurityInitializer
{
    void Initialize(QuantConnect.Securities.Security security);
}

public partial interface ISecurityProvider
{
}

public partial class LocalMarketHours
{
    public LocalMarketHours(System.DayOfWeek day, params QuantConnect.Securities.MarketHoursSegment[] segments) { }
}

public partial class MarketHoursDatabase : QuantConnect.Securities.BaseSecurityDatabase<QuantConnect.Securities.MarketHoursDatabase, QuantConnect.Securities.MarketHoursDatabase.Entry>
{
    public MarketHoursDatabase(System.Collections.Generic.Dictionary<QuantConnect.Securities.SecurityDatabaseKey, QuantConnect.Securities.MarketHoursDatabase.Entry> exchangeHours) : base(default(System.Collections.Generic.Dictionary<QuantConnect.Securities.SecurityDatabaseKey, QuantConnect.Securities.MarketHoursDatabase.Entry>), default(System.Func<QuantConnect.Securities.MarketHoursDatabase>), default(System.Action<QuantConnect.Securities.MarketHoursDatabase.Entry, QuantConnect.Securities.MarketHoursDatabase.Entry>)) { }
    public partial class Entry
    {
        public Entry(NodaTime.DateTimeZone dataTimeZone, QuantConnect.Securities.SecurityExchangeHours exchangeHours) { }
    }
}

public partial class MarketHoursSegment
{
    public MarketHoursSegment(QuantConnect.Securities.MarketHoursState state, System.TimeSpan start, System.TimeSpan end) { }
}

public enum MarketHoursState { Closed = 0, PreMarket = 1, Market = 2, PostMarket = 3 }

public partial class Security : System.Dynamic.DynamicObject, QuantConnect.Interfaces.ISecurityPrice
{
    public Security(QuantConnect.Securities.SecurityExchangeHours exchangeHours, QuantConnect.Data.SubscriptionDataConfig config, QuantConnect.Securities.Cash quoteCurrency, QuantConnect.Securities.SymbolProperties symbolProperties, QuantConnect.Securities.ICurrencyConverter currencyConverter, QuantConnect.Securities.IRegisteredSecurityDataTypesProvider registeredTypesProvider, QuantConnect.Securities.SecurityCache cache) { }
    public QuantConnect.Data.BaseData GetLastData() => throw null;
    public void SetLeverage(decimal leverage) => throw null;
    public void SetFeeModel(QuantConnect.Orders.Fees.IFeeModel feelModel) => throw null;
    public void SetFillModel(QuantConnect.Orders.Fills.IFillModel fillModel) => throw null;
    public void SetSlippageModel(QuantConnect.Orders.Slippage.ISlippageModel slippageModel) => throw null;
    public QuantConnect.Symbol Symbol { get => throw null; }
    public QuantConnect.Securities.Cash QuoteCurrency { get => throw null; }
    public QuantConnect.Securities.SymbolProperties SymbolProperties { get => throw null; protected set => throw null; }
    public QuantConnect.SecurityType Type { get => throw null; }
    public QuantConnect.Securities.SecurityHolding Holdings { get => throw null; set => throw null; }
    public QuantConnect.Securities.SecurityExchange Exchange { get => throw null; set => throw null; }
    public QuantConnect.Orders.Fees.IFeeModel FeeModel { get => throw null; set => throw null; }
    public QuantConnect.Orders.Fills.IFillModel FillModel { get => throw null; set => throw null; }
    public QuantConnect.Securities.IBuyingPowerModel BuyingPowerModel { get => throw null; set => throw null; }
    public virtual bool Invested { get => throw null; }
    public virtual System.DateTime LocalTime { get => throw null; }
    public virtual decimal Price { get => throw null; }
    public virtual decimal Leverage { get => throw null; }
    public virtual decimal High { get => throw null; }
    public virtual decimal Low { get => throw null; }
    public virtual decimal Volume { get => throw null; }
    public virtual decimal BidPrice { get => throw null; }
    public virtual decimal AskPrice { get => throw null; }
}

public partial class SecurityCache
{
    public SecurityCache() { }
}

public partial class SecurityDatabaseKey : System.IEquatable<QuantConnect.Securities.SecurityDatabaseKey>
{
    public SecurityDatabaseKey(string market, string symbol, QuantConnect.SecurityType securityType) { }
    public bool Equals(QuantConnect.Securities.SecurityDatabaseKey other) => throw null;
}

public partial class SecurityExchange
{
    public SecurityExchange(QuantConnect.Securities.SecurityExchangeHours exchangeHours) { }
    public NodaTime.DateTimeZone TimeZone { get => throw null; }
}

public partial class SecurityExchangeHours
{
    public SecurityExchangeHours(NodaTime.DateTimeZone timeZone, System.Collections.Generic.IEnumerable<System.DateTime> holidayDates, System.Collections.Generic.Dictionary<System.DayOfWeek, QuantConnect.Securities.LocalMarketHours> marketHoursForEachDayOfWeek, System.Collections.Generic.IReadOnlyDictionary<System.DateTime, System.TimeSpan> earlyCloses, System.Collections.Generic.IReadOnlyDictionary<System.DateTime, System.TimeSpan> lateOpens, System.Collections.Generic.IEnumerable<System.DateTime> bankHolidayDates = null) { }
}

public partial class SecurityHolding
{
    protected SecurityHolding(QuantConnect.Securities.SecurityHolding holding) { }
    public decimal AveragePrice { get => throw null; protected set => throw null; }
    public decimal Quantity { get => throw null; protected set => throw null; }
    public virtual decimal HoldingsCost { get => throw null; }
    public virtual decimal Price { get => throw null; protected set => throw null; }
    public virtual decimal HoldingsValue { get => throw null; }
    public virtual bool Invested { get => throw null; }
    public virtual decimal TotalSaleVolume { get => throw null; }
    public virtual decimal TotalFees { get => throw null; }
    public virtual decimal Profit { get => throw null; }
    public virtual decimal NetProfit { get => throw null; }
    public virtual decimal UnrealizedProfitPercent { get => throw null; }
    public virtual decimal UnrealizedProfit { get => throw null; }
}

public partial class SecurityManager : QuantConnect.ExtendedDictionary<QuantConnect.Symbol, QuantConnect.Securities.Security>, System.Collections.Generic.IDictionary<QuantConnect.Symbol, QuantConnect.Securities.Security>, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security>>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security>>, System.Collections.IEnumerable, System.Collections.Specialized.INotifyCollectionChanged
{
    public SecurityManager(QuantConnect.Interfaces.ITimeKeeper timeKeeper) { }
    public void Add(QuantConnect.Symbol symbol, QuantConnect.Securities.Security security) => throw null;
    public void Add(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security> pair) => throw null;
    public override void Clear() => throw null;
    public bool Contains(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security> pair) => throw null;
    public override bool ContainsKey(QuantConnect.Symbol symbol) => throw null;
    public void CopyTo(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security>[] array, int number) => throw null;
    public new bool Remove(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security> pair) => throw null;
    public override bool Remove(QuantConnect.Symbol symbol) => throw null;
    public override bool TryGetValue(QuantConnect.Symbol symbol, out QuantConnect.Securities.Security security) => throw null;
    System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.Security>>.GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public override int Count { get => throw null; }
    public override bool IsReadOnly { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Symbol> Keys { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Securities.Security> Values { get => throw null; }
    public override QuantConnect.Securities.Security this[QuantConnect.Symbol symbol] { get => throw null; set => throw null; }
    public event System.Collections.Specialized.NotifyCollectionChangedEventHandler CollectionChanged { add => throw null; remove => throw null; }
}

public partial class SecurityPortfolioManager : QuantConnect.ExtendedDictionary<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>, System.Collections.Generic.IDictionary<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>>, System.Collections.IEnumerable, QuantConnect.Securities.ISecurityProvider
{
    public SecurityPortfolioManager(QuantConnect.Securities.SecurityManager securityManager, QuantConnect.Securities.SecurityTransactionManager transactions, QuantConnect.Interfaces.IAlgorithmSettings algorithmSettings, QuantConnect.Interfaces.IOrderProperties defaultOrderProperties = null) { }
    public void Add(QuantConnect.Symbol symbol, QuantConnect.Securities.SecurityHolding holding) => throw null;
    public void Add(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding> pair) => throw null;
    public override void Clear() => throw null;
    public new bool Remove(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding> pair) => throw null;
    public override bool Remove(QuantConnect.Symbol symbol) => throw null;
    public override bool ContainsKey(QuantConnect.Symbol symbol) => throw null;
    public bool Contains(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding> pair) => throw null;
    public void CopyTo(System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>[] array, int index) => throw null;
    public override bool TryGetValue(QuantConnect.Symbol symbol, out QuantConnect.Securities.SecurityHolding holding) => throw null;
    System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<QuantConnect.Symbol, QuantConnect.Securities.SecurityHolding>>.GetEnumerator() => throw null;
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;
    public decimal GetMarginRemaining(QuantConnect.Symbol symbol, QuantConnect.Orders.OrderDirection direction = QuantConnect.Orders.OrderDirection.Buy) => throw null;
    public decimal GetBuyingPower(QuantConnect.Symbol symbol, QuantConnect.Orders.OrderDirection direction = QuantConnect.Orders.OrderDirection.Buy) => throw null;
    public QuantConnect.Securities.CashBook CashBook { get => throw null; }
    public override int Count { get => throw null; }
    public override bool IsReadOnly { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Symbol> Keys { get => throw null; }
    public System.Collections.Generic.ICollection<QuantConnect.Securities.SecurityHolding> Values { get => throw null; }
    public decimal Cash { get => throw null; }
    public decimal TotalAbsoluteHoldingsCost { get => throw null; }
    public decimal TotalHoldingsValue { get => throw null; }
    public bool Invested { get => throw null; }
    public decimal TotalUnrealizedProfit { get => throw null; }
    public decimal TotalPortfolioValue { get => throw null; }
    public decimal TotalFees { get => throw null; }
    public decimal TotalProfit { get => throw null; }
    public decimal TotalMarginUsed { get => throw null; }
    public decimal MarginRemaining { get => throw null; }
    public override QuantConnect.Securities.SecurityHolding this[QuantConnect.Symbol symbol] { get => throw null; set => throw null; }
}

public partial class SecurityTransactionManager : QuantConnect.Securities.IOrderProvider
{
    public SecurityTransactionManager(QuantConnect.Interfaces.IAlgorithm algorithm, QuantConnect.Securities.SecurityManager security) { }
    public QuantConnect.Orders.OrderTicket GetOrderTicket(int orderId) => throw null;
    public QuantConnect.Orders.OrderTicket CancelOrder(int orderId, string orderTag = null) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.OrderTicket> CancelOpenOrders() => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.OrderTicket> CancelOpenOrders(QuantConnect.Symbol symbol, string tag = null) => throw null;
    public System.Collections.Generic.IEnumerable<QuantConnect.Orders.OrderTicket> GetOpenOrderTickets(System.Func<QuantConnect.Orders.OrderTicket, bool> filter = null) => throw null;
    public decimal GetOpenOrdersRemainingQuantity(QuantConnect.Symbol symbol) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.Order> GetOpenOrders(QuantConnect.Symbol symbol) => throw null;
    public System.Collections.Generic.List<QuantConnect.Orders.Order> GetOpenOrders(System.Func<QuantConnect.Orders.Order, bool> filter = null) => throw null;
}

public partial class SymbolProperties
{
    protected SymbolProperties(QuantConnect.Securities.SymbolProperties properties) { }
    public decimal LotSize { get => throw null; }
    public virtual decimal MinimumPriceVariation { get => throw null; }
    public decimal? MinimumOrderSize { get => throw null; }
}
