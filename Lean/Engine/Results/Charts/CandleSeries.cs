using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Charts;

/// <summary>A series of candles, rounded as LEAN rounds what it charts.</summary>
/// <inheritdoc/>
public sealed class CandleSeries(string name, int index, string unit) : ChartSeries(name, SeriesKind.Candle, index, unit)
{
    private readonly List<ChartCandle> _candles = [];

    /// <summary>The candles in time order.</summary>
    public IReadOnlyList<ChartCandle> Candles => _candles;

    /// <summary>The closes, for statistics.</summary>
    public IReadOnlyList<TimedValue> Closes => [.. _candles.Select(candle => new TimedValue(candle.Time, candle.Close))];

    /// <inheritdoc/>
    public override int Count => _candles.Count;

    /// <inheritdoc/>
    internal override decimal Sum => 0;

    /// <summary>Adds a candle as it is.</summary>
    public void Add(ChartCandle candle) => _candles.Add(candle);

    /// <summary>Adds a candle unless the series already has one at this time or later.</summary>
    public void AddLater(ChartCandle candle)
    {
        if (_candles.Count > 0 && candle.Time <= _candles[^1].Time)
            return;
        _candles.Add(new ChartCandle(
            candle.Time, ChartRounding.Round(candle.Open), ChartRounding.Round(candle.High),
            ChartRounding.Round(candle.Low), ChartRounding.Round(candle.Close)));
    }

    /// <summary>Moves the close of the last candle, and its high or low where the close passes them.</summary>
    public void MoveLastClose(decimal close)
    {
        close = ChartRounding.Round(close);
        var last = _candles[^1];
        _candles[^1] = new ChartCandle(last.Time, last.Open, Math.Max(last.High, close), Math.Min(last.Low, close), close);
    }
}
