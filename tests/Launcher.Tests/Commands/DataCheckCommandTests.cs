using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class DataCheckCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void AGoodFolderHasNoDefects() =>
        Assert.That(Cli.Run("data", "check", SmallMarket.Path).Succeeded().Output, Does.Contain("6 days, no defects"));

    [TestCaseSource(typeof(DataDefect), nameof(DataDefect.All))]
    public void EveryDefectIsListedByNameAndFailsTheCheck(DataDefect defect)
    {
        defect.Break(SmallMarket.CopyTo(_folder["scans"]));
        var result = Cli.Run("data", "check", _folder["scans"], "--quiet");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Error, Is.Empty);
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.That(lines.SkipLast(1).Where(line => defect.Named.All(name => line.Contains(name, StringComparison.Ordinal))), Is.Not.Empty, result.Output);
        Assert.That(lines[^1], Does.Contain(lines.Length == 2 ? "1 defect" : $"{lines.Length - 1} defects"));
    }

    [Test]
    public void OnlyTheDaysInTheRangeAreChecked()
    {
        File.Delete(Path.Combine(SmallMarket.CopyTo(_folder["scans"]), "2025-01-03.parquet"));
        Cli.Run("data", "check", _folder["scans"], "--start", "2025-01-04").Succeeded();
    }
}
