using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Orders;
using QuantConnect.Orders.Fees;
using QuantConnect.Securities;
using QuantConnect.Securities.CryptoFuture;

namespace DolphinLean.Lean.Api.Tests.Securities;

/// <summary>A USDT account on Binance futures' models, without an algorithm: the tests are its engine.</summary>
internal sealed class TestAccount : IOrderProcessor
{
    public static readonly DateTime Start = new(2025, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    private readonly SecurityFactory _factory;
    private readonly ISecurityInitializer _initializer;
    private readonly List<OrderTicket> _tickets = [];

    public TestAccount(decimal cash = 100_000, IBrokerageModel? model = null, LeanQuirk off = LeanQuirk.None)
    {
        Clock = new TimeKeeper(Start);
        Securities = new SecurityManager(Clock);
        Transactions = new SecurityTransactionManager(null, Securities);
        Transactions.SetOrderProcessor(this);
        Portfolio = new SecurityPortfolioManager(Securities, Transactions, new AlgorithmSettings());
        Portfolio.SetAccountCurrency("USDT", cash);
        _factory = new SecurityFactory(Rules, MarketHoursDatabase.NeverClosing, Portfolio.CashBook, new LeanQuirks(off));
        _initializer = new BrokerageModelSecurityInitializer(model ?? new BinanceFuturesBrokerageModel(AccountType.Margin), SecuritySeeder.Null);
    }

    public TimeKeeper Clock { get; }

    public SymbolPropertiesDatabase Rules { get; } = new();

    public SecurityManager Securities { get; }

    public SecurityTransactionManager Transactions { get; }

    public SecurityPortfolioManager Portfolio { get; }

    public List<SubmitOrderRequest> Requests { get; } = [];

    public int OrdersCount => _tickets.Count;

    public decimal Cash => Portfolio.CashBook["USDT"].Amount;

    /// <summary>A perpetual with lot and tick.</summary>
    public CryptoFuture Add(string ticker, decimal? leverage = null, decimal lot = 0.001m, decimal tick = 0.01m, decimal? minimum = null)
    {
        var symbol = Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);
        if (!Rules.ContainsKey(Market.Binance, symbol, SecurityType.CryptoFuture))
            Rules.SetEntry(Market.Binance, ticker, SecurityType.CryptoFuture, new SymbolProperties(ticker, "USDT", 1, tick, lot, ticker, minimum));
        return (CryptoFuture)Add(symbol, leverage);
    }

    public Security Add(Symbol symbol, decimal? leverage = null)
    {
        var security = _factory.Create(symbol, TimeZones.Utc);
        security.SetLocalTimeKeeper(Clock.GetLocalTimeKeeper(TimeZones.Utc));
        security.AddData(new SubscriptionDataConfig(
            typeof(TradeBar), symbol, Resolution.Minute, TimeZones.Utc, TimeZones.Utc, fillForward: true, extendedHours: false, isInternalFeed: false));
        _initializer.Initialize(security);
        if (leverage is { } times) security.SetLeverage(times);
        Securities.Add(security);
        return security;
    }

    /// <summary>A flat minute bar that ends now.</summary>
    public void SetPrice(Security security, decimal price, decimal volume = 1) => SetBar(security, price, price, price, price, volume);

    /// <summary>A minute bar that ends now.</summary>
    public void SetBar(Security security, decimal open, decimal high, decimal low, decimal close, decimal volume = 1) =>
        security.SetMarketPrice(new TradeBar(Clock.UtcTime.AddMinutes(-1), security.Symbol, open, high, low, close, volume));

    /// <summary>A quote bar of one price on each side that ends now.</summary>
    public void SetQuotes(Security security, decimal bid, decimal ask) => security.SetMarketPrice(new QuoteBar(
        Clock.UtcTime.AddMinutes(-1), security.Symbol, new Bar(bid, bid, bid, bid), 1, new Bar(ask, ask, ask, ask), 1));

    public void Wait(int minutes = 1) => Clock.SetUtcDateTime(Clock.UtcTime.AddMinutes(minutes));

    /// <summary>A market order with a ticket, as it stands when its margin is checked.</summary>
    public Order Send(Security security, decimal quantity) => Send(new MarketOrder(security.Symbol, quantity, Clock.UtcTime));

    public Order Send(Order order)
    {
        order.Id = Transactions.GetIncrementOrderId();
        order.Status = OrderStatus.Submitted;
        var request = new SubmitOrderRequest(order.Type, order.SecurityType, order.Symbol, order.Quantity, 0, 0, order.Time, order.Tag);
        request.SetOrderId(order.Id);
        var ticket = new OrderTicket(Transactions, request);
        ticket.SetOrder(order);
        _tickets.Add(ticket);
        return order;
    }

    public bool Allows(Security security, decimal quantity) =>
        Portfolio.HasSufficientBuyingPowerForOrder([Send(security, quantity)]).IsSufficient;

    /// <summary>Books a fill at a price and fee.</summary>
    public OrderEvent Fill(Security security, decimal quantity, decimal price, decimal fee = 0)
    {
        var order = Send(security, quantity);
        return Book(new OrderEvent(order, Clock.UtcTime, new OrderFee(new CashAmount(fee, "USDT")))
        {
            Status = OrderStatus.Filled,
            FillPrice = price,
            FillQuantity = quantity,
        });
    }

    public OrderEvent Book(OrderEvent fill)
    {
        Portfolio.ProcessFills([fill]);
        return fill;
    }

    public OrderTicket Process(OrderRequest request)
    {
        var submit = (SubmitOrderRequest)request;
        Requests.Add(submit);
        var security = Securities[submit.Symbol];
        Fill(security, submit.Quantity, security.Price);
        return _tickets[^1];
    }

    public OrderTicket? GetOrderTicket(int orderId) => _tickets.Find(ticket => ticket.OrderId == orderId);

    public Order? GetOrderById(int orderId) => null;

    public List<Order> GetOrdersByBrokerageId(string brokerageId) => [];

    public IEnumerable<OrderTicket> GetOrderTickets(Func<OrderTicket, bool>? filter = null) => _tickets.Where(filter ?? (_ => true));

    public IEnumerable<OrderTicket> GetOpenOrderTickets(Func<OrderTicket, bool>? filter = null) => [];

    public IEnumerable<Order> GetOrders(Func<Order, bool>? filter = null) => [];

    public List<Order> GetOpenOrders(Func<Order, bool>? filter = null) => [];

    public ProjectedHoldings GetProjectedHoldings(Security security) => new(security.Holdings.Quantity, 0);
}
