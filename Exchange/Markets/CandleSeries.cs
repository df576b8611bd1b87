namespace DolphinLean.Exchange.Markets;

/// <summary>Minute candles of a symbol, from history and from the tape; longer ones are made of them when asked for.</summary>
internal sealed class CandleSeries
{
    private static readonly CandleInterval Minute = CandleInterval.All[0];

    private readonly List<Candle> _minutes = [];

    public int Count => _minutes.Count;

    public Candle? Last => _minutes.Count == 0 ? null : _minutes[^1];

    /// <summary>Adds a candle of history; times go forward.</summary>
    public void AddHistory(Candle candle)
    {
        if (Last is { } last && candle.OpenMs <= last.OpenMs)
            return;
        _minutes.Add(candle);
    }

    /// <summary>Opens flat candles for minutes without trades, up to the minute of a time.</summary>
    public void AdvanceTo(long ms)
    {
        while (Last is { } last && last.CloseMs < ms)
            _minutes.Add(Flat(last.CloseMs + 1, last.Close));
    }

    /// <summary>Counts a trade in.</summary>
    public void Add(Print print)
    {
        AdvanceTo(print.TimeMs);
        var open = Minute.OpenOf(print.TimeMs);
        var quote = print.Price * print.Quantity;
        var single = new Candle(
            open, Minute.CloseOf(open), print.Price, print.Price, print.Price, print.Price, print.Quantity, quote, 1,
            print.IsBuyerMaker ? 0 : print.Quantity, print.IsBuyerMaker ? 0 : quote, print.Id, print.Id);
        if (Last is not { } last || last.OpenMs < open)
            _minutes.Add(single);
        else
            _minutes[^1] = last.Trades == 0 ? single : last.With(single);
    }

    /// <summary>The candle of an interval that holds the newest minute; null without any.</summary>
    public Candle? Current(CandleInterval interval) => Last is { } last ? Range(interval, interval.OpenOf(last.OpenMs), last.OpenMs).LastOrDefault() : null;

    /// <summary>Candles whose open time lies in a range, oldest first.</summary>
    public IEnumerable<Candle> Range(CandleInterval interval, long fromMs, long toMs)
    {
        if (_minutes.Count == 0)
            yield break;
        Candle? whole = null;
        for (var i = FirstAtOrAfter(interval.OpenOf(Math.Max(fromMs, _minutes[0].OpenMs))); i < _minutes.Count; i++)
        {
            var open = interval.OpenOf(_minutes[i].OpenMs);
            if (whole != null && whole.OpenMs != open)
            {
                if (whole.OpenMs >= fromMs)
                    yield return whole;
                whole = null;
            }
            if (open > toMs)
                yield break;
            whole = whole == null ? _minutes[i] with { OpenMs = open, CloseMs = interval.CloseOf(open) } : whole.With(_minutes[i]);
        }
        if (whole != null && whole.OpenMs >= fromMs)
            yield return whole;
    }

    /// <summary>The newest candles, oldest first.</summary>
    public IEnumerable<Candle> Newest(CandleInterval interval, int count, long toMs)
    {
        if (Last is not { } last)
            return [];
        var end = Math.Min(toMs, last.OpenMs);
        var length = interval.LengthMs == 0 ? 31L * 1_440 * 60_000 : interval.LengthMs;
        return Range(interval, interval.OpenOf(Math.Max(0, end - length * count)), end).TakeLast(count);
    }

    /// <summary>One candle over the last 24 hours; null without any trade or history.</summary>
    public Candle? Day()
    {
        if (Last is not { } last)
            return null;
        var from = FirstAtOrAfter(last.OpenMs - 1_439L * 60_000);
        var day = _minutes[from];
        for (var i = from + 1; i < _minutes.Count; i++)
            day = day.With(_minutes[i]);
        return day with { CloseMs = last.CloseMs };
    }

    private static Candle Flat(long openMs, decimal price) =>
        new(openMs, Minute.CloseOf(openMs), price, price, price, price, 0, 0, 0, 0, 0, -1, -1);

    private int FirstAtOrAfter(long ms)
    {
        int low = 0, high = _minutes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_minutes[middle].OpenMs < ms)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }
}
