using System.Diagnostics.CodeAnalysis;
using QuantConnect;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Feeds.Scans;

/// <summary>
/// Makes trade bars of a scan row for the securities whose data was asked for, when an algorithm looks at them. A scan holds one price
/// per bar: it is open, high, low and close, and there is no volume.
/// </summary>
internal sealed class ScanSlices : ISliceSource
{
    private readonly ScanPrices _prices;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<Symbol> _symbols = [];
    private readonly List<Symbol> _priced = [];
    private DateTime _endTimeUtc;
    private TimeSpan _barSpacing;
    private bool _isListed;
    private bool _isEmpty = true;

    public ScanSlices(ScanPrices prices) => _prices = prices;

    public bool HasBars => TradeBarSymbols.Count > 0;

    public IReadOnlyList<Symbol> TradeBarSymbols
    {
        get
        {
            if (!_isListed)
                ListPriced();
            return _priced;
        }
    }

    public IReadOnlyList<Symbol> QuoteBarSymbols => [];

    public TradeBar? CreateBar(Symbol symbol)
    {
        if (_isEmpty || !TryGetSlot(symbol.Value, out var slot) || !_prices.IsPriced(slot))
            return null;
        var price = RoundTripDecimal.From(_prices.Last(slot));
        return new TradeBar(_endTimeUtc - _barSpacing, symbol, price, price, price, price, 0, _barSpacing);
    }

    public QuoteBar? CreateQuoteBar(Symbol symbol) => null;

    /// <summary>Begins a step.</summary>
    public void Begin(DateTime endTimeUtc, TimeSpan barSpacing)
    {
        _endTimeUtc = endTimeUtc;
        _barSpacing = barSpacing;
        _isListed = _isEmpty = false;
    }

    /// <summary>Begins a step without a row: there are no bars.</summary>
    public void BeginEmpty()
    {
        _priced.Clear();
        _isListed = _isEmpty = true;
    }

    public void Start(Security security)
    {
        if (security.Type != SecurityType.Base && !_symbols.Contains(security.Symbol))
            _symbols.Add(security.Symbol);
    }

    public void Stop(Security security) => _symbols.Remove(security.Symbol);

    public void SetSlot(string ticker, int slot) => _slots[ticker] = slot;

    public bool TryGetSlot(string ticker, [MaybeNullWhen(false)] out int slot) => _slots.TryGetValue(ticker, out slot);

    private void ListPriced()
    {
        _priced.Clear();
        foreach (var symbol in _symbols)
        {
            if (TryGetSlot(symbol.Value, out var slot) && _prices.IsPriced(slot))
                _priced.Add(symbol);
        }
        _isListed = true;
    }
}
