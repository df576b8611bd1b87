using QuantConnect.Data.Market;

namespace QuantConnect;

/// <summary>Candles in a chart.</summary>
public class CandlestickSeries : BaseSeries
{
    /// <summary>Candles in dollars without a name.</summary>
    public CandlestickSeries()
        : this("")
    {
    }

    /// <summary>Candles in dollars.</summary>
    public CandlestickSeries(string name)
        : this(name, 0, "$")
    {
    }

    /// <summary>Candles in dollars, in a pane.</summary>
    public CandlestickSeries(string name, int index)
        : this(name, index, "$")
    {
    }

    /// <summary>Candles in a unit.</summary>
    public CandlestickSeries(string name, string unit)
        : this(name, 0, unit)
    {
    }

    /// <summary>Candles in a pane and a unit.</summary>
    public CandlestickSeries(string name, int index, string unit)
        : base(name, SeriesType.Candle, index, unit)
    {
    }

    /// <summary>Adds a candle at a UTC time.</summary>
    public void AddPoint(DateTime time, decimal open, decimal high, decimal low, decimal close) =>
        base.AddPoint(new Candlestick(time, open, high, low, close));

    /// <summary>Adds a bar at its end.</summary>
    public void AddPoint(TradeBar bar) => base.AddPoint(new Candlestick(bar));

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The point is no <see cref="Candlestick"/>.</exception>
    public override void AddPoint(ISeriesPoint point)
    {
        if (point is not Candlestick)
            throw new ArgumentException($"Series '{Name}' takes candles; a {point.GetType().Name} came.", nameof(point));
        base.AddPoint(point);
    }

    /// <summary>Adds a candle at a UTC time.</summary>
    /// <param name="time">Time, UTC.</param>
    /// <param name="values">Open, high, low and close.</param>
    /// <exception cref="ArgumentException">There are not four values.</exception>
    public override void AddPoint(DateTime time, List<decimal> values)
    {
        if (values.Count != 4)
            throw new ArgumentException($"Series '{Name}' takes four values a point: open, high, low and close; {values.Count} came.", nameof(values));
        AddPoint(time, values[0], values[1], values[2], values[3]);
    }

    /// <inheritdoc/>
    public override ISeriesPoint? ConsolidateChartPoints()
    {
        if (Values.Count == 0)
            return null;
        var candles = GetValues<Candlestick>().ToList();
        return new Candlestick(
            candles[^1].Time, Sum(candles, candle => candle.Open), Sum(candles, candle => candle.High),
            Sum(candles, candle => candle.Low), Sum(candles, candle => candle.Close));
    }

    /// <inheritdoc/>
    public override BaseSeries Clone(bool empty = false) => new CandlestickSeries(Name, Index, Unit)
    {
        ZIndex = ZIndex,
        IndexName = IndexName,
        Tooltip = Tooltip,
        Values = empty ? [] : CloneValues(),
    };

    private static decimal? Sum(List<Candlestick> candles, Func<Candlestick, decimal?> value) =>
        candles.Exists(candle => value(candle).HasValue) ? candles.Sum(value) : null;
}
