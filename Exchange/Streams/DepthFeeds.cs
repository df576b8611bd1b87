using DolphinLean.Exchange.Faults;
using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Orders;
using DolphinLean.Exchange.Rest;

namespace DolphinLean.Exchange.Streams;

/// <summary>Changes of the book: <c>@depth</c>. Every event's <c>pu</c> is the <c>u</c> of the one before.</summary>
internal sealed class DepthFeed : Feed
{
    private readonly Market _market;
    private readonly long _rhythmMs;
    private readonly SortedSet<decimal> _bids = [];
    private readonly SortedSet<decimal> _asks = [];
    private long _lastId;
    private decimal _falseBid;

    public DepthFeed(StreamHub hub, string name, Market market, long rhythmMs) : base(hub, name, market.Symbol)
    {
        (_market, _rhythmMs) = (market, rhythmMs);
        _lastId = market.Book.UpdateId;
    }

    public override long RhythmMs => _rhythmMs;

    public override long? NextTimerMs => null;

    public override void OnLevel(Market market, OrderSide side, decimal price)
    {
        (side == OrderSide.Buy ? _bids : _asks).Add(price);
        Wake();
    }

    public override void OnTimer()
    {
        if (_bids.Count + _asks.Count == 0)
            return;
        var previous = _lastId;
        _lastId = _market.Book.UpdateId;
        var bids = Levels(_bids, _market.Book.Bids);
        var asks = Levels(_asks, _market.Book.Asks);
        if (_falseBid != 0 && !_bids.Contains(_falseBid))
            bids.Add(Level(_falseBid, _market.Book.Bids.QuantityAt(_falseBid)));
        _falseBid = 0;
        _bids.Clear();
        _asks.Clear();
        if (Hub.Faults.Fires(FaultKind.SequenceGap, Symbol))
            return;
        if (_market.Book.Asks.BestPrice is { } ask && Hub.Faults.Fires(FaultKind.CrossedBook, Symbol))
        {
            _falseBid = ask + _market.Rules.TickSize;
            bids.Add(Level(_falseBid, _market.Rules.StepSize));
        }
        Send(ExchangeJson.Write(new DepthEvent("depthUpdate", Hub.NowMs, Hub.NowMs, Symbol, previous + 1, _lastId, previous, bids, asks)));
    }

    private List<string[]> Levels(SortedSet<decimal> prices, Matching.BookSide side) =>
        [.. prices.Select(price => Level(price, side.QuantityAt(price)))];

    private string[] Level(decimal price, decimal quantity) =>
        [Text.Exact(price, _market.Rules.PriceScale), Text.Fixed(quantity, _market.Rules.QuantityScale)];
}

/// <summary>The best levels: <c>@depth5</c>, <c>@depth10</c>, <c>@depth20</c>.</summary>
internal sealed class PartialDepthFeed : Feed
{
    private readonly Market _market;
    private readonly int _levels;
    private readonly long _rhythmMs;
    private long _lastId;

    public PartialDepthFeed(StreamHub hub, string name, Market market, int levels, long rhythmMs) : base(hub, name, market.Symbol) =>
        (_market, _levels, _rhythmMs) = (market, levels, rhythmMs);

    public override long RhythmMs => _rhythmMs;

    public override long? NextTimerMs => null;

    public override void OnLevel(Market market, OrderSide side, decimal price) => Wake();

    public override void OnTimer()
    {
        var previous = _lastId;
        _lastId = _market.Book.UpdateId;
        if (previous == _lastId)
            return;
        Send(ExchangeJson.Write(new DepthEvent("depthUpdate", Hub.NowMs, Hub.NowMs, Symbol, previous + 1, _lastId, previous,
            Best(_market.Book.Bids), Best(_market.Book.Asks))));
    }

    private string[][] Best(Matching.BookSide side) => [.. side.FromBest().Take(_levels).Select(level => Describe.Level(level, _market.Rules))];
}

/// <summary>Best bid and ask: <c>@bookTicker</c>, <c>!bookTicker</c>.</summary>
internal sealed class BookTickerFeed(StreamHub hub, string name, string symbol) : Feed(hub, name, symbol)
{
    private readonly SortedDictionary<string, (decimal, decimal, decimal, decimal)> _shown = new(StringComparer.Ordinal);
    private readonly HashSet<Market> _dirty = [];

    public override void OnLevel(Market market, OrderSide side, decimal price)
    {
        if (_dirty.Count == 0)
            Hub.Touch(this);
        _dirty.Add(market);
    }

    public override void Flush()
    {
        foreach (var market in _dirty.OrderBy(market => market.Symbol, StringComparer.Ordinal))
            Show(market);
        _dirty.Clear();
    }

    private void Show(Market market)
    {
        if (market.Book.Bids.Best is not { } bid || market.Book.Asks.Best is not { } ask)
            return;
        var best = (bid.Price, bid.Quantity, ask.Price, ask.Quantity);
        if (_shown.TryGetValue(market.Symbol, out var shown) && shown == best)
            return;
        _shown[market.Symbol] = best;
        var rules = market.Rules;
        Send(ExchangeJson.Write(new BookTickerEvent(
            "bookTicker", market.Book.UpdateId, Hub.NowMs, Hub.NowMs, market.Symbol, Text.Exact(bid.Price, rules.PriceScale), Text.Fixed(bid.Quantity, rules.QuantityScale),
            Text.Exact(ask.Price, rules.PriceScale), Text.Fixed(ask.Quantity, rules.QuantityScale))));
    }
}
