using QuantConnect.Data.Market;

namespace QuantConnect.Securities;

// Points and prices made of the engine's columns, once a step and only when asked for.
public partial class SecurityCache
{
    private TradeBar? LastTrades()
    {
        var end = _source!.LastTradesTicks(_slot);
        if (_lastTrades is null || _lastTradesTicks != end || end == 0)
        {
            _lastTradesTicks = end;
            _lastTrades = _source.LastTrades(_slot, Symbol, BarLength);
        }

        return _lastTrades;
    }

    private QuoteBar? LastQuotes()
    {
        var end = _source!.LastQuotesTicks(_slot);
        if (end == 0) return null;
        if (_lastQuotes is null || _lastQuotesTicks != end)
        {
            _lastQuotesTicks = end;
            _lastQuotes = _source.LastQuotes(_slot, Symbol);
        }

        return _lastQuotes;
    }

    /// <summary>The price is asked for many times a step and changes once.</summary>
    private decimal LastPrice(double last)
    {
        if (last != _lastPriceSeen)
        {
            _lastPriceSeen = last;
            _lastPrice = RoundTripDecimal.From(last);
        }

        return _lastPrice;
    }
}
