using System.Globalization;
using DolphinLean.Binance.Books;
using DolphinLean.Data.MarketData.Events;

namespace DolphinLean.Binance.Venues;

// What every input sets going: each part looks whether it is time for something.
public sealed partial class BinanceVenue
{
    private void Advance()
    {
        _rest.Advance();
        _rules.Advance();
        if (_rest.Clock.IsKnown)
            _bars.Begin(_options.WarmUpBars);
        foreach (var line in _market)
            line.Advance();
        _bars.Advance();
        AdvanceBooks();
        if (_options.IsMarketOnly)
            return;
        AdvanceUser();
        _orders.Advance();
        _check.Advance();
        _stops.Advance();
        _deadMan.Advance();
    }

    private void AdvanceBooks()
    {
        if (_depth == null || !_rules.IsKnown)
            return;
        foreach (var symbol in _options.BookSymbols)
        {
            if (!_books.ContainsKey(symbol) && _rules.Of(symbol) is { } rules && TickScale.Parse(rules.TickSize.ToString(CultureInfo.InvariantCulture)) is { } scale)
                _books.Add(symbol, new LiveBook(_core, _rest, symbol, scale));
        }
        _depth.Advance();
        _trades!.Advance();
        if (_depth.Losses != _depthLosses)
        {
            _depthLosses = _depth.Losses;
            foreach (var book in _books.Values)
                book.Doubt();
        }
        foreach (var book in _books.Values)
            book.Advance();
    }

    /// <summary>While the user stream was gone, anything may have happened.</summary>
    private void AdvanceUser()
    {
        _user.Advance();
        if (_user.IsUp && (!_isUserSeen || _user.Losses != _userLosses))
        {
            (_isUserSeen, _userLosses) = (true, _user.Losses);
            _orders.QueryAll();
            _check.Invalidate();
        }
    }

    private void Reset()
    {
        _rest.Reset();
        _rules.Reset();
        _bars.Reset();
        foreach (var line in _market)
            line.Reset();
        _depth?.Reset();
        _trades?.Reset();
        foreach (var book in _books.Values)
            book.Reset();
        _user.Reset();
        _check.Reset();
        _orders.QueryAll();
    }
}
