using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>What only a real process shows: pipes, signals, the current folder.</summary>
[TestFixture]
[Platform(Exclude = "Win")]
public sealed class ProcessTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void AReaderThatLeavesIsNoError()
    {
        var result = DolphinProcess.Shell(
            $"( {DolphinProcess.Program} data cat \"{SmallMarket.Path}/2025-01-03.parquet\"; echo \"code $?\" >&2 ) | head -n 2", _folder.Path);
        Assert.That(result.Error, Is.EqualTo("code 0\n"));
        Assert.That(result.Output.Split('\n')[0], Does.StartWith("timestamp,scan_number,vel_div,"));
        Assert.That(result.Output.TrimEnd('\n').Split('\n'), Has.Length.EqualTo(2));
    }

    // SIGTERM takes the same way as SIGINT, which a shell without a terminal makes its background jobs ignore.
    [Test]
    public void AnInterruptionEndsWith130AndLeavesNothing()
    {
        var result = DolphinProcess.Shell(
            $"{DolphinProcess.Program} data generate --assets 48 --days 60 --bars-per-day 17280 --out big & pid=$!; "
            + "while [ ! -e big.partial ]; do sleep 0.1; done; kill -TERM $pid; wait $pid", _folder.Path);
        Assert.That(result.ExitCode, Is.EqualTo(130), result.Error);
        Assert.That(result.Error, Does.Contain("interrupted"));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [Test]
    public void TheMainJobMakesItsMarketAndLeavesAReport()
    {
        var result = DolphinProcess.Shell($"{DolphinProcess.Program} backtest", _folder.Path).Succeeded();
        Assert.That(result.Output, Does.Contain("Net profit").And.Contain(_folder["results/report.html"]));
        Assert.That(File.ReadLines(_folder["results/trades.csv"]).Count() - 1, Is.GreaterThanOrEqualTo(100));
        Assert.That(Directory.EnumerateFiles(_folder["market/synthetic-48x14"]).Count(), Is.EqualTo(14));
    }
}
