using NUnit.Framework;
using QuantConnect;

namespace DolphinLean.Lean.Api.Tests.Charts;

[TestFixture]
public sealed class ChartTests
{
    private static readonly DateTime Time = new(2025, 5, 12, 0, 0, 0, DateTimeKind.Utc);

    [Test]
    public void PointsAreRoundedAndOneOfTheSameTimeReplacesTheLast()
    {
        var series = new Series("price", SeriesType.Scatter, 1, "%");
        series.AddPoint(Time, 0.123456789m);
        series.AddPoint(Time.AddSeconds(1), 5);
        series.AddPoint(Time.AddSeconds(1), 1234.56789m);
        Assert.That(series.Values.Cast<ChartPoint>().Select(point => (point.x, point.y)),
            Is.EqualTo(new (long, decimal?)[] { (1747008000, 0.1234568m), (1747008001, 1234.5679m) }));
        Assert.That((series.SeriesType, series.Index, series.Unit), Is.EqualTo((SeriesType.Scatter, 1, "%")));
    }

    [Test]
    public void AChartHasOneSeriesOfAName()
    {
        var chart = new Chart("mine");
        var candles = new CandlestickSeries("candles");
        candles.AddPoint(Time, 1, 4, 0.5m, 2);
        chart.AddSeries(candles);
        Assert.That(() => chart.AddSeries(new Series("candles")), Throws.InstanceOf<System.Data.DuplicateNameException>().With.Message.Contains("candles"));
        Assert.That(((Candlestick)chart.Series["candles"].Values[0]).High, Is.EqualTo(4));
    }
}
