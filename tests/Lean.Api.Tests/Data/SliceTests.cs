using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace DolphinLean.Lean.Api.Tests.Data;

[TestFixture]
public sealed class SliceTests
{
    private static readonly DateTime Noon = new(2025, 5, 12, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Symbol Btc = Future("BTCUSDT");
    private static readonly Symbol Ada = Future("ADAUSDT");
    private static readonly Symbol Market = Symbol.Create("MARKET", SecurityType.Base, QuantConnect.Market.USA, baseDataType: typeof(Scan));

    [Test]
    public void BarsAreMadeWhenAskedForAndOnlyOnce()
    {
        var source = new Bars(Btc, Ada);
        var slice = new Slice(source);
        slice.Begin(Noon, Noon);
        Assert.That((source.Made, slice.Bars.Count, slice.HasData), Is.EqualTo((0, 2, true)));
        Assert.That(slice.Bars[Btc], Is.SameAs(slice.Bars[Btc]));
        Assert.That(source.Made, Is.EqualTo(1));
        Assert.That(slice.Bars.Keys, Is.EqualTo(new[] { Ada, Btc }), "by ticker");
        Assert.That((slice.Bars.Values.Count, source.Made), Is.EqualTo((2, 2)));
        Assert.That(slice.Bars.TryGetValue(Future("XRPUSDT"), out _), Is.False);
    }

    [Test]
    public void TheNextStepForgetsTheLast()
    {
        var source = new Bars(Btc);
        var slice = new Slice(source);
        slice.Begin(Noon, Noon);
        slice.Add(new Scan { Symbol = Market, Time = Noon, Value = 1 });
        var bar = slice.Bars[Btc];
        Assert.That(slice.Get<Scan>(Market).Value, Is.EqualTo(1));

        source.Symbols = [];
        slice.Begin(Noon.AddMinutes(1), Noon.AddMinutes(1));
        Assert.That((slice.HasData, slice.Bars.Count, slice.Get<Scan>().Count, slice.ContainsKey(Btc)), Is.EqualTo((false, 0, 0, false)));
        Assert.That(() => slice.Bars[Btc], Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("12:01"));
        Assert.That(bar.Close, Is.EqualTo(100), "points outlive their step");
    }

    [Test]
    public void AStepWithOnePointThatIsUsedAgainTakesNoMemory()
    {
        var slice = new Slice(null);
        var scan = new Scan { Symbol = Market };
        var sum = 0m;
        for (var i = 0; i < 10; i++) Step(i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Step(i);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
        Assert.That(sum, Is.GreaterThan(0));

        void Step(int i)
        {
            slice.Begin(Noon.AddSeconds(i), Noon.AddSeconds(i));
            scan.Value = i;
            slice.Add(scan);
            if (slice.Get<Scan>().TryGetValue(Market, out var read)) sum += read.Value;
            foreach (var pair in slice.Get<Scan>()) sum += pair.Value.Value;
        }
    }

    [Test]
    public void PointsAreFoundByTypeAndSymbol()
    {
        var rate = new MarginInterestRate { Symbol = Btc, Time = Noon, InterestRate = 0.0001m };
        var quotes = new QuoteBar(Noon.AddMinutes(-1), Btc, new Bar(1, 1, 1, 1), 1, new Bar(3, 3, 3, 3), 1);
        var trades = new TradeBar(Noon.AddMinutes(-1), Btc, 2, 2, 2, 2, 5);
        var scan = new Scan { Symbol = Market, Value = 4 };
        var tick = new Tick(Noon, Ada, 7, 9);
        var slice = new Slice(Noon, [trades, quotes, rate, scan, tick], Noon);
        Assert.That(slice.Bars[Btc], Is.SameAs(trades));
        Assert.That(slice.Get<TradeBar>()[Btc], Is.SameAs(trades));
        Assert.That(slice.QuoteBars[Btc].Close, Is.EqualTo(2));
        Assert.That(slice.Get<MarginInterestRate>().Single().Value, Is.SameAs(rate));
        Assert.That((BaseData)slice[Market], Is.SameAs(scan));
        Assert.That((BaseData)slice[Btc], Is.SameAs(quotes));
        Assert.That(((List<Tick>)slice[Ada]).Single().Price, Is.EqualTo(8));
        Assert.That(slice.Keys, Is.EqualTo(new[] { Ada, Btc, Market }));
        Assert.That(slice.AllData, Is.EquivalentTo(new BaseData[] { trades, quotes, rate, scan, tick }));
        Assert.That(slice.ContainsKey(Future("XRPUSDT")), Is.False);
        Assert.That(slice.Get<OtherScan>(), Is.Empty, "by exact type");
        Assert.That((object)slice.Get(typeof(Scan)), Is.SameAs(slice.Get<Scan>()));
        decimal close = slice[Btc].Close;
        Assert.That(close, Is.EqualTo(2));
    }

    [Test]
    public void BarsOfTwoKindsUpdateFromTradesAndQuotes()
    {
        var bar = new TradeBar { Symbol = Btc, Time = Noon, Period = TimeSpan.FromMinutes(5) };
        foreach (var price in new[] { 10m, 12m, 9m, 11m }) bar.UpdateTrade(price, 2);
        Assert.That((bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, bar.EndTime), Is.EqualTo((10m, 12m, 9m, 11m, 8m, Noon.AddMinutes(5))));
        var quotes = new QuoteBar { Symbol = Btc, Time = Noon };
        quotes.UpdateQuote(9, 1, 11, 2);
        quotes.UpdateQuote(7, 3, 0, 0);
        Assert.That((quotes.Bid!.Low, quotes.Ask!.Close, quotes.Close, quotes.LastBidSize), Is.EqualTo((7m, 11m, 9m, 3m)));
        var copy = (QuoteBar)quotes.Clone();
        copy.UpdateQuote(1, 1, 1, 1);
        Assert.That(quotes.Bid.Low, Is.EqualTo(7));
    }

    [Test]
    public void TheEndTimeOfAPlainTypeIsItsTime()
    {
        var scan = new Scan { Time = Noon.AddMinutes(-5), EndTime = Noon };
        Assert.That(scan.Time, Is.EqualTo(Noon));
        Assert.That(() => scan.Reader(null!, "x", Noon, false), Throws.InvalidOperationException.With.Message.Contains("Scan"));
        Assert.That(scan.Clone(true).IsFillForward, Is.True);
        Assert.That(scan.IsFillForward, Is.False);
    }

    private static Symbol Future(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, QuantConnect.Market.Binance);

    private class Scan : BaseData;

    private sealed class OtherScan : Scan;

    private sealed class Bars(params Symbol[] symbols) : ISliceSource
    {
        public int Made { get; private set; }

        public Symbol[] Symbols { get; set; } = symbols;

        public bool HasBars => Symbols.Length > 0;

        public IReadOnlyList<Symbol> TradeBarSymbols => Symbols;

        public IReadOnlyList<Symbol> QuoteBarSymbols => [];

        public TradeBar? CreateBar(Symbol symbol)
        {
            if (!Symbols.Contains(symbol)) return null;
            Made++;
            return new TradeBar(Noon.AddMinutes(-1), symbol, 100, 100, 100, 100, 1);
        }

        public QuoteBar? CreateQuoteBar(Symbol symbol) => null;
    }
}
