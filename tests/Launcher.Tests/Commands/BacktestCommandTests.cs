using System.Text.Json;
using DolphinLean.Launcher;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Commands;

[TestFixture]
public sealed class BacktestCommandTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void PrintsATableAndSaysWhereTheReportLies()
    {
        var result = Run("--out", _folder["out"]).Succeeded();
        Assert.That(result.Output, Does.Contain("Net profit").And.Contain("Sharpe ratio").And.Contain("Closed trades").And.Contain("Peak memory"));
        Assert.That(result.Output, Does.Contain("1,728").And.Contain($"report:  {_folder["out/report.html"]}\n"));
        Assert.That(result.Error, Does.Contain("backtest  6/6"));
        Assert.That(File.ReadAllText(_folder["out/report.html"]), Does.Contain("<html"));
    }

    [Test]
    public void TheSameCommandTwiceGivesTheSameBytes()
    {
        Run("--out", _folder["one"], "--quiet").Succeeded();
        Run("--out", _folder["two"], "--quiet").Succeeded();
        Assert.That(Contents("two"), Is.EqualTo(Contents("one")));
        Assert.That(Contents("one").Keys, Is.SupersetOf(new[] { "report.html", "trades.csv", "daily.csv", "journal.jsonl" }));
        Assert.That(File.Exists(_folder["one/run.json"]), Is.True);
    }

    [Test]
    public void JsonIsOneObjectThatAgreesWithTheFiles()
    {
        var result = Run("--out", _folder["out"], "--json", "--quiet").Succeeded();
        Assert.That(result.Error, Is.Empty);
        using var json = JsonDocument.Parse(result.Output);
        var summary = json.RootElement;
        Assert.That(summary.GetProperty("rows").GetInt64(), Is.EqualTo(SmallMarket.Days * SmallMarket.Bars));
        Assert.That(summary.GetProperty("prices").GetInt64(), Is.EqualTo(4 * SmallMarket.Days * SmallMarket.Bars));
        Assert.That(summary.GetProperty("days").GetInt32(), Is.EqualTo(SmallMarket.Days));
        Assert.That(summary.GetProperty("trades").GetInt32(), Is.EqualTo(File.ReadLines(_folder["out/trades.csv"]).Count() - 1));
        Assert.That(summary.GetProperty("out").GetString(), Is.EqualTo(_folder["out"]));
        Assert.That(File.Exists(_folder[$"out/{summary.GetProperty("id").GetString()}.json"]), Is.True);
        Assert.That(summary.GetProperty("statistics").GetProperty("Net Profit").GetString(), Does.EndWith("%"));
        Assert.That(summary.GetProperty("dataFingerprint").GetString(), Is.Not.Empty);
        Assert.That(summary.GetProperty("secondsReading").GetDouble(), Is.Positive);
        Assert.That(summary.GetProperty("secondsStepping").GetDouble(), Is.Positive);
        Assert.That(summary.GetProperty("peakMemoryBytes").GetInt64(), Is.GreaterThan(10_000_000));
    }

    [Test]
    public void QuirksThatAreOffAreNamedAndMakeAnotherRun()
    {
        using var plain = JsonDocument.Parse(Run("--out", _folder["plain"], "--json", "--quiet").Succeeded().Output);
        using var without = JsonDocument.Parse(Run(
            "--out", _folder["without"], "--json", "--quiet", "--without-quirk", "ClosingFeeInEquity", "--without-quirk", "ClosingFeeTwice").Succeeded().Output);
        Assert.That(without.RootElement.GetProperty("id").GetString(), Is.Not.EqualTo(plain.RootElement.GetProperty("id").GetString()));
        Assert.That(without.RootElement.GetProperty("withoutQuirks").EnumerateArray().Select(name => name.GetString()),
            Is.EqualTo(new[] { "ClosingFeeInEquity", "ClosingFeeTwice" }));
        Assert.That(plain.RootElement.GetProperty("withoutQuirks").GetArrayLength(), Is.Zero);
        Assert.That(Run("--out", _folder["table"], "--without-quirk", "ClosingFeeTwice").Succeeded().Output, Does.Contain("Without quirks"));
    }

    [Test]
    public void AChangedFactorFileGivesAnotherFingerprintAndAnotherRun()
    {
        File.WriteAllText(_folder["fng.csv"], "date,fng\n2025-01-01,20\n2025-01-02,30\n");
        File.WriteAllText(_folder["same.csv"], "fng,date\n30.0,2025-01-02\n2e1,2025-01-01\n");
        File.WriteAllText(_folder["changed.csv"], "date,fng\n2025-01-01,20\n2025-01-02,31\n");
        var plain = Fingerprint();
        var with = Fingerprint("--acb", "--fng", _folder["fng.csv"]);
        Assert.That(with, Does.Match("^[0-9a-f]{64}$").And.Not.EqualTo(plain));
        Assert.That(Fingerprint("--acb", "--fng", _folder["same.csv"]), Is.EqualTo(with), "the same times and values, written otherwise");
        Assert.That(Fingerprint("--acb", "--fng", _folder["changed.csv"]), Is.Not.EqualTo(with), "one value of another day's");
        Assert.That(Fingerprint("--acb", "--dvol", Dvol()), Is.Not.EqualTo(with));
        Assert.That(Fingerprint("--survival", "--dvol", _folder["dvol.csv"]), Is.EqualTo(Fingerprint("--acb", "--dvol", _folder["dvol.csv"])), "the survival stack reads it too");
        Assert.That(Fingerprint("--acb"), Is.EqualTo(plain), "no file, no other data");
        Assert.That(Fingerprint("--fng", _folder["fng.csv"]), Is.EqualTo(plain), "a file that nobody reads");
    }

    [Test]
    public void QuietPrintsNothing()
    {
        var result = Run("--out", _folder["out"], "--quiet").Succeeded();
        Assert.That((result.Output, result.Error), Is.EqualTo(("", "")));
    }

    [Test]
    public void TheRangeOfDaysIsKept()
    {
        var result = Run("--out", _folder["out"], "--json", "--quiet", "--start", "2025-01-02", "--end", "2025-01-04").Succeeded();
        using var json = JsonDocument.Parse(result.Output);
        Assert.That(json.RootElement.GetProperty("days").GetInt32(), Is.EqualTo(3));
        Run("--out", _folder["none"], "--quiet", "--start", "2026-01-01").RefusedNaming("2026-01-01");
    }

    [TestCase("max_leverege=3", "max_leverege")]
    [TestCase("max_leverage=-1", "max_leverage")]
    [TestCase("max_leverage=much", "max_leverage", "much")]
    [TestCase("direction=sideways", "direction", "sideways")]
    public void AWrongParameterIsNamedAndNothingIsWritten(string parameter, params string[] named)
    {
        Run("--out", _folder["out"], "--quiet", "--param", parameter).RefusedNaming(named);
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    [TestCaseSource(typeof(DataDefect), nameof(DataDefect.All))]
    public void BrokenDataAreNamedInOneLineAndTheResultsOfBeforeStay(DataDefect defect)
    {
        defect.Break(SmallMarket.CopyTo(_folder["scans"]));
        Directory.CreateDirectory(_folder["out"]);
        File.WriteAllText(_folder["out/report.html"], "of before");

        Cli.Run("backtest", "--data", _folder["scans"], "--out", _folder["out"], "--quiet").RefusedNaming(defect.Named);

        Assert.That(Contents("out"), Is.EqualTo(new Dictionary<string, string> { ["report.html"] = Convert.ToHexString("of before"u8) }));
        Assert.That(Directory.EnumerateDirectories(_folder.Path).Select(Path.GetFileName), Is.EquivalentTo(new[] { "scans", "out" }));
    }

    [TestCaseSource(typeof(DataDefect), nameof(DataDefect.All))]
    public void AllowGapsRunsInSpiteOfWhatIsTolerableAndWarns(DataDefect defect)
    {
        defect.Break(SmallMarket.CopyTo(_folder["scans"]));
        var result = Cli.Run("backtest", "--data", _folder["scans"], "--out", _folder["out"], "--quiet", "--json", "--allow-gaps");
        if (!defect.IsTolerable)
        {
            result.RefusedNaming(defect.Named);
            return;
        }
        using var json = JsonDocument.Parse(result.Succeeded().Output);
        var warnings = json.RootElement.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!).ToList();
        Assert.That(warnings.Where(warning => defect.Named.All(name => warning.Contains(name, StringComparison.Ordinal))), Is.Not.Empty, result.Output);
    }

    [Test]
    public void ACancelledRunLeavesNothing()
    {
        using var error = new StringWriter();
        var exitCode = DolphinCommand.Run(
            ["backtest", "--data", SmallMarket.Path, "--out", _folder["out"]], TextWriter.Null, error, new CancellationToken(canceled: true));
        Assert.That(exitCode, Is.EqualTo(130));
        Assert.That(Directory.EnumerateFileSystemEntries(_folder.Path), Is.Empty);
    }

    private string Dvol()
    {
        File.WriteAllText(_folder["dvol.csv"], "date,dvol\n2025-01-01,20\n2025-01-02,30\n");
        return _folder["dvol.csv"];
    }

    private string Fingerprint(params string[] options)
    {
        using var json = JsonDocument.Parse(Run(["--out", _folder["out"], "--json", "--quiet", .. options]).Succeeded().Output);
        return json.RootElement.GetProperty("dataFingerprint").GetString()!;
    }

    private CliResult Run(params string[] args) => Cli.Run(["backtest", "--data", SmallMarket.Path, .. args]);

    private Dictionary<string, string> Contents(string name) =>
        Directory.EnumerateFiles(_folder[name]).Where(file => Path.GetFileName(file) != "run.json").Order(StringComparer.Ordinal)
            .ToDictionary(file => Path.GetFileName(file), file => Convert.ToHexString(File.ReadAllBytes(file)));
}
