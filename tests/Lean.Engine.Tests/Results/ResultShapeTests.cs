using System.Text.Json;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Folder;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

/// <summary>The result file, read back as plain JSON, has the names, order and types of LEAN's own files.</summary>
[TestFixture]
public sealed class ResultShapeTests
{
    private string _folder = null!;
    private JsonDocument _result = null!;

    [OneTimeSetUp]
    public void Write()
    {
        _folder = Directory.CreateTempSubdirectory("shape-").FullName;
        var run = SampleRun.Create(20);
        using (var folder = ResultFolder.Open(Path.Combine(_folder, "out")))
        {
            ResultWriter.Write(folder, run, SampleRun.Facts);
            folder.Commit([]);
        }
        _result = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(_folder, "out", run.Id + ".json")));
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _result.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void StatisticsAreTextsUnderLeansNames()
    {
        using var golden = Golden("statistics.json");
        foreach (var part in new[] { "statistics", "runtimeStatistics" })
            AssertSameShape(_result.RootElement.GetProperty(part), golden.RootElement.GetProperty(part), part);
        var performance = _result.RootElement.GetProperty("totalPerformance");
        foreach (var part in new[] { "portfolioStatistics", "tradeStatistics" })
            AssertSameShape(performance.GetProperty(part), golden.RootElement.GetProperty(part), part);
    }

    [Test]
    public void RollingWindowsHoldStatisticsAndNoTrades()
    {
        using var golden = Golden("rollingWindow.json");
        var expected = golden.RootElement.EnumerateObject().First().Value;
        foreach (var window in _result.RootElement.GetProperty("rollingWindow").EnumerateObject())
            AssertSameShape(window.Value, expected, window.Name);
        Assert.That(_result.RootElement.GetProperty("rollingWindow").EnumerateObject().Select(window => window.Name.Split('_')[0]).Distinct(),
            Is.EqualTo(golden.RootElement.EnumerateObject().Select(window => window.Name.Split('_')[0])));
    }

    /// <summary>The golden list leaves out the id and shows symbol and direction as words.</summary>
    [Test]
    public void ClosedTradesHaveLeansKeys()
    {
        using var golden = Golden("closedTrades.json");
        var ours = _result.RootElement.GetProperty("totalPerformance").GetProperty("closedTrades")[0];
        Assert.That(ours.EnumerateObject().Select(property => property.Name).Where(name => name is not ("id" or "symbols")),
            Is.EqualTo(golden.RootElement[0].EnumerateObject().Select(property => property.Name).Where(name => name != "symbol")));
        foreach (var property in golden.RootElement[0].EnumerateObject().Where(property => property.Name is not ("symbol" or "direction")))
            AssertSameShape(ours.GetProperty(property.Name), property.Value, property.Name);
        Assert.That(ours.GetProperty("symbols")[0].EnumerateObject().Select(property => property.Name), Is.EqualTo(new[] { "value", "id", "permtick" }));
    }

    [Test]
    public void ChartsOfTheEngineHaveLeansUnitsPanesAndTypes()
    {
        using var golden = Golden("charts.json");
        var charts = _result.RootElement.GetProperty("charts");
        foreach (var chart in charts.EnumerateObject())
        {
            var expected = golden.RootElement.GetProperty(chart.Name);
            foreach (var series in chart.Value.GetProperty("series").EnumerateObject())
            {
                var twin = expected.GetProperty(series.Name);
                Assert.That(series.Value.GetProperty("unit").GetString(), Is.EqualTo(twin.GetProperty("unit").GetString()), series.Name);
                Assert.That(series.Value.GetProperty("index").GetInt32(), Is.EqualTo(twin.GetProperty("index").GetInt32()), series.Name);
                Assert.That(((QuantConnect.SeriesType)series.Value.GetProperty("seriesType").GetInt32()).ToString(),
                    Is.EqualTo(twin.GetProperty("seriesType").GetString()), series.Name);
                Assert.That(series.Value.GetProperty("values")[0].GetArrayLength(), Is.EqualTo(twin.GetProperty("values")[0].GetArrayLength()));
            }
        }
        Assert.That(charts.EnumerateObject().Select(chart => chart.Name), Is.EquivalentTo(golden.RootElement.EnumerateObject().Select(chart => chart.Name)));
    }

    [Test]
    public void ProfitsAreNumbersUnderTimes()
    {
        using var golden = Golden("profitLoss.json");
        foreach (var record in _result.RootElement.GetProperty("profitLoss").EnumerateObject())
        {
            Assert.That(record.Name, Does.Match(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"));
            Assert.That(record.Value.ValueKind, Is.EqualTo(golden.RootElement.EnumerateObject().First().Value.ValueKind));
        }
    }

    private static JsonDocument Golden(string file) =>
        JsonDocument.Parse(File.ReadAllBytes(SharedData.Require("conformance", "golden-long", "LongEmaCross", file)));

    private static void AssertSameShape(JsonElement actual, JsonElement expected, string where)
    {
        Assert.That(Kind(actual), Is.EqualTo(Kind(expected)), where);
        if (expected.ValueKind != JsonValueKind.Object)
            return;
        Assert.That(actual.EnumerateObject().Select(property => property.Name),
            Is.EqualTo(expected.EnumerateObject().Select(property => property.Name)), where);
        foreach (var property in expected.EnumerateObject())
            AssertSameShape(actual.GetProperty(property.Name), property.Value, $"{where}.{property.Name}");
    }

    private static JsonValueKind Kind(JsonElement element) =>
        element.ValueKind == JsonValueKind.False ? JsonValueKind.True : element.ValueKind;
}
