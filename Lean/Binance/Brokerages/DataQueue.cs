using System.Text.Json;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Sockets;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Wire;
using QuantConnect;
using QuantConnect.Data.Market;

namespace DolphinLean.Binance.Brokerages;

/// <summary>Market data of LEAN's subscriptions: one socket for trades and one for quotes, opened anew when what they carry changes. Not thread-safe.</summary>
internal sealed class DataQueue(VenueCore core, Func<long> exchangeMs)
{
    private readonly List<QueueSubscription> _subscriptions = [];
    private readonly Dictionary<TickType, SocketLine> _lines = [];
    private bool _hasChanged;

    /// <summary>Whether every socket that is wanted is open.</summary>
    public bool IsUp => !_hasChanged && _lines.Values.All(line => line.State == LineState.Up);

    public void Add(QueueSubscription subscription)
    {
        _subscriptions.Add(subscription);
        _hasChanged = true;
    }

    public void Remove(Predicate<QueueSubscription> isMeant)
    {
        foreach (var subscription in _subscriptions.Where(one => isMeant(one)))
            subscription.Dispose();
        _hasChanged |= _subscriptions.RemoveAll(isMeant) > 0;
    }

    /// <summary>Takes an input, if it concerns these sockets, and looks after them.</summary>
    public void Take(Inbound inbound)
    {
        if (inbound.Channel != 0 && _lines.Values.FirstOrDefault(line => line.Channel == inbound.Channel) is { } line)
            TakeSocket(line, inbound);
        if (_hasChanged)
            Rebuild();
        foreach (var one in _lines.Values)
            one.Advance();
        var now = DateTimeOffset.FromUnixTimeMilliseconds(exchangeMs()).UtcDateTime;
        foreach (var subscription in _subscriptions)
            subscription.Scan(now);
    }

    private void Rebuild()
    {
        _hasChanged = false;
        foreach (var line in _lines.Values)
            line.Close();
        _lines.Clear();
        foreach (var group in _subscriptions.GroupBy(subscription => subscription.Config.TickType))
        {
            var (name, path) = group.Key == TickType.Quote ? ("quotes", "/public") : ("trades", "/market");
            var streams = string.Join('/', group.Select(subscription => subscription.Stream).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            _lines.Add(group.Key, new SocketLine(core, name, $"{path}/stream?streams={streams}"));
        }
    }

    private void TakeSocket(SocketLine line, Inbound inbound)
    {
        switch (inbound.Kind)
        {
            case InboundKind.Opened:
                line.TakeOpened();
                break;
            case InboundKind.Closed:
                line.TakeClosed();
                break;
            case InboundKind.Message:
                line.TakeMessage();
                TakeEvent(inbound.Text);
                break;
        }
    }

    private void TakeEvent(string text)
    {
        try
        {
            switch (core.Reader.Event(text))
            {
                case BookTickerEvent quote:
                    Pass(quote.Symbol, TickType.Quote, symbol => new Tick(TimeOf(quote.EventTime), symbol, quote.Bid, quote.Ask)
                    {
                        TickType = TickType.Quote, BidSize = quote.BidQuantity, AskSize = quote.AskQuantity,
                    });
                    break;
                case AggregateTradeEvent trade:
                    Pass(trade.Symbol, TickType.Trade, symbol => new Tick
                    {
                        Time = TimeOf(trade.Time), Symbol = symbol, Value = trade.Price, Quantity = trade.Quantity, TickType = TickType.Trade,
                    });
                    break;
            }
        }
        catch (JsonException defect)
        {
            core.Reader.Tally.CountMalformed("event");
            core.Log($"a message can't be read: {defect.Message}");
        }
    }

    private void Pass(string ticker, TickType type, Func<Symbol, Tick> create)
    {
        foreach (var subscription in _subscriptions)
        {
            if (subscription.Config.TickType == type && subscription.Config.Symbol.Value == ticker)
                subscription.Take(create(subscription.Config.Symbol));
        }
    }

    private static DateTime TimeOf(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).UtcDateTime;
}
