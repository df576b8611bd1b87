using System.Text.Json;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>Backtests on the real recordings: fills in their books, and both modes side by side.</summary>
[TestFixture]
public sealed class BacktestDepthTests
{
    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public void Import()
    {
        var raw = SharedData.Require("data", "binance_raw_ws");
        _folder = new TemporaryFolder();
        var files = Directory.GetFiles(raw, "usdm_*.gz");
        Cli.Run(["data", "import-raw", "--raw", .. files, "--out", _folder["events"], "--quiet"]).Succeeded();
    }

    [OneTimeTearDown]
    public void RemoveFolder() => _folder?.Dispose();

    [Test]
    public void BothModesAreComparedSideBySide()
    {
        var text = Cli.Run("backtest", "BookImbalanceAlgorithm", "--data", _folder["events"], "--out", _folder["compared"], "--compare", "--json", "--quiet").Succeeded().Output;
        using var json = JsonDocument.Parse(text);
        var (normal, scalp) = (json.RootElement.GetProperty("normal"), json.RootElement.GetProperty("scalp"));
        Assert.Multiple(() =>
        {
            Assert.That(normal.GetProperty("fills").GetInt32(), Is.GreaterThan(20));
            Assert.That(normal.GetProperty("fees").GetDecimal() / normal.GetProperty("filledValue").GetDecimal(), Is.EqualTo(0.0005m).Within(1e-9m), "takers only");
            Assert.That(normal.GetProperty("timedOut").GetInt64(), Is.Zero);
            Assert.That(scalp.GetProperty("fills").GetInt32(), Is.GreaterThan(5));
            Assert.That(scalp.GetProperty("fees").GetDecimal() / scalp.GetProperty("filledValue").GetDecimal(), Is.LessThan(0.00045m), "makers too");
            Assert.That(scalp.GetProperty("timedOut").GetInt64(), Is.Positive);
        });
        var reasons = File.ReadLines(Path.Combine(_folder["compared"], "scalp", "trades.csv")).Skip(1).Select(row => row.Split(',')[11]);
        Assert.That(reasons, Has.None.EqualTo("FILL").And.Some.EqualTo("STRATEGY_HOLD"), "each trade says what closed it");
        Assert.That(File.Exists(Path.Combine(_folder["compared"], "normal", "report.html")) && File.Exists(Path.Combine(_folder["compared"], "scalp", "report.html")));
        Assert.That(File.ReadAllText(Path.Combine(_folder["compared"], "scalp", "report.html")), Does.Contain("recorded depth; queue pro-rata; latency recorded"));
    }

    [Test]
    public void TheSameRunTwiceGivesTheSameBytes()
    {
        foreach (var name in new[] { "one", "two" })
        {
            Cli.Run("backtest", "BookImbalanceAlgorithm", "--data", _folder["events"], "--out", _folder[name], "--param", "trading.mode=scalp",
                "--latency", "20", "--queue", "trades-only", "--quiet").Succeeded();
        }
        foreach (var file in new[] { "journal.jsonl", "trades.csv", "report.html" })
            Assert.That(File.ReadAllBytes(Path.Combine(_folder["one"], file)), Is.EqualTo(File.ReadAllBytes(Path.Combine(_folder["two"], file))), file);
    }

    [Test]
    public void ProgressCountsTheDaysOfTheRun()
    {
        var run = Cli.Run("backtest", "BookImbalanceAlgorithm", "--data", _folder["events"], "--out", _folder["counted"]).Succeeded();
        var shown = run.Error.Split('\n').Where(line => line.StartsWith("backtest  ", StringComparison.Ordinal)).ToArray();
        Assert.That(shown[^1], Does.StartWith("backtest  2/2  2024-07-19"));
        Assert.That(shown.Select(line => line.Split("  ")[1]), Is.SubsetOf(new[] { "1/2", "2/2" }));
    }

    [Test]
    public void WhatCannotBeIsRefusedByName()
    {
        Cli.Run("backtest", "BookImbalanceAlgorithm", "--data", _folder["events"], "--compare", "--param", "trading.mode=scalp", "--out", _folder["none"]).RefusedNaming("trading.mode");
        Cli.Run("backtest", "BookImbalanceAlgorithm", "--data", _folder["events"], "--param", "imbalance.treshold=1", "--out", _folder["none"]).RefusedNaming("imbalance.threshold");
        Cli.Run("backtest", "--data", _folder["events"], "--book", Path.GetTempPath(), "--out", _folder["none"]).RefusedNaming("--book");
        Cli.Run("backtest", "--latency", "fast", "--out", _folder["none"]).RefusedNaming("--latency");
    }
}
