using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.MarketData;

public sealed class EventBarStoreTests
{
    private static readonly DateOnly Day = new(2024, 7, 18);

    [Test]
    public void Bars_of_every_length_sum_up_the_recorded_events([Values] BarResolution resolution)
    {
        var (trades, quotes) = Events();
        var lengthNs = resolution switch
        {
            BarResolution.Second => 1_000_000_000L,
            BarResolution.Minute => 60_000_000_000,
            BarResolution.Hour => 3_600_000_000_000,
            _ => 86_400_000_000_000,
        };
        var bars = Read(BarKind.Trade, resolution);
        var expected = trades.GroupBy(trade => trade.LocalTimeNs / lengthNs).ToArray();
        Assert.That(bars.Count, Is.EqualTo(expected.Length));
        for (var row = 0; row < bars.Count; row++)
        {
            var prices = expected[row].Select(trade => trade.Price).ToArray();
            Assert.That((long)bars.StartMs[row] * 1_000_000, Is.EqualTo(expected[row].Key * lengthNs % 86_400_000_000_000));
            Assert.That((bars.Open[row], bars.High[row], bars.Low[row], bars.Close[row]), Is.EqualTo((prices[0], prices.Max(), prices.Min(), prices[^1])));
            Assert.That(bars.Volume[row], Is.EqualTo(expected[row].Sum(trade => trade.Size)).Within(1e-9));
        }
        bars = Read(BarKind.Quote, resolution);
        Assert.That(bars.Count, Is.EqualTo(quotes.Select(quote => quote.LocalTimeNs / lengthNs).Distinct().Count()));
        Assert.That((bars.BidOpen[0], bars.AskOpen[0]), Is.EqualTo((quotes[0].BidPrice, quotes[0].AskPrice)));
        Assert.That((bars.BidClose[bars.Count - 1], bars.AskSize[bars.Count - 1]), Is.EqualTo((quotes[^1].BidPrice, quotes[^1].AskSize)));
        for (var row = 1; row < bars.Count; row++)
            Assert.That((bars.BidOpen[row], bars.AskOpen[row]), Is.EqualTo((bars.BidClose[row - 1], bars.AskClose[row - 1])));
    }

    [Test]
    public void Days_and_series_are_those_of_the_recording()
    {
        var store = BarStore.Open(RecordedMarket.Folder);
        Assert.That(store.Days(Series("BTCUSDT", BarKind.Trade, BarResolution.Minute)), Is.EqualTo(new[] { Day, Day.AddDays(1) }));
        Assert.That(store.HasSeries(Series("BNBUSDT", BarKind.Trade, BarResolution.Minute)), Is.False);
        Assert.That(store.TryRead(Series("BTCUSDT", BarKind.Trade, BarResolution.Minute), Day.AddDays(9), new BarColumns()), Is.False);
    }

    private static BarSeries Series(string symbol, BarKind kind, BarResolution resolution) => new("binance", "cryptofuture", symbol, kind, resolution);

    private static BarColumns Read(BarKind kind, BarResolution resolution)
    {
        var columns = new BarColumns();
        Assert.That(BarStore.Open(RecordedMarket.Folder).TryRead(Series("ETHUSDT", kind, resolution), Day, columns), Is.True);
        return columns;
    }

    private static (List<TradeEvent> Trades, List<QuoteEvent> Quotes) Events()
    {
        var (trades, quotes) = (new List<TradeEvent>(), new List<QuoteEvent>());
        using var replay = new EventStore(RecordedMarket.Folder).Replay(new EventSeries("binance", EventSeries.Futures, "ETHUSDT"), Day, Day);
        while (replay.MoveNext())
        {
            if (replay.Kind == MarketEventKind.Trade)
                trades.Add(replay.Trade);
            else if (replay.Kind == MarketEventKind.BestQuote)
                quotes.Add(replay.Quote);
        }
        return (trades, quotes);
    }
}
