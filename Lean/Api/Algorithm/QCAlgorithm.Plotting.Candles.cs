using QuantConnect.Data.Market;

namespace QuantConnect.Algorithm;

// Candles in charts.
public partial class QCAlgorithm
{
    /// <summary>Adds a candle at the current time to a series of the equity chart.</summary>
    public void Plot(string series, decimal open, decimal high, decimal low, decimal close) =>
        Plot(EquityChart, series, open, high, low, close);

    /// <inheritdoc cref="Plot(string, decimal, decimal, decimal, decimal)" />
    public void Plot(string series, double open, double high, double low, double close) =>
        Plot(series, open.SafeDecimalCast(), high.SafeDecimalCast(), low.SafeDecimalCast(), close.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, decimal, decimal, decimal, decimal)" />
    public void Plot(string series, float open, float high, float low, float close) =>
        Plot(series, (double)open, high, low, close);

    /// <inheritdoc cref="Plot(string, decimal, decimal, decimal, decimal)" />
    public void Plot(string series, int open, int high, int low, int close) => Plot(series, (decimal)open, high, low, close);

    /// <inheritdoc cref="Plot(string, decimal, decimal, decimal, decimal)" />
    public void Plot(string series, TradeBar bar) => Plot(series, bar.Open, bar.High, bar.Low, bar.Close);

    /// <summary>Adds a candle at the current time; chart and series are made when they are new.</summary>
    /// <exception cref="ArgumentException">The engine keeps that chart or series for itself.</exception>
    /// <exception cref="InvalidCastException">The series takes single values.</exception>
    public void Plot(string chart, string series, decimal open, decimal high, decimal low, decimal close) =>
        SeriesOf<CandlestickSeries>(chart, series).AddPoint(UtcTime, open, high, low, close);

    /// <inheritdoc cref="Plot(string, string, decimal, decimal, decimal, decimal)" />
    public void Plot(string chart, string series, double open, double high, double low, double close) =>
        Plot(chart, series, open.SafeDecimalCast(), high.SafeDecimalCast(), low.SafeDecimalCast(), close.SafeDecimalCast());

    /// <inheritdoc cref="Plot(string, string, decimal, decimal, decimal, decimal)" />
    public void Plot(string chart, string series, float open, float high, float low, float close) =>
        Plot(chart, series, (double)open, high, low, close);

    /// <inheritdoc cref="Plot(string, string, decimal, decimal, decimal, decimal)" />
    public void Plot(string chart, string series, int open, int high, int low, int close) =>
        Plot(chart, series, (decimal)open, high, low, close);

    /// <inheritdoc cref="Plot(string, string, decimal, decimal, decimal, decimal)" />
    public void Plot(string chart, string series, TradeBar bar) => Plot(chart, series, bar.Open, bar.High, bar.Low, bar.Close);
}
