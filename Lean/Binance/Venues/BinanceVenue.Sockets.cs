using System.Text.Json;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Sockets;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Venues;

// Which sockets there are, and what they say goes to the part that it concerns.
public sealed partial class BinanceVenue
{
    /// <inheritdoc/>
    public void Leave()
    {
        _hasLeft = true;
        foreach (var line in _market)
            line.Close();
        _depth?.Close();
        _trades?.Close();
        _user.Close();
    }

    private void TakeSocket(Inbound inbound)
    {
        if (_user.Owns(inbound.Channel))
            TakeUser(inbound);
        else if (_depth?.Channel == inbound.Channel)
            TakeMarket(_depth, inbound);
        else if (_trades?.Channel == inbound.Channel)
            TakeMarket(_trades, inbound);
        else if (_market.Find(line => line.Channel == inbound.Channel) is { } line)
            TakeMarket(line, inbound);
    }

    private void TakeMarket(SocketLine line, Inbound inbound)
    {
        switch (inbound.Kind)
        {
            case InboundKind.Opened:
                line.TakeOpened();
                break;
            case InboundKind.Closed:
                line.TakeClosed();
                break;
            default:
                line.TakeMessage();
                TakeMarketEvent(Read(inbound.Text));
                break;
        }
    }

    private void TakeMarketEvent(StreamEvent? happened)
    {
        if (happened is KlineEvent or BookTickerEvent)
            _bars.Take(happened);
        else if (happened is DepthEvent change && _books.TryGetValue(change.Symbol, out var book))
        {
            _depthLateMs = change.Time > 0 ? _rest.ExchangeMs - change.Time : 0;
            book.Take(change, IsDepthLate);
        }
        else if (happened is AggregateTradeEvent trade && _books.TryGetValue(trade.Symbol, out var traded))
            traded.Take(trade);
    }

    private void TakeUser(Inbound inbound)
    {
        switch (inbound.Kind)
        {
            case InboundKind.Opened:
                _user.TakeOpened();
                break;
            case InboundKind.Closed:
                _user.TakeClosed();
                break;
            default:
                _user.TakeMessage();
                TakeUserEvent(Read(inbound.Text));
                break;
        }
    }

    private void TakeUserEvent(StreamEvent? happened)
    {
        switch (happened)
        {
            case OrderTradeUpdate update:
                _orders.Take(update.Order);
                break;
            case AlgoUpdate update:
                _orders.Take(update.Order);
                break;
            case AccountUpdate update:
                _account.Take(update.Account);
                break;
            case ListenKeyExpired:
                _user.TakeExpired();
                break;
            case AccountConfigUpdate or MarginCall or TriggerReject:
                _account.WantCheck();
                break;
        }
    }

    /// <summary>Reads an event; one that can't be read is counted and not traded on.</summary>
    private StreamEvent? Read(string text)
    {
        try
        {
            return _core.Reader.Event(text);
        }
        catch (JsonException defect)
        {
            _core.Reader.Tally.CountMalformed("event");
            _core.Log($"a message can't be read: {defect.Message}");
            return null;
        }
    }

    private void AddMarketLines(string name, string path, string stream)
    {
        var number = 0;
        foreach (var symbols in _options.Symbols.Chunk(StreamsPerSocket))
        {
            number++;
            var streams = string.Join('/', symbols.Select(symbol => $"{symbol.ToLowerInvariant()}@{stream}"));
            _market.Add(new SocketLine(_core, number == 1 ? name : FormattableString.Invariant($"{name} {number}"), $"{path}/stream?streams={streams}"));
        }
    }
}
