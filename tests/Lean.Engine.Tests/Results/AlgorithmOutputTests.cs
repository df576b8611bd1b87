using System.Drawing;
using System.Text.Json;
using DolphinLean.Engine.Results;
using DolphinLean.Lean.Engine.Tests.Backtest;
using DolphinLean.Tests;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Data;

namespace DolphinLean.Lean.Engine.Tests.Results;

/// <summary>What an algorithm draws, states and forecasts is in the files, read back as plain JSON.</summary>
[TestFixture]
public sealed class AlgorithmOutputTests
{
    private SmallMarket _market = null!;
    private string _folder = null!;
    private string _id = null!;
    private JsonDocument _result = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _market = new SmallMarket();
        var algorithm = new ProbeAlgorithm { Tickers = ["BTCUSDT"], SettingUp = SetUp, Stepped = Step };
        var outcome = _market.Run(algorithm);
        (_folder, _id) = (outcome.ResultFolder, outcome.Id);
        _result = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, _id + ".json")));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _result.Dispose();
        _market.Dispose();
    }

    [Test]
    public void ASeriesKeepsItsUnitPaneColourAndShape()
    {
        var series = Series("Signals", "entries");
        Assert.That(series.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[]
        {
            "name", "unit", "index", "seriesType", "values", "color", "scatterMarkerSymbol",
        }));
        Assert.That(series.GetProperty("unit").GetString(), Is.EqualTo("bps"));
        Assert.That(series.GetProperty("seriesType").GetInt32(), Is.EqualTo(1));
        Assert.That(series.GetProperty("color").GetString(), Is.EqualTo("#FF8C00"));
        Assert.That(series.GetProperty("scatterMarkerSymbol").GetString(), Is.EqualTo("triangle-down"));
        Assert.That(Series("Signals", "volume").GetProperty("index").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void PointsAreSecondsAndRoundedValuesAndOneOfTheSameTimeReplacesTheLast()
    {
        var points = Series("Signals", "entries").GetProperty("values");
        Assert.That(points.GetArrayLength(), Is.EqualTo(3 * 288));
        Assert.That(points[0][1].GetDecimal(), Is.EqualTo(1.234568m));
        Assert.That(points[1][0].GetInt64() - points[0][0].GetInt64(), Is.EqualTo(300));
        var candle = Series("Strategy Equity", "candles").GetProperty("values")[0];
        Assert.That(candle.EnumerateArray().Skip(1).Select(value => value.GetDecimal()), Is.EqualTo(new[] { 1m, 4, 0.5m, 2 }));
    }

    [Test]
    public void APieIsItsSumAndAnEmptySeriesIsLeftOut()
    {
        Assert.That(Series("Shares", "wins").GetProperty("values").GetRawText(), Does.Contain("864.0"));
        var chart = _result.RootElement.GetProperty("charts").GetProperty("Signals").GetProperty("series");
        Assert.That(chart.TryGetProperty("never", out _), Is.False);
    }

    [Test]
    public void FiguresOfTheAlgorithmStandBesideTheEngines()
    {
        Assert.That(_result.RootElement.GetProperty("runtimeStatistics").GetProperty("Mood").GetString(), Is.EqualTo("calm"));
        Assert.That(_result.RootElement.GetProperty("statistics").GetProperty("Skew").GetString(), Is.EqualTo("0.25"));
        Assert.That(_result.RootElement.GetProperty("statistics").GetProperty("Total Orders").GetString(), Is.EqualTo("0"));
    }

    [Test]
    public void InsightsAreListedWithTheKeysAndTypesOfLean()
    {
        using var insights = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, _id, ResultWriter.InsightsName)));
        using var golden = JsonDocument.Parse(
            File.ReadAllBytes(SharedData.Require("conformance", "golden-long", "LongEmaCross", "insights.json")));
        var (ours, leans) = (insights.RootElement[0], golden.RootElement[0]);
        Assert.That(ours.EnumerateObject().Select(property => property.Name), Is.EqualTo(leans.EnumerateObject().Select(property => property.Name)));
        foreach (var name in new[] { "generatedTime", "closeTime", "period", "reference", "estimatedValue", "scoreIsFinal", "tag", "type" })
            Assert.That(ours.GetProperty(name).ValueKind, Is.EqualTo(leans.GetProperty(name).ValueKind), name);
        Assert.That(ours.GetProperty("id").GetString(), Has.Length.EqualTo(32));
        Assert.That(ours.GetProperty("direction").GetString(), Is.EqualTo("up"));
        Assert.That(ours.GetProperty("confidence").GetString(), Is.EqualTo("0.1235"));
        Assert.That(ours.GetProperty("period").GetRawText(), Is.EqualTo("1800.0"));
        var times = insights.RootElement.EnumerateArray().Select(insight => insight.GetProperty("generatedTime").GetDouble());
        Assert.That(times, Is.Ordered);
    }

    private static void SetUp(ProbeAlgorithm self)
    {
        var chart = new Chart("Signals");
        chart.AddSeries(new Series("entries", SeriesType.Scatter, "bps", Color.DarkOrange, ScatterMarkerSymbol.TriangleDown));
        chart.AddSeries(new Series("volume", SeriesType.Bar, 1));
        chart.AddSeries(new Series("never"));
        self.AddChart(chart);
        self.AddSeries("Shares", "wins", SeriesType.Pie, "");
        self.SetRuntimeStatistic("Mood", "calm");
        self.SetSummaryStatistic("Skew", 0.25m);
        self.SetSummaryStatistic("Total Orders", "many");
    }

    private static void Step(ProbeAlgorithm self, Slice slice)
    {
        self.Plot("Signals", "entries", 99m);
        self.Plot("Signals", "entries", 1.23456789m);
        self.Plot("Signals", "volume", 5);
        self.Plot("Shares", "wins", 1);
        self.Plot("candles", 1m, 4m, 0.5m, 2m);
        if (self.UtcTime.TimeOfDay == TimeSpan.FromHours(6))
            self.EmitInsights(Insight.Price(self.Symbol("BTCUSDT"), TimeSpan.FromMinutes(30), InsightDirection.Up, confidence: 0.123456));
    }

    private JsonElement Series(string chart, string series) =>
        _result.RootElement.GetProperty("charts").GetProperty(chart).GetProperty("series").GetProperty(series);
}
