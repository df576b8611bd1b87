using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Sources;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Tests.Venues;

/// <summary>Seeded clients and a seeded market at work on one venue; tests look at it after each step.</summary>
internal sealed class RandomSession
{
    private static readonly string[] Symbols = ["BTCUSDT", "ETHUSDT"];

    private readonly Random _random;
    private readonly Dictionary<string, decimal> _mid = new() { ["BTCUSDT"] = 100, ["ETHUSDT"] = 50 };

    public RandomSession(int seed, int accounts = 3)
    {
        _random = new Random(seed);
        Venue = new Venue(Symbols.Select(symbol => SmallVenue.Rules with { Symbol = symbol }), SmallVenue.StartMs, seed, Events);
        for (var i = 0; i < accounts; i++)
        {
            var account = Venue.Open($"key{i}", "secret", 5_000);
            if (i == 1)
                Venue.SetHedged(account, true);
            if (i == 2)
                Venue.SetMarginType(account, "BTCUSDT", MarginType.Isolated);
        }
        foreach (var symbol in Symbols)
            Venue.Apply(new MarketEvent(Venue.NowMs, symbol, MarketEventKind.Mark) { Price = _mid[symbol] });
    }

    public RecordedEvents Events { get; } = new();
    public Venue Venue { get; }
    public int Refused { get; private set; }

    /// <summary>The request of the step, when it was one.</summary>
    public OrderRequest? Requested { get; private set; }

    public void Step()
    {
        Requested = null;
        Venue.AdvanceTo(Venue.NowMs + _random.Next(0, 600_000));
        var symbol = Symbols[_random.Next(2)];
        var account = Venue.Accounts.Values.ElementAt(_random.Next(Venue.Accounts.Count));
        try
        {
            switch (_random.Next(10))
            {
                case 0: Move(symbol); break;
                case 1 or 2: Quote(symbol); break;
                case 3: Trade(symbol); break;
                case 4: Cancel(account); break;
                case 5: Amend(account); break;
                case 6: PlaceAlgo(account, symbol); break;
                default: Place(account, symbol); break;
            }
        }
        catch (Rejection)
        {
            Refused++;
        }
    }

    private void Move(string symbol)
    {
        _mid[symbol] = Math.Clamp(Math.Round(_mid[symbol] * (1 + (decimal)(_random.NextDouble() - 0.5) * 0.1m), 1), 20, 300);
        Venue.Apply(new MarketEvent(Venue.NowMs, symbol, MarketEventKind.Mark) { Price = _mid[symbol] });
    }

    private void Quote(string symbol) => Venue.Apply(new MarketEvent(Venue.NowMs, symbol, MarketEventKind.Level)
    {
        Side = RandomSide(), Price = Near(symbol), Quantity = _random.Next(0, 20),
    });

    private void Trade(string symbol) => Venue.Apply(new MarketEvent(Venue.NowMs, symbol, MarketEventKind.Trade)
    {
        Side = RandomSide(), Price = Near(symbol), Quantity = _random.Next(1, 15),
    });

    private void Place(Account account, string symbol)
    {
        var isLimit = _random.Next(4) > 0;
        Requested = new OrderRequest
        {
            Symbol = symbol,
            Side = RandomSide(),
            Type = isLimit ? OrderType.Limit : OrderType.Market,
            Price = isLimit ? Near(symbol) : 0,
            Quantity = RandomQuantity(),
            TimeInForce = isLimit ? (TimeInForce)_random.Next(4) : TimeInForce.Gtc,
            ReduceOnly = !account.IsHedged && _random.Next(4) == 0,
            PositionSide = SideFor(account),
            SelfTradePrevention = (SelfTradePrevention)_random.Next(4),
        };
        Venue.Place(account, Requested);
    }

    private void PlaceAlgo(Account account, string symbol) => Venue.PlaceAlgo(account, new OrderRequest
    {
        Symbol = symbol,
        Side = RandomSide(),
        Type = _random.Next(2) == 0 ? OrderType.StopMarket : OrderType.TakeProfitMarket,
        StopPrice = Near(symbol),
        Quantity = RandomQuantity(),
        PositionSide = SideFor(account),
        WorkingType = WorkingType.MarkPrice,
    });

    private void Cancel(Account account)
    {
        if (RandomOrder(account) is { } order)
            Venue.Cancel(order);
    }

    private void Amend(Account account)
    {
        if (RandomOrder(account) is { } order)
            Venue.Amend(account, order, RandomQuantity(), Near(order.Symbol));
    }

    private Order? RandomOrder(Account account) =>
        account.OpenOrders.Any() ? account.OpenOrders.ElementAt(_random.Next(account.OpenOrders.Count())) : null;

    private PositionSide SideFor(Account account) => account.IsHedged ? (PositionSide)_random.Next(1, 3) : PositionSide.Both;

    private OrderSide RandomSide() => (OrderSide)_random.Next(2);

    private decimal RandomQuantity() => _random.Next(1, 20_000) * 0.001m;

    private decimal Near(string symbol) => Math.Max(0.1m, _mid[symbol] + _random.Next(-30, 31) * 0.1m);
}
