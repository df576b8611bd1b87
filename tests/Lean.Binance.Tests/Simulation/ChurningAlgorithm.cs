using System.Globalization;
using DolphinLean.Data.Journal;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Brokerages;
using QuantConnect.Data;
using QuantConnect.Orders;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Trades all the time, market and resting orders, so that everything that can go wrong with orders gets its chance.</summary>
internal sealed class ChurningAlgorithm(params string[] tickers) : QCAlgorithm, IJournaled
{
    private readonly List<Symbol> _symbols = [];
    private IDecisionJournal? _journal;
    private int _bar;

    public IDecisionJournal Journal { set => _journal = value; }

    public override void Initialize()
    {
        SetTimeZone(TimeZones.Utc);
        SetAccountCurrency("USDT");
        SetCash(10_000);
        SetBrokerageModel(BrokerageName.BinanceFutures, AccountType.Margin);
        foreach (var ticker in tickers)
            _symbols.Add(AddCryptoFuture(ticker, Resolution.Minute, leverage: 10).Symbol);
    }

    public override void OnData(Slice slice)
    {
        _bar++;
        if (IsWarmingUp)
            return;
        var symbol = _symbols[_bar % _symbols.Count];
        if (!slice.Bars.TryGetValue(symbol, out var bar))
            return;
        var held = Portfolio[symbol].Quantity;
        var lot = Securities[symbol].SymbolProperties.LotSize;
        var quantity = Math.Floor(500m / bar.Close / lot) * lot;
        foreach (var ticket in Transactions.GetOpenOrderTickets(ticket => ticket.Symbol == symbol).ToList())
        {
            Decide("CANCEL", symbol, ticket.OrderId);
            ticket.Cancel();
        }
        switch (_bar / _symbols.Count % 5)
        {
            case 0 when held == 0:
                var tick = Securities[symbol].SymbolProperties.MinimumPriceVariation;
                Decide("BID", symbol, (double)quantity);
                LimitOrder(symbol, quantity, Math.Floor(bar.Close * 0.999m / tick) * tick);
                break;
            case 1 when held == 0:
                Decide("BUY", symbol, (double)quantity);
                MarketOrder(symbol, quantity);
                break;
            case 3 when held == 0:
                Decide("SELL", symbol, (double)-quantity);
                MarketOrder(symbol, -quantity);
                break;
            case 2 or 4 when held != 0:
                Decide("CLOSE", symbol, (double)-held);
                MarketOrder(symbol, -held);
                break;
        }
    }

    public override void OnOrderEvent(OrderEvent orderEvent)
    {
        if (orderEvent.FillQuantity != 0)
        {
            Decide("FILL", orderEvent.Symbol, (double)orderEvent.FillQuantity, (double)orderEvent.FillPrice);
            GoOn(orderEvent);
        }
        else
            Decide(orderEvent.Status.ToString().ToUpperInvariant(), orderEvent.Symbol, orderEvent.OrderId);
    }

    // Not only at bars: an entry may be wanted at any moment, also while something is not seen.
    private void GoOn(OrderEvent orderEvent)
    {
        var security = Securities[orderEvent.Symbol];
        var isResting = orderEvent.Ticket.OrderType == OrderType.Limit && security.Holdings.AbsoluteHoldingsValue < 2_000m;
        if (_bar % 3 != 0 || (security.Holdings.Quantity != 0 && !isResting))
            return;
        var (lot, tick) = (security.SymbolProperties.LotSize, security.SymbolProperties.MinimumPriceVariation);
        Decide("AGAIN", orderEvent.Symbol, (double)orderEvent.FillPrice);
        LimitOrder(orderEvent.Symbol, Math.Floor(500m / security.Close / lot) * lot, Math.Floor(security.Close * 0.9995m / tick) * tick);
    }

    private void Decide(string decision, Symbol symbol, double value, double price = 0) => _journal?.Write(
        new DateTimeOffset(UtcTime, TimeSpan.Zero).ToUnixTimeMilliseconds(), "test", decision, symbol.Value,
        [new("value", value), new("price", price), JournalField.Of("bar", _bar.ToString(CultureInfo.InvariantCulture))]);
}
