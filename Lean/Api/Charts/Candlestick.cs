using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>First, highest, lowest and last value of a span, rounded as LEAN rounds charts.</summary>
public class Candlestick : ISeriesPoint
{
    private decimal? _open;
    private decimal? _high;
    private decimal? _low;
    private decimal? _close;
    private bool _isOpened;

    /// <summary>A candle without values.</summary>
    public Candlestick()
    {
    }

    /// <summary>A candle at seconds since 1970.</summary>
    public Candlestick(long time, decimal? open, decimal? high, decimal? low, decimal? close)
        : this(QuantConnect.Time.UnixTimeStampToDateTime(time), open, high, low, close)
    {
    }

    /// <summary>A candle at a UTC time.</summary>
    public Candlestick(DateTime time, decimal? open, decimal? high, decimal? low, decimal? close)
    {
        Time = time;
        Open = open;
        High = high;
        Low = low;
        Close = close;
    }

    /// <summary>A bar at its end.</summary>
    public Candlestick(TradeBar bar)
        : this(bar.EndTime, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>A bar at a UTC time.</summary>
    public Candlestick(DateTime time, Bar bar)
        : this(time, bar.Open, bar.High, bar.Low, bar.Close)
    {
    }

    /// <summary>A copy.</summary>
    public Candlestick(Candlestick candlestick)
        : this(candlestick.Time, candlestick.Open, candlestick.High, candlestick.Low, candlestick.Close)
    {
    }

    /// <inheritdoc/>
    public DateTime Time { get; set; }

    /// <summary>Seconds since 1970.</summary>
    public long LongTime => (long)QuantConnect.Time.DateTimeToUnixTimeStamp(Time);

    /// <summary>First value.</summary>
    public decimal? Open
    {
        get => _open;
        set => _open = value?.SmartRounding();
    }

    /// <summary>Highest value.</summary>
    public decimal? High
    {
        get => _high;
        set => _high = value?.SmartRounding();
    }

    /// <summary>Lowest value.</summary>
    public decimal? Low
    {
        get => _low;
        set => _low = value?.SmartRounding();
    }

    /// <summary>Last value.</summary>
    public decimal? Close
    {
        get => _close;
        set => _close = value?.SmartRounding();
    }

    /// <summary>Takes a value in; the first one opens the candle, none changes nothing.</summary>
    public void Update(decimal? value)
    {
        if (value is { } known)
            Update(known);
    }

    /// <inheritdoc cref="Update(decimal?)" />
    public void Update(decimal value)
    {
        if (!_isOpened)
        {
            Open = High = Low = value;
            _isOpened = true;
        }
        else if (value > High)
        {
            High = value;
        }
        else if (value < Low)
        {
            Low = value;
        }

        Close = value;
    }

    /// <inheritdoc/>
    public ISeriesPoint Clone() => new Candlestick(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:yyyy-MM-dd HH:mm:ss} O: {Open} H: {High} L: {Low} C: {Close}");
}
