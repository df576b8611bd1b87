using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Engine.Tests.Properties;

/// <summary>
/// Sends orders of every type that Binance takes, both ways, at random: it visits its symbols in sorted order, so all it does follows from
/// its seed. After every step and event its observer sees it.
/// </summary>
internal class RandomTrader(TraderOptions options) : QCAlgorithm
{
    private readonly Random _random = new(options.Seed);

    protected TraderOptions Options => options;

    /// <summary>Meets a full hour now and then.</summary>
    private static readonly TimeSpan AcrossHours = TimeSpan.FromSeconds(2250);

    /// <summary>Meets none in a day: at a full hour an event could trade what a universe chose at that step, before anyone is told of it.</summary>
    private static readonly TimeSpan BesideHours = TimeSpan.FromSeconds(2240);

    protected DateTime FirstDay { get; } = RandomMarket.Midnight;

    public List<OrderEvent> OrderEvents { get; } = [];

    public override void Initialize()
    {
        SetStartDate(options.WarmsUp ? FirstDay.AddHours(1) : FirstDay);
        SetEndDate(FirstDay);
        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(options.Cash);
        SetBrokerageModel(options.Brokerage, AccountType.Margin);
        SetBenchmark(_ => 0);
        if (options.Changes == SymbolChanges.ByUniverse)
            SelectAtRandom();
        else
            options.Tickers.ToList().ForEach(Add);
        if (options.WarmsUp)
            SetWarmUp(TimeSpan.FromMinutes(40));
        Schedule.On(DateRules.EveryDay(), TimeRules.Every(options.Changes == SymbolChanges.ByUniverse ? BesideHours : AcrossHours), () => Visit(0.5));
    }

    public override void OnData(Slice slice)
    {
        if (options.Changes == SymbolChanges.ByHand && _random.Next(120) == 0)
            ComeOrGo(options.Tickers.Order(StringComparer.Ordinal).ElementAt(_random.Next(options.Tickers.Count)));
        Visit(0.03);
    }

    public override void OnOrderEvent(OrderEvent orderEvent)
    {
        OrderEvents.Add(orderEvent);
        if (orderEvent.Status == OrderStatus.Filled && orderEvent.Ticket.OrderType == OrderType.Limit && _random.Next(3) == 0)
            StopMarketOrder(orderEvent.Symbol, -orderEvent.FillQuantity, orderEvent.FillPrice * (orderEvent.FillQuantity > 0 ? 0.997m : 1.003m));
    }

    private void SelectAtRandom()
    {
        UniverseSettings.Leverage = options.Leverage;
        AddUniverse(
            SecurityType.CryptoFuture, "random", Resolution.Hour, Market.Binance, UniverseSettings,
            time => options.Tickers.Order(StringComparer.Ordinal).Where((_, i) => new Random(options.Seed + 31 * (int)time.TimeOfDay.TotalHours + i).Next(3) != 0));
    }

    private void Add(string ticker) => AddCryptoFuture(ticker, Resolution.Minute, leverage: options.Leverage);

    private void ComeOrGo(string ticker)
    {
        if (!ActiveSecurities.Keys.Any(symbol => symbol.Value == ticker))
            Add(ticker);
        else if (ActiveSecurities.Count > 1)
            RemoveSecurity(Symbol(ticker));
    }

    private void Visit(double share)
    {
        foreach (var symbol in ActiveSecurities.Keys.OrderBy(symbol => symbol.Value, StringComparer.Ordinal))
        {
            if (_random.NextDouble() < share && Securities[symbol].IsTradable && Securities[symbol].HasData && !IsWarmingUp)
                Act(symbol);
        }
    }

    private void Act(Symbol symbol)
    {
        var price = Securities[symbol].Price;
        var held = Portfolio[symbol].Quantity;
        var quantity = Math.Round(options.Cash * (0.02m + Draw() * (1 + options.Leverage) / 8) / price * (_random.Next(2) == 0 ? 1 : -1), 4);
        var away = price * (1 + (Draw() - 0.5m) / 100);
        switch (_random.Next(16))
        {
            case 0 or 1: MarketOrder(symbol, quantity); break;
            case 2: MarketOrder(symbol, held == 0 ? quantity : -2 * held); break;
            case 3 or 4: LimitOrder(symbol, quantity, away); break;
            case 5: StopMarketOrder(symbol, quantity, away); break;
            case 6: StopLimitOrder(symbol, quantity, away, away * (1 + (Draw() - 0.5m) / 300)); break;
            case 7: TrailingStopOrder(symbol, quantity, 0.001m + Draw() / 200, true); break;
            case 8: TrailingStopOrder(symbol, quantity, price * (0.001m + Draw() / 200), false); break;
            case 9: Liquidate(symbol); break;
            case 10: LiquidateRarely(); break;
            case 11: SetHoldings(symbol, (Draw() - 0.5m) * (1 + options.Leverage) / 4); break;
            case 12: Rebalance(); break;
            case 13: Transactions.CancelOpenOrders(symbol); break;
            default: ChangeOldest(symbol, quantity, away); break;
        }
    }

    private decimal Draw() => _random.Next(1, 10_000) / 10_000m;

    private void LiquidateRarely()
    {
        if (_random.Next(3) == 0)
            Liquidate();
    }

    private void Rebalance() => SetHoldings(
        [.. ActiveSecurities.Keys.OrderBy(symbol => symbol.Value, StringComparer.Ordinal).Where(symbol => Securities[symbol].HasData && Securities[symbol].IsTradable)
            .Select(symbol => new PortfolioTarget(symbol, (Draw() - 0.5m) / 2))],
        liquidateExistingHoldings: _random.Next(2) == 0);

    private void ChangeOldest(Symbol symbol, decimal quantity, decimal price)
    {
        var tickets = Transactions.GetOpenOrderTickets(symbol).OrderBy(ticket => ticket.OrderId).ToList();
        if (tickets.Count == 0)
            return;

        // LEAN does not cut an updated quantity to the lot.
        var lot = RandomMarket.LotOf(symbol.Value);
        var fields = new UpdateOrderFields { Quantity = quantity - quantity % lot };
        if (tickets[0].OrderType == OrderType.Limit)
            fields.LimitPrice = price;
        if (_random.Next(2) == 0)
            tickets[0].Update(fields);
        else
            tickets[0].Cancel();
    }
}
