using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Scans;

[TestFixture]
public sealed class SyntheticMarketFolderTests
{
    private TemporaryFolder _folder = null!;
    private StringWriter _error = null!;

    [SetUp]
    public void MakeFolder()
    {
        _folder = new TemporaryFolder();
        _error = new StringWriter();
    }

    [TearDown]
    public void RemoveFolder()
    {
        _folder.Dispose();
        _error.Dispose();
    }

    [Test]
    public void IsMadeOnceAndKept()
    {
        Ensure();
        Assert.That(_error.ToString(), Does.Contain(_folder["market"]));
        var made = Directory.EnumerateFiles(_folder["market"]).ToDictionary(file => file, File.GetLastWriteTimeUtc);
        Assert.That(made, Has.Count.EqualTo(14));
        Assert.That(Cli.Run("data", "check", _folder["market"], "--quiet").Succeeded().Output, Does.Contain("no defects"));

        _error.GetStringBuilder().Clear();
        Ensure();
        Assert.That(_error.ToString(), Is.Empty);
        Assert.That(Directory.EnumerateFiles(_folder["market"]).ToDictionary(file => file, File.GetLastWriteTimeUtc), Is.EqualTo(made));
    }

    [Test]
    public void AnInterruptedOneIsMadeAgain()
    {
        Directory.CreateDirectory(_folder["market.partial"]);
        File.WriteAllText(_folder["market.partial/2025-01-01.parquet"], "half");
        SmallMarket.CopyTo(_folder["market"]);
        Ensure();
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.EqualTo(new[] { _folder["market"] }));
        Assert.That(Directory.EnumerateFiles(_folder["market"]).Count(), Is.EqualTo(14));
    }

    private void Ensure() => SyntheticMarketFolder.Ensure(
        _folder["market"], new CommandContext(TextWriter.Null, _error, IsInteractive: false, TimeProvider.System, CancellationToken.None), quiet: false);
}
