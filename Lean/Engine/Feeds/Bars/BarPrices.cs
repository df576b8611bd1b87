using DolphinLean.Data.Bars;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>The securities' caches over the columns: nothing is copied, a price is read where its bar lies.</summary>
internal sealed class BarPrices : IPriceSource
{
    private readonly List<BarSlot> _slots = [];

    /// <summary>Adds a slot and gives its number.</summary>
    public int Add(BarSlot slot)
    {
        _slots.Add(slot);
        return _slots.Count - 1;
    }

    /// <summary>The slot that a security is bound to; null for one that is bound to other prices.</summary>
    public BarSlot? SlotOf(Security security) => security.Cache.SlotIn(this) is var slot and >= 0 ? _slots[slot] : null;

    public double Last(int slot) => _slots[slot].LastPrice;

    public double Open(int slot) => _slots[slot].Last is not { } bar ? double.NaN
        : bar.Kind == BarKind.Trade ? bar.Columns!.Open[bar.Index] : Middle(bar.Columns!.BidOpen[bar.Index], bar.Columns.AskOpen[bar.Index]);

    public double High(int slot) => _slots[slot].Last is not { } bar ? double.NaN
        : bar.Kind == BarKind.Trade ? bar.Columns!.High[bar.Index] : Middle(bar.Columns!.BidHigh[bar.Index], bar.Columns.AskHigh[bar.Index]);

    public double Low(int slot) => _slots[slot].Last is not { } bar ? double.NaN
        : bar.Kind == BarKind.Trade ? bar.Columns!.Low[bar.Index] : Middle(bar.Columns!.BidLow[bar.Index], bar.Columns.AskLow[bar.Index]);

    public double Volume(int slot) => _slots[slot].Volume;

    public double Bid(int slot) => _slots[slot].LastQuotes is { } bar ? bar.Columns!.BidClose[bar.Index] : double.NaN;

    public double Ask(int slot) => _slots[slot].LastQuotes is { } bar ? bar.Columns!.AskClose[bar.Index] : double.NaN;

    public double BidSize(int slot) => _slots[slot].LastQuotes is { } bar ? bar.Columns!.BidSize[bar.Index] : 0;

    public double AskSize(int slot) => _slots[slot].LastQuotes is { } bar ? bar.Columns!.AskSize[bar.Index] : 0;

    public bool IsLastQuotes(int slot) => _slots[slot].Last is { Kind: BarKind.Quote };

    public long LastTicks(int slot) => _slots[slot].Last?.EndTicks ?? 0;

    public long LastTradesTicks(int slot) => _slots[slot].LastTrades?.EndTicks ?? 0;

    public long LastQuotesTicks(int slot) => _slots[slot].LastQuotes?.EndTicks ?? 0;

    public TradeBar? LastTrades(int slot, Symbol symbol, TimeSpan barLength) =>
        _slots[slot].LastTrades is { } bar ? BarObjects.Trades(bar, symbol) : null;

    public QuoteBar? LastQuotes(int slot, Symbol symbol) =>
        _slots[slot].LastQuotes is { } bar ? BarObjects.Quotes(bar, symbol) : null;

    /// <summary>Between bid and ask, or the one there is.</summary>
    internal static double Middle(double bid, double ask) => double.IsNaN(bid) ? ask : double.IsNaN(ask) ? bid : (bid + ask) / 2;
}
