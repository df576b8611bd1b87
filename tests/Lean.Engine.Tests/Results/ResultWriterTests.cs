using System.Text.Json;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Folder;
using DolphinLean.Lean.Engine.Tests.Results.Reports;
using NUnit.Framework;

namespace DolphinLean.Lean.Engine.Tests.Results;

[TestFixture]
public sealed class ResultWriterTests
{
    private string _root = null!;

    [SetUp]
    public void MakeFolder() =>
        _root = Directory.CreateTempSubdirectory("results-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_root, recursive: true);

    [Test]
    public void EqualRunsGiveByteIdenticalFilesButForTheFacts()
    {
        var first = Write("first", SampleRun.Create(40), SampleRun.Facts);
        var second = Write("second", SampleRun.Create(40), SampleRun.Facts with { Machine = "other", SecondsReading = 9 });

        var names = Directory.GetFiles(first).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal).ToList();
        Assert.That(names, Is.EqualTo(new[]
        {
            "daily.csv", "dolphin-0123abcd-log.txt", "dolphin-0123abcd-order-events.json", "dolphin-0123abcd-summary.json",
            "dolphin-0123abcd.json", "report.html", "run.json", "trades.csv",
        }));
        foreach (var name in names.Where(name => name != ResultWriter.FactsName))
            Assert.That(File.ReadAllBytes(Path.Combine(second, name)), Is.EqualTo(File.ReadAllBytes(Path.Combine(first, name))), name);
        Assert.That(File.ReadAllText(Path.Combine(second, "run.json")), Does.Contain("\"machine\": \"other\""));
    }

    [Test]
    public void ResultFileHasLeansKeysInLeansLayout()
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Write("out", SampleRun.Create(40), SampleRun.Facts), "dolphin-0123abcd.json")));
        var root = document.RootElement;

        Assert.That(root.EnumerateObject().Select(property => property.Name), Is.EqualTo(new[]
        {
            "rollingWindow", "charts", "orders", "profitLoss", "statistics", "runtimeStatistics", "state", "serverStatistics",
            "algorithmConfiguration", "totalPerformance",
        }));
        var equity = root.GetProperty("charts").GetProperty("Strategy Equity").GetProperty("series").GetProperty("Equity");
        Assert.That(equity.GetProperty("seriesType").GetInt32(), Is.EqualTo(2));
        Assert.That(equity.GetProperty("values")[0].GetRawText().Where(c => !char.IsWhiteSpace(c)), Is.EqualTo("[1704067200,25000.0,25000.0,25000.0,25000.0]"));
        Assert.That(root.GetProperty("orders").GetProperty("1").GetProperty("symbol").GetProperty("id").GetString(), Is.EqualTo("BTCUSDT 18R"));
        Assert.That(root.GetProperty("orders").GetProperty("1").GetProperty("value").GetRawText(), Is.EqualTo("-21000.0"));
    }

    [Test]
    public void SummaryLeavesOutOrdersTradesAndAllChartsButTheEquity()
    {
        using var document = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Write("out", SampleRun.Create(40), SampleRun.Facts), "dolphin-0123abcd-summary.json")));
        var root = document.RootElement;

        Assert.That(root.TryGetProperty("orders", out _), Is.False);
        Assert.That(root.GetProperty("totalPerformance").GetProperty("closedTrades").GetArrayLength(), Is.Zero);
        var chart = root.GetProperty("charts").EnumerateObject().Single();
        Assert.That(chart.Name, Is.EqualTo("Strategy Equity"));
        Assert.That(chart.Value.GetProperty("series").GetProperty("Equity").GetProperty("values").GetArrayLength(), Is.InRange(6, 8));
    }

    [Test]
    public void TradesReadBackToTheSameBits()
    {
        var run = SampleRun.Create(20);
        var lines = File.ReadAllLines(Path.Combine(Write("out", run, SampleRun.Facts), "trades.csv"));

        Assert.That(lines[0], Is.EqualTo(
            "asset,direction,entry_time,exit_time,entry_price,exit_price,leverage,fraction,notional,quantity,bars,reason,fees,net,capital"));
        Assert.That(lines, Has.Length.EqualTo(run.Trades!.Count + 1));
        var cells = lines[1].Split(',');
        Assert.That(double.Parse(cells[6]), Is.EqualTo(run.Trades[0].Leverage));
        Assert.That(long.Parse(cells[2]), Is.EqualTo(run.Trades[0].EntryTimeMs));
        Assert.That(cells[11], Is.EqualTo(run.Trades[0].Reason));
    }

    [TestCase(3)]
    [TestCase(40)]
    [TestCase(400)]
    public void ReportIsWellFormedSelfContainedAndEncoded(int days)
    {
        var run = SampleRun.Create(days, name: "A<b>&\"c");
        var text = File.ReadAllText(Path.Combine(Write("out", run, SampleRun.Facts), "report.html"));

        Assert.That(text, Does.Contain("A&lt;b&gt;&amp;&quot;c").And.Contain("&lt;script&gt;"));
        Assert.That(text, Does.Not.Contain("<script").And.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("@import"));
        var page = ReportPage.Parse(text);
        Assert.That(page.Descendants("svg").Count(), Is.EqualTo(2));
        Assert.That(page.Descendants("th").Select(cell => cell.Value), Does.Contain("Sharpe Ratio"));
        Assert.That(page.Descendants("tr").Count(row => row.Attribute("class") == null && row.Elements("td").Count() == 14),
            Is.EqualTo(run.Trades!.Count));
    }

    [Test]
    public void ReportOfALongRunShowsFirstAndLastTradesAndSaysSo()
    {
        var text = File.ReadAllText(Path.Combine(Write("out", SampleRun.Create(1200), SampleRun.Facts), "report.html"));
        Assert.That(text, Does.Contain("trades left out").And.Contain("trades.csv has them all"));
    }

    [Test]
    public void RunWithoutALedgerListsLeansTradesAndWritesNoOwnFiles()
    {
        var folder = Write("out", SampleRun.Create(20, withLedger: false), SampleRun.Facts);
        Assert.That(File.Exists(Path.Combine(folder, "trades.csv")), Is.False);
        Assert.That(File.ReadAllText(Path.Combine(folder, "report.html")), Does.Contain("profit is before fees"));
    }

    [Test]
    public void EarlierResultOfAnotherIdGoesAwayAndFilesOfTheUserStay()
    {
        var earlier = SampleRun.Create(20);
        var folder = Write("out", earlier, SampleRun.Facts);
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");
        var later = SampleRun.Create(20, withLedger: false) with { Id = "later" };
        Write("out", later, SampleRun.Facts);
        Assert.Multiple(() =>
        {
            Assert.That(File.Exists(Path.Combine(folder, $"{earlier.Id}.json")), Is.False);
            Assert.That(File.Exists(Path.Combine(folder, "trades.csv")), Is.False, "the later run has no ledger");
            Assert.That(File.Exists(Path.Combine(folder, "later.json")), Is.True);
            Assert.That(File.ReadAllText(Path.Combine(folder, "mine.txt")), Is.EqualTo("mine"));
        });
    }

    [TestCase("no json")]
    [TestCase("[]")]
    [TestCase("""{"files": ["../mine.txt", 3, ""]}""")]
    public void ListThatCannotBeTrustedRemovesNothing(string list)
    {
        File.WriteAllText(Path.Combine(_root, "run.json"), list);
        Assert.That(ResultWriter.EarlierFiles(_root), Is.Empty);
    }

    private string Write(string name, RunResult result, RunFacts facts)
    {
        using var folder = ResultFolder.Open(Path.Combine(_root, name));
        ResultWriter.Write(folder, result, facts);
        folder.Commit(ResultWriter.EarlierFiles(folder.Target));
        return folder.Target;
    }
}
