using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

/// <summary>import-raw, and check on what it makes.</summary>
[TestFixture]
public sealed class DataImportRawCommandTests
{
    private const string Quote =
        """1721347021080832061 {"stream":"btcusdt@bookTicker","data":{"e":"bookTicker","u":7,"s":"BTCUSDT","b":"63943.90","B":"46.371","a":"63944.00","A":"0.095","T":1721347022507,"E":1721347022508}}""";

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void RecordingsBecomeAStoreWithoutDefects()
    {
        var raw = SharedData.Require("data", "binance_raw_ws");
        var imported = Cli.Run("data", "import-raw", "--raw", raw, "--out", _folder["events"]).Succeeded();
        Assert.That(imported.Output, Does.Contain("183,146 lines, 183,146 events").And.Contain("5 symbol days"));
        var check = Cli.Run("data", "check", _folder["events"], "--quiet").Succeeded();
        Assert.That(check.Output, Does.Contain("3 series, no defects").And.Contain("binance crypto BTCUSDT: 1 day, 41,249 events, 3,451 depth updates"));
        Assert.That(Cli.Run("data", "check", _folder["events"], "--max-skew", "1").ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void ABadLineIsNamedAndFailsTheCommand()
    {
        File.WriteAllLines(_folder["raw.txt"], [Quote, "garbage"]);
        var result = Cli.Run("data", "import-raw", "--raw", _folder["raw.txt"], "--out", _folder["events"], "--quiet");
        Assert.That(result.ExitCode, Is.EqualTo(1));
        Assert.That(result.Output, Does.Contain("raw.txt line 2: expected a local time in nanoseconds and a space, found 'garbage'; left out (1 line)"));
        Assert.That(result.Output, Does.Contain("2 lines, 1 events of binance cryptofuture BTCUSDT"));
    }

    [Test]
    public void WhatCannotBeReadOrWrittenIsNamed()
    {
        Cli.Run("data", "import-raw", "--raw", _folder["none"], "--out", _folder["events"]).RefusedNaming(_folder["none"]);
        File.WriteAllText(_folder["raw.txt"], Quote + "\n");
        Directory.CreateDirectory(_folder["taken"]);
        File.WriteAllText(Path.Combine(_folder["taken"], "notes.txt"), "mine");
        Cli.Run("data", "import-raw", "--raw", _folder["raw.txt"], "--out", _folder["taken"]).RefusedNaming(_folder["taken"]);
        Directory.CreateDirectory(_folder["empty"]);
        Cli.Run("data", "import-raw", "--raw", _folder["empty"], "--out", _folder["events"]).RefusedNaming("*.gz");
        Cli.Run("data", "import-raw", "--raw", _folder["raw.txt"], "--out", _folder["events"], "--threads", "0").RefusedNaming("--threads 0: expected 1 or more");
        Cli.Run("data", "check", _folder["empty"], "--max-skew", "-1").RefusedNaming("--max-skew");
    }
}
