using System.Drawing;
using System.Xml.Linq;
using DolphinLean.Lean.Engine.Tests.Backtest;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Data;

namespace DolphinLean.Lean.Engine.Tests.Results.Reports;

/// <summary>The page of a run that traded and drew.</summary>
[TestFixture]
public sealed class AlgorithmReportTests
{
    private SmallMarket _market = null!;
    private XElement _page = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _market = new SmallMarket();
        var outcome = _market.Run(new ProbeAlgorithm { Tickers = ["BTCUSDT", "ETHUSDT"], SettingUp = SetUp, Stepped = Step });
        _page = ReportPage.Read(Path.Combine(outcome.ResultFolder, "report.html"));
    }

    [OneTimeTearDown]
    public void Remove() => _market.Dispose();

    [Test]
    public void EverySymbolThatWasTradedCanBeChosenTheMostTradedFirst()
    {
        var tabs = _page.Descendants("div").Single(element => (string?)element.Attribute("class") == "tabs");
        Assert.That(tabs.Elements("label").Select(label => label.Value), Is.EqualTo(new[] { "BTCUSDT 5", "ETHUSDT 2" }));
        Assert.That(tabs.Elements("input").Select(input => (string?)input.Attribute("id")),
            Is.EqualTo(tabs.Elements("label").Select(label => (string?)label.Attribute("for"))));
        Assert.That(tabs.Elements("input").Count(input => input.Attribute("checked") != null), Is.EqualTo(1));
        Assert.That(tabs.Elements("div").Count(), Is.EqualTo(2));
    }

    [Test]
    public void FillsAreMarkedAsEntriesAndExitsAndAFlipAsBoth()
    {
        var panel = _page.Descendants("div").First(element => (string?)element.Attribute("class") == "panel");
        var marks = panel.Descendants("i").Select(mark => (string?)mark.Attribute("class")).ToList();
        Assert.That(marks.Count(mark => mark == "buy"), Is.EqualTo(2));
        Assert.That(marks.Count(mark => mark == "sell"), Is.EqualTo(2));
        Assert.That(marks.Count(mark => mark == "exit"), Is.EqualTo(4));
    }

    [Test]
    public void ThePriceLineGoesThroughTheWholeRun()
    {
        var line = _page.Descendants("path").First(path => (string?)path.Attribute("class") == "line" && path.Ancestors("div").Any(
            element => (string?)element.Attribute("class") == "panel"));
        var commands = ((string)line.Attribute("d")!).Split('M', 'L');
        Assert.That(commands, Has.Length.InRange(3 * 288 / 2, 1501));
    }

    [Test]
    public void ChartsOfTheAlgorithmAreDrawnPaneByPane()
    {
        var section = _page.Elements().Elements("section").Single(element => element.Element("h2")!.Value.StartsWith("Signals", StringComparison.Ordinal));
        Assert.That(section.Descendants("svg").Count(), Is.EqualTo(2));
        Assert.That(section.Elements("p").Select(key => key.Value.Trim()), Is.EqualTo(new[] { "momentum  \nentries", "volume" }).Using<string, string>(SameWords));
        Assert.That(section.Descendants("i").Select(mark => (string?)mark.Attribute("class")).Distinct(), Is.EqualTo(new[] { "triangle-down" }));
        Assert.That(section.Descendants("i").First().Attribute("style")!.Value, Does.EndWith("--tone:#FF8C00"));
    }

    [Test]
    public void RuntimeFiguresAndThoseOfTheAlgorithmStandInTheStatistics()
    {
        var captions = _page.Descendants("caption").Select(caption => caption.Value).ToList();
        Assert.That(captions, Does.Contain("At the end of the run").And.Contain("Added by the algorithm").And.Contain("Profit before fees"));
        Assert.That(_page.Descendants("th").Select(cell => cell.Value), Does.Contain("Unrealized").And.Contain("Mood").And.Contain("Skew"));
    }

    private static bool SameWords(string one, string other) => one.Split().Where(word => word.Length > 0).SequenceEqual(
        other.Split().Where(word => word.Length > 0));

    private static void SetUp(ProbeAlgorithm self)
    {
        var chart = new Chart("Signals");
        chart.AddSeries(new Series("momentum", SeriesType.Line, "bps"));
        chart.AddSeries(new Series("entries", SeriesType.Scatter, "bps", Color.DarkOrange, ScatterMarkerSymbol.TriangleDown));
        chart.AddSeries(new Series("volume", SeriesType.Bar, 1));
        self.AddChart(chart);
        self.SetRuntimeStatistic("Mood", "calm");
        self.SetSummaryStatistic("Skew", 0.25m);
    }

    private static void Step(ProbeAlgorithm self, Slice slice)
    {
        var step = (int)(self.UtcTime - self.StartDate).TotalMinutes / 5;
        self.Plot("Signals", "momentum", Math.Sin(step / 40d) * 12);
        self.Plot("Signals", "volume", Math.Abs(Math.Cos(step / 10d)));
        if (step % 90 == 45)
            self.Plot("Signals", "entries", Math.Sin(step / 40d) * 12);
        var quantities = new Dictionary<int, decimal> { [50] = 0.05m, [90] = -0.10m, [160] = 0.10m, [220] = -0.10m, [300] = 0.05m };
        if (quantities.TryGetValue(step, out var quantity))
            self.MarketOrder(self.Symbol("BTCUSDT"), quantity);
        if (step is 40 or 200)
            self.MarketOrder(self.Symbol("ETHUSDT"), step == 40 ? 0.1m : -0.1m);
    }
}
