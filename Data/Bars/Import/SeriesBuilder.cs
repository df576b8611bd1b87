using System.Globalization;
using DolphinLean.Data.Bars.Columnar;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Takes the trade bars of a symbol one by one, cuts them into days and writes them, with hours and days rolled up from them.</summary>
internal sealed class SeriesBuilder
{
    private readonly IBarWriter _writer;
    private readonly string _source;
    private readonly BarColumns _bars = new();
    private readonly BarColumns _rolled = new();
    private readonly PriceSteps _steps = new();
    private DateOnly _day;
    private long _midnight = -1;

    /// <summary>Starts a series.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="series">The series.</param>
    /// <param name="source">What the bars are from, for errors.</param>
    public SeriesBuilder(IBarWriter writer, BarSeries series, string source)
    {
        _writer = writer;
        _source = source;
        Series = series;
        _bars.Clear(BarKind.Trade);
    }

    /// <summary>The series.</summary>
    public BarSeries Series { get; }

    /// <summary>Bars so far.</summary>
    public long Count { get; private set; }

    /// <summary>Days with bars so far.</summary>
    public int Days { get; private set; }

    /// <summary>Finest steps of prices and volumes so far.</summary>
    public PriceSteps Steps => _steps;

    /// <summary>Adds a bar, later than the one before.</summary>
    public void Add(long startMs, double open, double high, double low, double close, double volume)
    {
        if (startMs < _midnight || startMs - _midnight >= LeanFolder.BarText.DayMs || _midnight < 0)
        {
            Flush();
            _day = ColumnFiles.DayOf(startMs, _source);
            _midnight = ColumnFiles.Midnight(_day);
        }
        var row = _bars.Count;
        if (row == _bars.Capacity(BarKind.Trade))
            _bars.EnsureCapacity(row + 1);
        _bars.StartMs[row] = (int)(startMs - _midnight);
        _bars.Open[row] = open;
        _bars.High[row] = high;
        _bars.Low[row] = low;
        _bars.Close[row] = close;
        _bars.Volume[row] = volume;
        _bars.SetCount(row + 1);
        Count++;
    }

    /// <summary>Writes what is left.</summary>
    public void Complete() => Flush();

    private void Flush()
    {
        if (_bars.Count == 0)
            return;
        if (BarCheck.FindDefect(_bars) is { } defect)
            throw new InvalidDataException($"{_source}: bars of {_day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {defect}.");
        _writer.Write(Series, _day, _bars);
        _steps.Add(_bars);
        RollUp(BarResolution.Hour, 3_600_000);
        RollUp(BarResolution.Daily, LeanFolder.BarText.DayMs);
        _bars.Clear(BarKind.Trade);
        Days++;
    }

    private void RollUp(BarResolution resolution, int spanMs)
    {
        if (Series.Resolution >= resolution)
            return;
        BarRollUp.Apply(_bars, spanMs, _rolled);
        _writer.Write(Series with { Resolution = resolution }, _day, _rolled);
    }
}
