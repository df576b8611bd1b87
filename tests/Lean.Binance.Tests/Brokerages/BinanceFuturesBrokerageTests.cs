using System.Collections.Concurrent;
using System.Diagnostics;
using DolphinLean.Binance;
using DolphinLean.Binance.Brokerages;
using DolphinLean.Exchange.Hosting;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Interfaces;
using QuantConnect.Orders;
using QuantConnect.Packets;
using QuantConnect.Securities;

namespace DolphinLean.Lean.Binance.Tests.Brokerages;

/// <summary>LEAN's interfaces over the venue, against the exchange on the wire.</summary>
[TestFixture]
[CancelAfter(120_000)]
public sealed class BinanceFuturesBrokerageTests
{
    private static readonly string[] Two = ["BTCUSDT", "ETHUSDT"];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private static readonly Symbol Bitcoin = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);

    private readonly ConcurrentQueue<OrderEvent> _events = [];
    private readonly ConcurrentQueue<BrokerageMessageEvent> _messages = [];
    private ExchangeServer _exchange = null!;
    private BinanceFuturesBrokerage _brokerage = null!;
    private int _lastOrderId;

    [SetUp]
    public async Task Connect()
    {
        _events.Clear();
        _messages.Clear();
        _lastOrderId = 0;
        var account = new ExchangeAccount(new string('k', 64), new string('s', 64));
        _exchange = await ExchangeServer.StartAsync(new ExchangeOptions { Accounts = [account], Seed = 5, Symbols = Two }, 0, TimeProvider.System, default);
        _brokerage = new BinanceFuturesBrokerage(
            BinanceFuturesEndpoints.Create(_exchange.RestAddress, _exchange.SocketAddress, allowMainnet: false), new BinanceCredentials(account.Key, account.Secret), "lean1", Two,
            TimeProvider.System, TestContext.Out.WriteLine);
        _brokerage.OrdersStatusChanged += (_, events) => events.ForEach(_events.Enqueue);
        _brokerage.Message += (_, message) => _messages.Enqueue(message);
        _brokerage.Connect();
    }

    [TearDown]
    public async Task Disconnect()
    {
        _brokerage.Dispose();
        await _exchange.DisposeAsync();
    }

    private void Eventually(Func<bool> holds, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!holds())
        {
            if (Stopwatch.GetElapsedTime(start) > Soon)
                Assert.Fail($"not soon: {what}; told {string.Join(", ", _events.Select(told => $"{told.OrderId} {told.Status} {told.Message}"))}");
            Thread.Sleep(20);
        }
    }

    private T Place<T>(T order) where T : Order
    {
        Assert.That(_brokerage.PlaceOrder(Numbered(order, ++_lastOrderId)));
        return order;
    }

    /// <summary>An order with the number that an engine would give it.</summary>
    private static T Numbered<T>(T order, int id) where T : Order
    {
        typeof(Order).GetProperty(nameof(Order.Id))!.SetValue(order, id);
        return order;
    }

    private List<OrderStatus> StatesOf(Order order) => [.. _events.Where(happened => happened.OrderId == order.Id).Select(happened => happened.Status)];

    private decimal Price() => _exchange.Read(exchange => exchange.Venue.MarketOf("BTCUSDT").LastPrice);

    [Test]
    public void AnAccountIsReadAndAMarketOrderFills()
    {
        Assert.That(_brokerage.IsConnected);
        Assert.That(_brokerage.GetCashBalance(), Is.EqualTo(new[] { new CashAmount(10_000, "USDT") }));
        Assert.That(_brokerage.GetAccountHoldings(), Is.Empty);

        var order = Place(new MarketOrder(Bitcoin, -0.012m, DateTime.UtcNow));
        Eventually(() => StatesOf(order).Contains(OrderStatus.Filled), "the order fills");
        Assert.That(StatesOf(order)[0], Is.EqualTo(OrderStatus.Submitted));
        var fills = _events.Where(happened => happened.FillQuantity != 0).ToList();
        Assert.That(fills.Sum(fill => fill.FillQuantity), Is.EqualTo(-0.012m));
        Assert.That(fills.Sum(fill => fill.OrderFee.Value.Amount), Is.EqualTo(fills.Sum(fill => -fill.FillQuantity * fill.FillPrice) * 0.0004m).Within(1e-8m));
        Assert.That(order.BrokerId, Is.EqualTo(new[] { "lean1-1-1" }));
        var holding = _brokerage.GetAccountHoldings().Single();
        Assert.That((holding.Symbol, holding.Quantity), Is.EqualTo((Bitcoin, -0.012m)));
        Assert.That(holding.AveragePrice, Is.EqualTo(fills.Sum(fill => fill.FillQuantity * fill.FillPrice) / -0.012m).Within(0.01m));
        Assert.That(_brokerage.GetCashBalance().Single().Amount, Is.LessThan(10_000));
    }

    [Test]
    public void ALimitOrderIsChangedAndCancelled()
    {
        var price = Math.Floor(Price() * 0.95m);
        var order = Place(new LimitOrder(Bitcoin, 0.01m, price, DateTime.UtcNow));
        Eventually(() => _brokerage.GetOpenOrders().Count == 1, "it rests");
        var open = _brokerage.GetOpenOrders().Single();
        Assert.That((open.Symbol, open.Quantity, ((LimitOrder)open).LimitPrice, open.BrokerId[0]), Is.EqualTo((Bitcoin, 0.01m, price, "lean1-1-1")));

        Assert.That(_brokerage.UpdateOrder(Numbered(new LimitOrder(Bitcoin, 0.02m, price - 10, DateTime.UtcNow), order.Id)));
        Eventually(() => StatesOf(order).Contains(OrderStatus.UpdateSubmitted), "it is changed");
        Assert.That(_brokerage.GetOpenOrders().Single().Quantity, Is.EqualTo(0.02m));
        Assert.That(_brokerage.CancelOrder(order));
        Eventually(() => StatesOf(order).Contains(OrderStatus.Canceled), "it is cancelled");
        Assert.That(_brokerage.GetOpenOrders(), Is.Empty);
    }

    [Test]
    public void WhatCannotBeSentComesBackAsAnEventWithTheReason()
    {
        var tooSmall = Place(new MarketOrder(Bitcoin, 0.0001m, DateTime.UtcNow));
        var unknown = Place(new LimitIfTouchedOrder(Bitcoin, 1, 1, 1, DateTime.UtcNow));
        Eventually(() => StatesOf(tooSmall).Contains(OrderStatus.Invalid) && StatesOf(unknown).Contains(OrderStatus.Invalid), "both are refused");
        Assert.That(_events.Single(happened => happened.OrderId == unknown.Id).Message, Does.Contain("LimitIfTouched orders are not sent"));
        Assert.That(_exchange.Read(exchange => exchange.Venue.Accounts.Values.Single().Orders.Count), Is.Zero);
    }

    [Test]
    public void AStopWaitsAtTheExchange()
    {
        var order = Place(new StopMarketOrder(Bitcoin, -0.01m, Math.Floor(Price() * 0.9m), DateTime.UtcNow));
        Eventually(() => _exchange.Read(exchange => exchange.Venue.Accounts.Values.Single().AlgoOrders.Count) == 1, "it waits as an algo order");
        Assert.That(_brokerage.CancelOrder(order));
        Eventually(() => StatesOf(order).Contains(OrderStatus.Canceled), "it is cancelled");
    }

    [Test]
    public void DataComeAsTicksAndAsBars()
    {
        IDataQueueHandler queue = _brokerage;
        queue.SetJob(new LiveNodePacket());
        Assert.That(queue.IsConnected);
        var news = 0;
        SubscriptionDataConfig Config(Type type, Resolution resolution, TickType tickType) =>
            new(type, Bitcoin, resolution, TimeZones.Utc, TimeZones.Utc, false, true, false, tickType: tickType);
        var ticks = queue.Subscribe(Config(typeof(Tick), Resolution.Tick, TickType.Trade), (_, _) => Interlocked.Increment(ref news))!;
        var quotes = queue.Subscribe(Config(typeof(QuoteBar), Resolution.Second, TickType.Quote), (_, _) => { })!;
        var bars = queue.Subscribe(Config(typeof(TradeBar), Resolution.Second, TickType.Trade), (_, _) => { })!;
        Assert.That(queue.Subscribe(new SubscriptionDataConfig(typeof(TradeBar), Symbol.Create("SPY", SecurityType.Equity, Market.USA), Resolution.Second, TimeZones.Utc, TimeZones.Utc, false, true, false), (_, _) => { }), Is.Null);

        var tick = (Tick)Next(ticks);
        Assert.That((tick.Symbol, tick.TickType, tick.Value > 0, tick.Quantity > 0), Is.EqualTo((Bitcoin, TickType.Trade, true, true)));
        Assert.That(news, Is.Positive);
        var quote = (QuoteBar)Next(quotes);
        Assert.That(quote.Bid!.Close, Is.LessThan(quote.Ask!.Close));
        Assert.That((quote.Period, quote.Time.Millisecond), Is.EqualTo((TimeSpan.FromSeconds(1), 0)));
        var bar = (TradeBar)Next(bars);
        Assert.That(bar.High, Is.GreaterThanOrEqualTo(bar.Low));
        Assert.That((bar.Volume > 0, bar.Period), Is.EqualTo((true, TimeSpan.FromSeconds(1))));

        queue.Unsubscribe(Config(typeof(Tick), Resolution.Tick, TickType.Trade));
        while (ticks.MoveNext())
        {
            // What had come before the end.
        }
        Eventually(() => _brokerage.IsConnected, "the rest goes on");
        Next(bars);
    }

    private BaseData Next(IEnumerator<BaseData> data)
    {
        BaseData? found = null;
        Eventually(() => data.MoveNext() && (found = data.Current) != null, "data come");
        return found!;
    }

    [Test]
    public void HistoryIsTheExchangesCandles()
    {
        var end = DateTime.UtcNow;
        end = new DateTime(end.Ticks - end.Ticks % TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        var request = new HistoryRequest(
            end.AddHours(-20), end, typeof(TradeBar), Bitcoin, Resolution.Minute, SecurityExchangeHours.AlwaysOpen(TimeZones.Utc), TimeZones.Utc, null, true, false,
            DataNormalizationMode.Raw, TickType.Trade);
        var bars = _brokerage.GetHistory(request)!.Cast<TradeBar>().ToList();
        Assert.That(bars, Has.Count.EqualTo(1_200), "more than one page");
        Assert.That((bars[0].Time, bars[^1].EndTime), Is.EqualTo((end.AddHours(-20), end)));
        Assert.That(bars.Skip(1).Zip(bars, (later, bar) => later.Time - bar.Time), Is.All.EqualTo(TimeSpan.FromMinutes(1)));
        Assert.That(_brokerage.GetHistory(new HistoryRequest(request, Bitcoin, end, end) { TickType = TickType.Quote }), Is.Null);
    }

    [Test]
    public async Task ALostConnectionIsTold()
    {
        Eventually(() => _messages.Any(message => message.Type == BrokerageMessageType.Reconnect), "the first connection is told");
        await _exchange.DisposeAsync();
        Eventually(() => _messages.Any(message => message.Type == BrokerageMessageType.Disconnect), "its end as well");
        Assert.That(_brokerage.IsConnected, Is.False);
    }
}
