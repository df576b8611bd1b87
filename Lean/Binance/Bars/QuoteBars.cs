using System.Globalization;
using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Bars;

/// <summary>
/// Makes bars of seconds: at a bar's end each asset has the middle of its best bid and ask; while its quotes are interrupted the last close of its
/// one-minute candle, and the price it had while that says nothing either. A bar in which nothing at all was heard is left out.
/// </summary>
/// <remarks>
/// A bar is over when an event shows that the exchange is past its end, or a while after its end by the clock. Events of the next bar that come
/// before wait, so each price is the last one that the bar itself saw.
/// </remarks>
internal sealed class QuoteBars : IBarMaker
{
    private const long GraceMs = 250;
    private const long PatienceMs = 1_500;
    private const long FirstQuotesWithinMs = 10_000;
    private const int MostGapBars = 12;

    private readonly VenueCore _core;
    private readonly RestDesk _rest;
    private readonly IReadOnlyList<string> _assets;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Func<int> _losses;
    private readonly Queue<VenueBar> _ready = [];
    private readonly List<VenueBar> _history = [];
    private readonly QuotePrice[] _prices;
    private readonly long _lengthMs;
    private readonly int _historyRows;
    private long _endMs;
    private long _begunMs;
    private int _knownLosses;
    private bool _isHeard;
    private bool _hasHistory;

    /// <param name="core">Time and log.</param>
    /// <param name="rest">Knows the exchange's time.</param>
    /// <param name="assets">Tickers, in order.</param>
    /// <param name="length">Length of the bars.</param>
    /// <param name="historyRows">Bars of history that <see cref="TakeHistory"/> will bring.</param>
    /// <param name="losses">How often the sockets that bring quotes were lost.</param>
    public QuoteBars(VenueCore core, RestDesk rest, IReadOnlyList<string> assets, BarLength length, int historyRows, Func<int> losses)
    {
        (_core, _rest, _assets, _lengthMs, _historyRows, _losses) = (core, rest, assets, length.Ms, historyRows, losses);
        for (var i = 0; i < assets.Count; i++)
            _index.Add(assets[i], i);
        _prices = new QuotePrice[assets.Count];
    }

    public bool HasHistory => _hasHistory;

    public long MarketMs { get; private set; }

    public decimal LastPrice(string symbol) => _index.TryGetValue(symbol, out var asset) ? (decimal)_prices[asset].Latest : 0;

    /// <summary>Bars begin with the one that is forming.</summary>
    public void Begin(int bars)
    {
        if (_endMs != 0)
            return;
        _begunMs = _rest.ExchangeMs;
        _endMs = _begunMs - _begunMs % _lengthMs + _lengthMs;
    }

    /// <summary>Takes a bar of history; they come in order.</summary>
    public void TakeHistory(string text)
    {
        var fields = text.Split(';');
        if (fields.Length != _assets.Count + 1)
            throw new InvalidDataException($"expected a bar of history with {_assets.Count} prices, found {fields.Length - 1}");
        _history.Add(new VenueBar(
            long.Parse(fields[0], CultureInfo.InvariantCulture), _lengthMs, [.. fields.Skip(1).Select(field => double.Parse(field, CultureInfo.InvariantCulture))]));
    }

    public void Take(StreamEvent happened)
    {
        var (symbol, price, isQuote) = happened switch
        {
            BookTickerEvent { Bid: > 0, Ask: > 0 } quote => (quote.Symbol, (double)((quote.Bid + quote.Ask) / 2), true),
            KlineEvent { Kline.Close: > 0 } candle => (candle.Symbol, (double)candle.Kline.Close.Value, false),
            _ => ("", 0, false),
        };
        if (!_index.TryGetValue(symbol, out var asset))
            return;
        var timeMs = happened.EventTime;
        MarketMs = Math.Max(MarketMs, timeMs);
        CloseUntil(timeMs - GraceMs);
        Doubt();
        _prices[asset].Set(price, isQuote, isLater: timeMs >= _endMs);
        _isHeard |= timeMs < _endMs;
    }

    public void Advance()
    {
        if (_endMs == 0)
            return;
        Doubt();
        CloseUntil(_rest.ExchangeMs - PatienceMs);
        if (!_hasHistory && _history.Count == _historyRows && (Array.TrueForAll(_prices, price => price.Latest > 0) || _rest.ExchangeMs - _begunMs > FirstQuotesWithinMs))
            Open();
    }

    public VenueBar? Next() => _hasHistory && _ready.TryDequeue(out var bar) ? bar : null;

    public void Reset()
    {
        // Nothing was asked for; the sockets' losses say what is old.
    }

    /// <summary>History goes before the first bar, if it reaches up to it: a hole would pass for a jump of every price.</summary>
    private void Open()
    {
        _hasHistory = true;
        var first = _ready.TryPeek(out var bar) ? bar.OpenTimeMs : _endMs - _lengthMs;
        var known = _history.Where(row => row.OpenTimeMs < first).ToList();
        if (known.Count > 0 && first - known[^1].OpenTimeMs > MostGapBars * _lengthMs)
        {
            _core.Log(string.Create(CultureInfo.InvariantCulture, $"history ends {(first - known[^1].OpenTimeMs) / _lengthMs} bars before the first live one; it is left out, and signals are undefined until they have bars enough"));
            known.Clear();
        }
        var live = _ready.ToList();
        _ready.Clear();
        foreach (var one in known.Concat(live))
            _ready.Enqueue(one);
        _history.Clear();
    }

    private void CloseUntil(long timeMs)
    {
        if (_endMs == 0 || timeMs < _endMs)
            return;
        while (timeMs >= _endMs)
        {
            // Prices of the bar are complete; the next one's, if any have come, begin to count.
            if (_isHeard)
                _ready.Enqueue(new VenueBar(_endMs - _lengthMs, _lengthMs, Array.ConvertAll(_prices, price => price.Current)));
            _endMs += _lengthMs;
            _isHeard = false;
            for (var i = 0; i < _prices.Length; i++)
                _isHeard |= _prices[i].MoveOn();
        }
    }

    /// <summary>After a socket was lost, quotes count again once they come anew.</summary>
    private void Doubt()
    {
        var losses = _losses();
        if (losses == _knownLosses)
            return;
        _knownLosses = losses;
        for (var i = 0; i < _prices.Length; i++)
            _prices[i].Doubt();
    }
}
