using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Sources;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Tests.Venues;

/// <summary>A venue with one symbol and a quoted market of 99.9 to 100.1, for tests.</summary>
internal sealed class SmallVenue
{
    public const string Symbol = "BTCUSDT";
    public const long StartMs = 1_746_403_200_000;

    public SmallVenue(bool quoted = true, decimal deposit = 100_000)
    {
        Venue = new Venue([Rules], StartMs, seed: 7, Events);
        Account = Venue.Open("key", "secret", deposit);
        if (!quoted)
            return;
        for (var i = 0; i < 5; i++)
        {
            Level(OrderSide.Buy, 99.9m - i * 0.1m, 10);
            Level(OrderSide.Sell, 100.1m + i * 0.1m, 10);
        }
        Mark(100);
    }

    public static SymbolRules Rules { get; } = new() { Symbol = Symbol, TickSize = 0.1m, StepSize = 0.001m, MultiplierUp = 2, MultiplierDown = 0.1m };

    public RecordedEvents Events { get; } = new();
    public Venue Venue { get; }
    public Account Account { get; }
    public Market Market => Venue.MarketOf(Symbol);
    public Position Position => Account.PositionOf(Symbol, PositionSide.Both);

    public void Level(OrderSide side, decimal price, decimal quantity) =>
        Venue.Apply(new MarketEvent(Venue.NowMs, Symbol, MarketEventKind.Level) { Side = side, Price = price, Quantity = quantity });

    public void Trade(OrderSide takerSide, decimal price, decimal quantity) =>
        Venue.Apply(new MarketEvent(Venue.NowMs, Symbol, MarketEventKind.Trade) { Side = takerSide, Price = price, Quantity = quantity });

    public void Mark(decimal price) => Venue.Apply(new MarketEvent(Venue.NowMs, Symbol, MarketEventKind.Mark) { Price = price });

    public Order Limit(OrderSide side, decimal price, decimal quantity, TimeInForce timeInForce = TimeInForce.Gtc, bool reduceOnly = false) =>
        Venue.Place(Account, new OrderRequest
        {
            Symbol = Symbol, Side = side, Type = OrderType.Limit, Price = price, Quantity = quantity, TimeInForce = timeInForce, ReduceOnly = reduceOnly,
        });

    public Order AtMarket(OrderSide side, decimal quantity, bool reduceOnly = false) =>
        Venue.Place(Account, new OrderRequest { Symbol = Symbol, Side = side, Type = OrderType.Market, Quantity = quantity, ReduceOnly = reduceOnly });
}
