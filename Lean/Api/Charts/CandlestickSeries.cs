namespace QuantConnect;

/// <summary>Candles in a chart.</summary>
public class CandlestickSeries : BaseSeries
{
    /// <summary>Candles in dollars.</summary>
    public CandlestickSeries(string name)
        : this(name, 0, "$")
    {
    }

    /// <summary>Candles in a pane and a unit.</summary>
    public CandlestickSeries(string name, int index, string unit)
        : base(name, SeriesType.Candle, index, unit)
    {
    }

    /// <summary>Adds a candle at a UTC time.</summary>
    public void AddPoint(DateTime time, decimal open, decimal high, decimal low, decimal close) =>
        AddPoint(new Candlestick(time, open, high, low, close));
}
