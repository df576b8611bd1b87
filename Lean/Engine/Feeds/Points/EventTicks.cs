using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;

namespace DolphinLean.Engine.Feeds.Points;

/// <summary>Recorded trades or best quotes as LEAN's ticks, by the recorder's clock.</summary>
internal static class EventTicks
{
    /// <summary>The ticks of a subscription, both ends included; null when the recording lacks the symbol on these days.</summary>
    public static IEnumerable<BaseData>? Of(EventStore store, SubscriptionDataConfig config, DateTime startUtc, DateTime endUtc)
    {
        var series = new EventSeries(config.Market, config.SecurityType.ToString().ToLowerInvariant(), config.Symbol.Value);
        var (first, last) = (DateOnly.FromDateTime(startUtc), DateOnly.FromDateTime(endUtc));
        return store.Days(series).Any(day => day >= first && day <= last) ? Read(store, series, config, startUtc, endUtc) : null;
    }

    private static IEnumerable<BaseData> Read(
        EventStore store, EventSeries series, SubscriptionDataConfig config, DateTime startUtc, DateTime endUtc)
    {
        using var replay = store.Replay(series, DateOnly.FromDateTime(startUtc), DateOnly.FromDateTime(endUtc));
        var kind = config.TickType == TickType.Quote ? MarketEventKind.BestQuote : MarketEventKind.Trade;
        while (replay.MoveNext())
        {
            if (replay.Kind != kind)
                continue;
            var utc = new DateTime(DateTime.UnixEpoch.Ticks + replay.LocalTimeNs / 100, DateTimeKind.Utc);
            if (utc < startUtc)
                continue;
            if (utc > endUtc)
                yield break;
            var time = utc.ConvertFromUtc(config.ExchangeTimeZone);
            yield return kind == MarketEventKind.Trade ? TickOf(replay.Trade, config.Symbol, time) : TickOf(replay.Quote, config.Symbol, time);
        }
    }

    private static Tick TickOf(TradeEvent trade, Symbol symbol, DateTime time) => new()
    {
        Symbol = symbol,
        Time = time,
        TickType = TickType.Trade,
        Value = RoundTripDecimal.From(trade.Price),
        Quantity = RoundTripDecimal.From(trade.Size),
    };

    private static Tick TickOf(QuoteEvent quote, Symbol symbol, DateTime time)
    {
        var (bid, ask) = (RoundTripDecimal.From(quote.BidPrice), RoundTripDecimal.From(quote.AskPrice));
        return new Tick(time, symbol, bid, ask)
        {
            BidSize = RoundTripDecimal.From(quote.BidSize),
            AskSize = RoundTripDecimal.From(quote.AskSize),
        };
    }
}
