using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Feeds.Bars;

/// <summary>The bars of a step, made when an algorithm asks for them. Where a symbol has several lengths, the shortest counts.</summary>
internal sealed class BarSlices : ISliceSource
{
    private readonly Dictionary<Symbol, BarSlot> _slots = [];
    private readonly List<BarSlot> _active = [];
    private readonly List<Symbol> _tradeSymbols = [];
    private readonly List<Symbol> _quoteSymbols = [];
    private long _nowTicks;
    private bool _isTradesListed;
    private bool _isQuotesListed;

    public bool HasBars { get; private set; }

    public IReadOnlyList<Symbol> TradeBarSymbols
    {
        get
        {
            if (!_isTradesListed)
                List(_tradeSymbols, quotes: false);
            _isTradesListed = true;
            return _tradeSymbols;
        }
    }

    public IReadOnlyList<Symbol> QuoteBarSymbols
    {
        get
        {
            if (!_isQuotesListed)
                List(_quoteSymbols, quotes: true);
            _isQuotesListed = true;
            return _quoteSymbols;
        }
    }

    /// <summary>Begins a step.</summary>
    public void Begin(long nowTicks, bool hasBars)
    {
        _nowTicks = nowTicks;
        HasBars = hasBars;
        _isTradesListed = _isQuotesListed = false;
    }

    /// <summary>Makes a slot's bars known to the algorithm.</summary>
    public void Add(BarSlot slot)
    {
        if (_slots.TryAdd(slot.Symbol, slot))
            _active.Add(slot);
    }

    /// <summary>Hides a slot's bars.</summary>
    public void Remove(BarSlot slot)
    {
        _slots.Remove(slot.Symbol);
        _active.Remove(slot);
        _isTradesListed = _isQuotesListed = false;
    }

    public TradeBar? CreateBar(Symbol symbol) =>
        _slots.TryGetValue(symbol, out var slot) && Speaking(slot.Trades) is { } stream
            ? BarObjects.TradesNow(stream, slot.Symbol, _nowTicks)
            : null;

    public QuoteBar? CreateQuoteBar(Symbol symbol) =>
        _slots.TryGetValue(symbol, out var slot) && Speaking(slot.Quotes) is { } stream
            ? BarObjects.QuotesNow(stream, slot.Symbol, _nowTicks)
            : null;

    private void List(List<Symbol> symbols, bool quotes)
    {
        symbols.Clear();
        if (!HasBars)
            return;
        foreach (var slot in _active)
        {
            if (Speaking(quotes ? slot.Quotes : slot.Trades) != null)
                symbols.Add(slot.Symbol);
        }
    }

    private BarStream? Speaking(List<BarStream> streams)
    {
        if (!HasBars)
            return null;
        foreach (var stream in streams)
        {
            if (stream.IsEmitting)
                return stream;
        }
        return null;
    }
}
