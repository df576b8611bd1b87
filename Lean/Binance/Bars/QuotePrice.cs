namespace DolphinLean.Binance.Bars;

/// <summary>One asset's price of the bar that is forming, and of the next one where an event of it has come early.</summary>
internal struct QuotePrice
{
    private double _current;
    private double _later;
    private bool _isQuoted;

    /// <summary>The price of the bar; NaN before the first.</summary>
    public readonly double Current => _current > 0 ? _current : double.NaN;

    /// <summary>The newest price, of whichever bar; 0 before the first.</summary>
    public readonly double Latest => _later > 0 ? _later : _current;

    /// <summary>Takes a price. A candle's counts only while there are no quotes.</summary>
    public void Set(double price, bool isQuote, bool isLater)
    {
        if (!isQuote && _isQuoted)
            return;
        _isQuoted |= isQuote;
        if (isLater)
            _later = price;
        else
            _current = price;
    }

    /// <summary>Quotes were interrupted.</summary>
    public void Doubt() => _isQuoted = false;

    /// <summary>The next bar begins.</summary>
    /// <returns>Whether something of it had come.</returns>
    public bool MoveOn()
    {
        if (_later <= 0)
            return false;
        (_current, _later) = (_later, 0);
        return true;
    }
}
