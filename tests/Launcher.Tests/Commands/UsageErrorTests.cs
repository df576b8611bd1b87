using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>A wrong command line gets one line that names what is wrong, exit code 2, and leaves nothing behind.</summary>
[TestFixture]
public sealed class UsageErrorTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCase("frontest", "frontest")]
    [TestCase("backtest --bogus", "--bogus", "dolphin backtest --help")]
    [TestCase("backtest --start 2024-1-1", "--start", "2024-1-1", "YYYY-MM-DD")]
    [TestCase("backtest --end 31.12.2024", "--end", "31.12.2024")]
    [TestCase("backtest --start 2024-02-01 --end 2024-01-01", "--start 2024-02-01", "--end 2024-01-01")]
    [TestCase("backtest --lot-size huge", "--lot-size", "huge", "exact", "exchange")]
    [TestCase("backtest --without-quirk NoSuchQuirk", "--without-quirk", "NoSuchQuirk", "StaleQuoteFills", "WarmUpFirstBar")]
    [TestCase("backtest --without-quirk StaleQuoteFills --without-quirk None", "None", "StaleQuoteFills")]
    [TestCase("backtest --param max_leverage", "max_leverage", "name=value")]
    [TestCase("backtest --param =3", "=3", "name=value")]
    [TestCase("backtest --algorithm NoSuchAlgorithm", "NoSuchAlgorithm", "DolphinAlgorithm")]
    [TestCase("backtest --data no/such/folder", "no/such/folder")]
    [TestCase("data check no/such/folder", "no/such/folder")]
    [TestCase("data cat no/such/file.parquet", "no/such/file.parquet")]
    [TestCase("data schema no/such/file.parquet", "no/such/file.parquet")]
    [TestCase("data build-scans --prices no/such.parquet", "--out")]
    [TestCase("data build-scans --out o", "--prices", "--klines")]
    [TestCase("data build-scans --prices a --klines b --out o", "--prices", "--klines")]
    [TestCase("data generate --assets 1 --out o", "assets", "1")]
    [TestCase("data generate --bars-per-day 7 --out o", "bars per day", "7")]
    [TestCase("data generate --days zero --out o", "--days", "zero")]
    public void IsNamedInOneLine(string line, params string[] named)
    {
        var args = line.Split(' ');
        var result = _folder["out"];
        var full = args[0] == "backtest" ? [.. args, "--out", result] : args.Select(arg => arg == "o" ? result : arg).ToArray();
        Cli.Run(full).RefusedNaming(named);
        Assert.That(Directory.Exists(result), Is.False, "the output folder was touched");
    }

    [Test]
    public void AFileInPlaceOfTheOutputFolderIsNamed()
    {
        File.WriteAllText(_folder["out"], "mine");
        Cli.Run("backtest", "--data", _folder.Path, "--out", _folder["out"]).RefusedNaming(_folder["out"]);
        Assert.That(File.ReadAllText(_folder["out"]), Is.EqualTo("mine"));
    }
}
