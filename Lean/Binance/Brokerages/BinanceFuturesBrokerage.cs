using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Securities;

namespace DolphinLean.Binance.Brokerages;

/// <summary>
/// Binance's USDⓈ-M futures behind LEAN's interfaces for brokerages and live data, for an engine that has its own loop. It trades by the same rules as
/// <c>dolphin live</c>: one intent is at most one order, nothing is given up while it may be there, entries wait while something is not seen.
/// </summary>
/// <remarks>
/// Calls may come from any thread. Events are raised one after another on a thread of the brokerage's own; a handler must not ask for holdings,
/// cash, open orders or history, whose answers come by that thread.
/// </remarks>
public sealed partial class BinanceFuturesBrokerage : Brokerage, IDataQueueHandler
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(30);

    private readonly BinanceFuturesEndpoints _endpoints;
    private readonly BinanceCredentials? _credentials;
    private readonly TimeProvider _clock;
    private readonly BinanceVenue _venue;
    private readonly DataQueue _data;
    private BrokeragePump? _pump;
    private bool _wasConnected;

    /// <summary>A brokerage that is not connected.</summary>
    /// <param name="endpoints">Where the exchange is.</param>
    /// <param name="credentials">Whose account; null for data alone.</param>
    /// <param name="session">Lower-case letters and digits, at most 16, never used before: it begins every client order id.</param>
    /// <param name="tickers">Tickers that may be traded.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <param name="log">Takes lines for a person.</param>
    public BinanceFuturesBrokerage(
        BinanceFuturesEndpoints endpoints, BinanceCredentials? credentials, string session, IReadOnlyList<string> tickers, TimeProvider clock, Action<string> log)
        : base("Binance USDⓈ-M futures")
    {
        (_endpoints, _credentials, _clock) = (endpoints, credentials, clock);
        _venue = new BinanceVenue(new BinanceVenueOptions { Session = session, Symbols = tickers, WarmUpBars = 0, IsMarketOnly = credentials == null }, log);
        _data = new DataQueue(_venue.Core, () => _venue.Rest.ExchangeMs);
    }

    /// <inheritdoc cref="Brokerage.IsConnected"/>
    public override bool IsConnected => _pump is { } pump && pump.Peek(IsUp);

    /// <inheritdoc/>
    public override string? AccountBaseCurrency { get; protected set; } = "USDT";

    /// <summary>Opens sockets and reads filters and account; returns when orders can be sent.</summary>
    /// <exception cref="TimeoutException">The exchange does not answer; the message says what is missing.</exception>
    public override void Connect()
    {
        if (_pump != null)
            return;
        _pump = new BrokeragePump(_venue, _endpoints, _credentials, _clock) { Taking = TakeInput, Moved = PassOn };
        if (!_pump.WaitFor(venue => venue.Posture == Posture.Ready && IsUp(venue), ConnectWithin))
            throw new TimeoutException($"{_endpoints.Rest}: not connected within {ConnectWithin.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s: {_pump.Peek(venue => venue.Reason)}");
    }

    /// <summary>Closes sockets; orders and positions stay as they are. A brokerage is connected once.</summary>
    public override void Disconnect()
    {
        var pump = _pump;
        _pump = null;
        pump?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        Disconnect();
        base.Dispose();
    }

    /// <summary>Positions of the account, whoever opened them.</summary>
    public override List<Holding> GetAccountHoldings() =>
    [
        .. Read<PositionReply[]>(new RestCall("GET", "/fapi/v3/positionRisk", "", 5, Access.Signed)).Where(position => position.PositionAmt != 0).Select(position => new Holding
        {
            Symbol = SymbolOf(position.Symbol), Quantity = position.PositionAmt, AveragePrice = position.EntryPrice, MarketPrice = position.MarkPrice ?? 0,
            MarketValue = position.PositionAmt * (position.MarkPrice ?? 0), UnrealizedPnL = position.UnRealizedProfit ?? 0, CurrencySymbol = "₮", ConversionRate = 1,
        }),
    ];

    /// <summary>Balances of the futures wallet that are not zero.</summary>
    public override List<CashAmount> GetCashBalance() =>
    [
        .. Read<BalanceReply[]>(new RestCall("GET", "/fapi/v3/balance", "", 5, Access.Signed)).Where(balance => balance.Balance != 0)
            .Select(balance => new CashAmount(balance.Balance, balance.Asset)),
    ];

    /// <summary>Orders that rest at the exchange, whoever placed them, each with its client order id.</summary>
    public override List<Order> GetOpenOrders() =>
        [.. Read<OrderReply[]>(new RestCall("GET", "/fapi/v1/openOrders", "", 40, Access.Signed)).Select(OrderOf)];

    private BrokeragePump Pump => _pump ?? throw new InvalidOperationException("the brokerage is not connected; call Connect first");

    private bool IsUp(BinanceVenue venue) => venue.Health.Feeds.All(feed => feed.IsUp) && _data.IsUp && venue.Posture != Posture.Halted;

    private T Read<T>(RestCall call) where T : notnull
    {
        var body = Pump.Ask(call);
        return Pump.Peek(venue => venue.Core.Reader.Reply<T>(body));
    }

    private static Symbol SymbolOf(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);

    private static Order OrderOf(OrderReply reply)
    {
        var quantity = reply.Side == Messages.OrderSide.Sell ? -reply.OrigQty : reply.OrigQty;
        var time = DateTimeOffset.FromUnixTimeMilliseconds(reply.Time ?? reply.UpdateTime ?? 0).UtcDateTime;
        var properties = new BinanceOrderProperties { PostOnly = reply.TimeInForce == TimeInForceKind.Gtx };
        Order order = reply.Type switch
        {
            OrderKind.StopMarket => new StopMarketOrder(SymbolOf(reply.Symbol), quantity, reply.StopPrice ?? 0, time, properties: properties),
            _ => new LimitOrder(SymbolOf(reply.Symbol), quantity, reply.Price, time, properties: properties),
        };
        order.BrokerId.Add(reply.ClientOrderId);
        order.Status = reply.ExecutedQty > 0 ? OrderStatus.PartiallyFilled : OrderStatus.Submitted;
        return order;
    }
}
