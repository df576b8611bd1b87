namespace QuantConnect;

/// <summary>First, highest, lowest and last value of a span, rounded as LEAN rounds charts.</summary>
public class Candlestick : ISeriesPoint
{
    /// <summary>A candle.</summary>
    public Candlestick(DateTime time, decimal? open, decimal? high, decimal? low, decimal? close)
    {
        Time = time;
        Open = open?.SmartRounding();
        High = high?.SmartRounding();
        Low = low?.SmartRounding();
        Close = close?.SmartRounding();
    }

    /// <inheritdoc/>
    public DateTime Time { get; set; }

    /// <summary>First value.</summary>
    public decimal? Open { get; }

    /// <summary>Highest value.</summary>
    public decimal? High { get; }

    /// <summary>Lowest value.</summary>
    public decimal? Low { get; }

    /// <summary>Last value.</summary>
    public decimal? Close { get; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Time:yyyy-MM-dd HH:mm:ss} O: {Open} H: {High} L: {Low} C: {Close}");
}
