using DolphinLean.Engine.Results.Charts;
using DolphinLean.Engine.Statistics;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Statistics;

/// <summary>The daily charts of LEAN's twenty-day runs, drawn again from fills, bars and equity.</summary>
[TestFixture("LongEmaCross", 3, 100000)]
[TestFixture("LongRotation", 4, 40000)]
public sealed class DailySamplerTests(string name, int leverage, int startEquity)
{
    private GoldenRun _golden = null!;
    private ChartBook _book = null!;

    [OneTimeSetUp]
    public void Draw()
    {
        _golden = new GoldenRun("golden-long", name);
        var market = new GoldenMarket(_golden, leverage);
        var benchmark = _golden.Chart("Benchmark", "Benchmark").ToDictionary(point => point.Time, point => point.Value);
        var start = benchmark.Keys.Min();
        _book = new ChartBook();
        var sampler = new DailySampler(
            _book, new EquityChartSampler(_book, start, start.AddDays(20).AddTicks(-1)), start, startEquity, "USDT");
        var last = start;
        market.Run(Sample, _ => { }, time => last = time);
        Sample(last);

        void Sample(DateTime time) => sampler.Sample(new DailySnapshot
        {
            Time = time, Equity = market.PortfolioValue, Benchmark = benchmark[time], Capacity = 0, Assets = market.Assets(),
        });
    }

    private static IEnumerable<(string Chart, string Series, double RelativeTolerance)> Series()
    {
        yield return ("Strategy Equity", "Return", 1e-5);
        yield return ("Benchmark", "Benchmark", 0);
        yield return ("Drawdown", "Equity Drawdown", 0);
        yield return ("Exposure", "CryptoFuture - Long Ratio", 0);
        yield return ("Exposure", "CryptoFuture - Short Ratio", 0);
        yield return ("Portfolio Turnover", "Portfolio Turnover", 1e-6);
        foreach (var ticker in GoldenMarket.Tickers)
        {
            yield return ("Assets Sales Volume", ticker, 0);
            yield return ("Portfolio Margin", ticker, 0);
        }
    }

    [TestCaseSource(nameof(Series))]
    public void SeriesIsLeans((string Chart, string Series, double RelativeTolerance) expected)
    {
        var lean = _golden.Json("charts.json").GetProperty(expected.Chart).GetProperty(expected.Series);
        var drawn = _book.Get(expected.Chart).FindPoints(expected.Series)!;
        Assert.That(drawn.Unit, Is.EqualTo(lean.GetProperty("unit").GetString()));
        Assert.That(drawn.Kind.ToString(), Is.EqualTo(lean.GetProperty("seriesType").GetString()));
        var points = lean.GetProperty("values").EnumerateArray().ToList();
        Assert.That(
            drawn.Points.Select(point => (long)(point.Time - DateTime.UnixEpoch).TotalSeconds),
            Is.EqualTo(points.Select(point => point[0].GetInt64())));
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i][1].ValueKind != System.Text.Json.JsonValueKind.Number)
                Assert.That(drawn.Points[i].Value, Is.Null);
            else
                Assert.That((double)drawn.Points[i].Value!.Value, Is.EqualTo(points[i][1].GetDouble())
                    .Within(1e-12 + expected.RelativeTolerance * Math.Abs(points[i][1].GetDouble())), $"{drawn.Points[i].Time:u}");
        }
    }
}
