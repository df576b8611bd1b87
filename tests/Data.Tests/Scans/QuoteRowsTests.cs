using DolphinLean.Data.MarketData.Events;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Tests.MarketData;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Scans;

public sealed class QuoteRowsTests
{
    [TestCase(500)]
    [TestCase(1_000)]
    [TestCase(60_000)]
    public void A_row_has_what_was_quoted_last_by_its_bars_end(int barMs)
    {
        var store = new EventStore(RecordedMarket.Folder);
        using var rows = QuoteRows.Open(store, TimeSpan.FromMilliseconds(barMs));
        Assert.That(rows.Assets, Is.EqualTo(new[] { "BTCUSDT", "ETHUSDT" }), "perpetuals alone, sorted");
        var quotes = rows.Assets.Select(asset => QuotesOf(store, asset)).ToList();
        var bars = quotes.SelectMany(list => list).Select(quote => quote.LocalTimeNs / 1_000_000 / barMs * barMs).Distinct().Order().ToList();
        foreach (var bar in bars)
        {
            Assert.That(rows.MoveNext(), Is.True);
            Assert.That(rows.TimestampMs, Is.EqualTo(bar));
            for (var asset = 0; asset < quotes.Count; asset++)
            {
                var last = quotes[asset].FindLast(quote => quote.LocalTimeNs / 1_000_000 < bar + barMs);
                var isFresh = last != default && bar + barMs - last.LocalTimeNs / 1_000_000 <= 60_000;
                Assert.That(rows.Prices[asset], Is.EqualTo(isFresh ? (last.BidPrice + last.AskPrice) / 2 : double.NaN));
            }
        }
        Assert.That(rows.MoveNext(), Is.False);
    }

    [TestCase(0)]
    [TestCase(7)]
    [TestCase(0.5)]
    public void Bars_must_fill_a_day(double milliseconds)
    {
        var store = new EventStore(RecordedMarket.Folder);
        Assert.That(
            () => QuoteRows.Open(store, TimeSpan.FromMilliseconds(milliseconds)), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("divide a day"));
    }

    private static List<QuoteEvent> QuotesOf(EventStore store, string asset)
    {
        var series = store.ListSeries().Single(one => one.Symbol == asset && one.SecurityType == "cryptofuture");
        List<QuoteEvent> quotes = [];
        foreach (var day in store.Days(series))
        {
            using var cursor = new QuoteCursor();
            for (cursor.Open(store.TableOf(series, day, "quotes")); cursor.Sequence < long.MaxValue; cursor.MoveNext())
                quotes.Add(cursor.Current);
        }
        return quotes;
    }
}
