using DolphinLean.Exchange.Markets;
using DolphinLean.Exchange.Messages;
using DolphinLean.Exchange.Rest;

namespace DolphinLean.Exchange.Streams;

/// <summary>Every trade: <c>@trade</c>.</summary>
internal sealed class TradeFeed(StreamHub hub, string name, string symbol) : Feed(hub, name, symbol)
{
    public override void OnPrint(Market market, Print print) => Send(ExchangeJson.Write(new TradeEvent(
        "trade", Hub.NowMs, print.TimeMs, market.Symbol, print.Id, Text.Exact(print.Price, market.Rules.PriceScale),
        Text.Fixed(print.Quantity, market.Rules.QuantityScale), "MARKET", print.IsBuyerMaker)));
}

/// <summary>Trades of one taker at one price as one: <c>@aggTrade</c>.</summary>
internal sealed class AggregateTradeFeed(StreamHub hub, string name, Market market) : Feed(hub, name, market.Symbol)
{
    private readonly List<Print> _group = [];

    public override void OnPrint(Market market, Print print)
    {
        if (_group.Count > 0 && _group[0].AggregateId != print.AggregateId)
            Flush();
        if (_group.Count == 0)
            Hub.Touch(this);
        _group.Add(print);
    }

    public override void Flush()
    {
        if (_group.Count == 0)
            return;
        var first = _group[0];
        Send(ExchangeJson.Write(new AggregateTradeEvent(
            "aggTrade", Hub.NowMs, Symbol, first.AggregateId, Text.Exact(first.Price, market.Rules.PriceScale),
            Text.Fixed(_group.Sum(print => print.Quantity), market.Rules.QuantityScale), first.Id, _group[^1].Id, first.TimeMs, first.IsBuyerMaker)));
        _group.Clear();
    }
}

/// <summary>Candles: <c>@kline_1m</c> and the others. While one forms it comes every 250 ms, and once more when it is closed.</summary>
internal sealed class KlineFeed(StreamHub hub, string name, Market market, CandleInterval interval) : Feed(hub, name, market.Symbol)
{
    private bool _isDirty;
    private Candle? _current;

    public override long RhythmMs => 250;

    // While nothing trades, the next thing to tell is that the candle is closed.
    public override long? NextTimerMs => (_current?.CloseMs ?? Hub.NowMs) + 1;

    public override void OnPrint(Market market, Print print)
    {
        _isDirty = true;
        Wake();
    }

    public override void OnTimer()
    {
        market.Candles.AdvanceTo(Hub.NowMs);
        var newest = market.Candles.Current(interval);
        if (newest == null)
            return;
        if (_current != null && newest.OpenMs > _current.OpenMs)
        {
            foreach (var closed in market.Candles.Range(interval, _current.OpenMs, newest.OpenMs - 1).ToList())
                Tell(closed, isClosed: true);
            _isDirty = true;
        }
        if (_isDirty || _current == null)
            Tell(newest, isClosed: false);
        (_current, _isDirty) = (newest, false);
    }

    private void Tell(Candle candle, bool isClosed)
    {
        var rules = market.Rules;
        Send(ExchangeJson.Write(new KlineEvent("kline", Hub.NowMs, Symbol, new KlineBody
        {
            OpenTime = candle.OpenMs,
            CloseTime = candle.CloseMs,
            Symbol = Symbol,
            Interval = interval.Name,
            FirstId = candle.FirstTradeId,
            LastId = candle.LastTradeId,
            Open = Text.Exact(candle.Open, rules.PriceScale),
            Close = Text.Exact(candle.Close, rules.PriceScale),
            High = Text.Exact(candle.High, rules.PriceScale),
            Low = Text.Exact(candle.Low, rules.PriceScale),
            Volume = Text.Fixed(candle.Volume, rules.QuantityScale),
            Trades = candle.Trades,
            IsClosed = isClosed,
            QuoteVolume = Text.Fixed(candle.QuoteVolume, 5),
            TakerBuyVolume = Text.Fixed(candle.TakerBuyVolume, rules.QuantityScale),
            TakerBuyQuoteVolume = Text.Fixed(candle.TakerBuyQuoteVolume, 5),
        })));
    }
}

/// <summary>Mark price and funding: <c>@markPrice</c>, <c>!markPrice@arr</c>, every 3 s or every second.</summary>
internal sealed class MarkPriceFeed(StreamHub hub, string name, string symbol, long rhythmMs) : Feed(hub, name, symbol)
{
    public override long RhythmMs => rhythmMs;

    public override void OnTimer() => Send(Symbol.Length > 0
        ? ExchangeJson.Write(Of(Hub.MarketOf(Symbol)))
        : ExchangeJson.Write(Hub.Markets.Select(Of).ToArray()));

    private MarkPriceEvent Of(Market market) => new(
        "markPriceUpdate", Hub.NowMs, market.Symbol, Text.Money(market.MarkPrice), Text.Money(market.IndexPrice), Text.Money(market.MarkPrice),
        Text.Money(market.FundingRate), market.NextFundingMs);
}

/// <summary>24 hours: <c>@ticker</c>, <c>@miniTicker</c> and the arrays of all symbols, each second.</summary>
internal sealed class TickerFeed(StreamHub hub, string name, string symbol, bool isMini) : Feed(hub, name, symbol)
{
    private readonly HashSet<Market> _dirty = [];

    public override long RhythmMs => 1_000;

    public override void OnPrint(Market market, Print print) => _dirty.Add(market);

    public override void OnTimer()
    {
        var events = _dirty.OrderBy(market => market.Symbol, StringComparer.Ordinal).Select(Of).ToArray();
        _dirty.Clear();
        if (events.Length > 0)
            Send(Symbol.Length > 0 ? ExchangeJson.Write(events[0]) : ExchangeJson.Write(events));
    }

    private TickerEvent Of(Market market)
    {
        var ticker = Describe.Ticker(market, market.Candles.Day()!);
        return new TickerEvent
        {
            Event = isMini ? "24hrMiniTicker" : "24hrTicker",
            EventTime = Hub.NowMs,
            Symbol = market.Symbol,
            Change = isMini ? null : ticker.PriceChange,
            ChangePercent = isMini ? null : ticker.PriceChangePercent,
            AveragePrice = isMini ? null : ticker.WeightedAvgPrice,
            Last = ticker.LastPrice,
            LastQuantity = isMini ? null : ticker.LastQty,
            Open = ticker.OpenPrice,
            High = ticker.HighPrice,
            Low = ticker.LowPrice,
            Volume = ticker.Volume,
            QuoteVolume = ticker.QuoteVolume,
            OpenTime = isMini ? null : ticker.OpenTime,
            CloseTime = isMini ? null : ticker.CloseTime,
            FirstId = isMini ? null : ticker.FirstId,
            LastId = isMini ? null : ticker.LastId,
            Trades = isMini ? null : ticker.Count,
        };
    }
}

/// <summary>Liquidations: <c>@forceOrder</c>, <c>!forceOrder@arr</c>.</summary>
internal sealed class LiquidationFeed(StreamHub hub, string name, string symbol) : Feed(hub, name, symbol)
{
    public override void OnLiquidation(string json) => Send(json);
}

/// <summary>Changes of symbols: <c>!contractInfo</c>.</summary>
internal sealed class ContractFeed(StreamHub hub, string name) : Feed(hub, name, "")
{
    public override void OnContract(string json) => Send(json);
}
