using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class DoctorCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void AGoodMachinePasses()
    {
        var output = Cli.Run("doctor", "--data", SmallMarket.Path, "--out", _folder["results"]).Succeeded().Output;
        Assert.That(output, Does.Contain(".NET 10").And.Contain("cores").And.Contain("snappy").And.Contain("MB"));
        Assert.That(output, Does.Contain("DolphinAlgorithm").And.Contain("6 days").And.EndWith("Everything needed works.\n"));
        Assert.That(Directory.Exists(_folder["results"]), Is.False, "a check leaves nothing behind");
    }

    [Test]
    public void BrokenDataFailTheCheck()
    {
        File.Delete(Path.Combine(SmallMarket.CopyTo(_folder["scans"]), "2025-01-03.parquet"));
        var result = Cli.Run("doctor", "--data", _folder["scans"], "--out", _folder["results"]);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("BROKEN").And.Contain("2025-01-03").And.Contain("data check"));
    }

    [Test]
    public void AnOutputFolderThatCannotBeIsBroken()
    {
        File.WriteAllText(_folder["file"], "");
        var result = Cli.Run("doctor", "--data", SmallMarket.Path, "--out", _folder["file"]);
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain($"{_folder["file"]} is a file"));
    }
}
