using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;
using QuantConnect.Data.Consolidators;
using QuantConnect.Data.Market;

namespace DolphinLean.Lean.Api.Tests.Data;

[TestFixture]
internal sealed class SliceExtensionsTests
{
    private static readonly DateTime Start = new(2025, 5, 13);
    private static readonly Symbol Btc = Symbol.Create("BTCUSDT", SecurityType.CryptoFuture, Market.Binance);
    private static readonly Symbol Eth = Symbol.Create("ETHUSDT", SecurityType.CryptoFuture, Market.Binance);

    // As history gives them: quotes before trades, and a funding rate at one step.
    private readonly Slice[] _slices =
    [
        SliceOf(1, Quote(1, 99), Trade(Btc, 1, 100), Trade(Eth, 1, 10)),
        SliceOf(2, Quote(2, 100), Trade(Btc, 2, 101), new MarginInterestRate { Symbol = Btc, Time = Start.AddMinutes(2) }),
        SliceOf(3, Trade(Eth, 3, 11)),
    ];

    [Test]
    public void A_past_slices_point_of_a_symbol_is_its_trade_bar()
    {
        Assert.That(_slices[0][Btc], Is.TypeOf<TradeBar>());
        Assert.That(SliceOf(1, Trade(Btc, 1, 100), Quote(1, 99))[Btc], Is.TypeOf<QuoteBar>(), "the last one counts");
        Assert.That(SliceOf(1, new Tick { Symbol = Btc }, new Tick { Symbol = Btc })[Btc], Has.Count.EqualTo(2));
        Assert.That(SliceOf(1, new MarginInterestRate { Symbol = Btc }).ContainsKey(Btc), Is.False);
    }

    [Test]
    public void Points_of_a_symbol_or_type_are_taken_out_in_order()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_slices.Get(Btc).Select(bar => bar.Close), Is.EqualTo(new[] { 100, 101 }));
            Assert.That(_slices.Get<QuoteBar>(Btc).Select(bar => bar.Bid!.Close), Is.EqualTo(new[] { 99, 100 }));
            Assert.That(_slices.Get(Btc, point => point.Value).ToDoubleArray(), Is.EqualTo(new[] { 100.0, 101.0 }));
            Assert.That(_slices.TradeBars().Count(), Is.EqualTo(3));
            Assert.That(_slices.Get<QuoteBar>().Count(), Is.EqualTo(2));
            Assert.That(_slices[0].TryGet<TradeBar>(Eth, out var eth) && eth.Close == 10, Is.True);
            Assert.That(_slices[0].TryGet<QuoteBar>(Eth, out _), Is.False);
        });
    }

    [Test]
    public void Points_are_pushed_symbol_by_symbol()
    {
        var pushed = new List<string>();
        _slices.PushThrough(point => pushed.Add($"{point.Symbol.Value} {point.Value.ToStringInvariant("0")}"));
        Assert.That(pushed, Is.EqualTo(new[] { "BTCUSDT 100", "ETHUSDT 10", "BTCUSDT 101", "ETHUSDT 11" }));
        pushed.Clear();
        _slices.PushThrough(point => pushed.Add(point.Symbol.Value), typeof(QuoteBar));
        Assert.That(pushed, Is.EqualTo(new[] { "BTCUSDT", "BTCUSDT" }));
        Assert.That(() => _slices.PushThrough(_ => { }, typeof(string)), Throws.ArgumentException.With.Message.Contains("String"));
    }

    [Test]
    public void Consolidators_are_fed()
    {
        using var consolidator = new TradeBarConsolidator(2);
        var made = new List<decimal>();
        consolidator.DataConsolidated += (_, bar) => made.Add(bar.Close);
        _slices.PushThroughConsolidators(new Dictionary<Symbol, IDataConsolidator> { [Btc] = consolidator });
        Assert.That(made, Is.EqualTo(new[] { 101 }));
    }

    private static Slice SliceOf(int minute, params BaseData[] points) => new(Start.AddMinutes(minute), points, Start.AddMinutes(minute));

    private static TradeBar Trade(Symbol symbol, int minute, decimal price) =>
        new(Start.AddMinutes(minute - 1), symbol, price, price, price, price, 1, TimeSpan.FromMinutes(1));

    private static QuoteBar Quote(int minute, decimal bid) => new(
        Start.AddMinutes(minute - 1), Btc, new Bar(bid, bid, bid, bid), 1, new Bar(bid + 2, bid + 2, bid + 2, bid + 2), 1, TimeSpan.FromMinutes(1));
}
