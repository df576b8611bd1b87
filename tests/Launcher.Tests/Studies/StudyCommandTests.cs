using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DolphinLean.Data.Scans;
using DolphinLean.Tests.Running;
using NUnit.Framework;

namespace DolphinLean.Tests.Studies;

/// <summary><c>dolphin study</c>.</summary>
[TestFixture]
public sealed class StudyCommandTests
{
    private static readonly string[] Names = ["vd-exit", "subday-acb", "tf-exit", "long-posture"];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new TemporaryFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [TestCaseSource(nameof(Names))]
    public void EveryStudyPrintsAndWritesItsTables(string name)
    {
        var printed = Run(name, "--data", SmallMarket.Path, "--out", _folder["out"], "--resamples", "100").Succeeded();
        Assert.That(printed.Output, Does.Contain("Out of sample").And.Contain("Windows").And.Contain("All candidates").And.Contain(_folder["out/study.html"]));
        Assert.That(printed.Error, Does.Contain($"study {name}"));
        Assert.That(Directory.EnumerateFiles(_folder["out"]).Select(Path.GetFileName), Is.EquivalentTo(new[] { "study.html", "candidates.csv", "windows.csv", "days.csv" }));
        Assert.That(File.ReadAllText(_folder["out/study.html"]), Does.Contain("<h1>" + name).And.Contain("bps").And.Not.Contain("<script"));
        Assert.That(Table("candidates.csv"), Has.Count.GreaterThan(20));
        // Six days: two to choose on, one to report on, four times.
        Assert.That(Table("windows.csv"), Has.Count.EqualTo(4));
        Assert.That(Table("days.csv").Select(row => row["date"]), Is.EqualTo(new[] { "2025-01-03", "2025-01-04", "2025-01-05", "2025-01-06" }));
    }

    [Test]
    public void TheBestTurnIsFoundInAMarketOfWhichItIsKnown()
    {
        Run([
            "vd-exit", "--data", KnownMarket.Write(_folder["scans"]), "--out", _folder["out"], "--quiet", "--values", "vd_turn_threshold=0.01,0.02,0.05",
            "--values", "vd_turn_bars=3", .. KnownMarket.Parameters]).Succeeded();
        Assert.That(Table("windows.csv").Select(row => row["chosen"]), Is.All.EqualTo("adverse 0.02, bars 3"));
        var candidates = Table("candidates.csv").ToDictionary(row => row["candidate"]);
        Assert.That(candidates["off"]["trades"], Is.EqualTo("30"), "five entries a day");
        Assert.That(candidates["off"]["ended"], Is.EqualTo("0"));
        Assert.That(candidates["adverse 0.01, bars 3"]["ended"], Is.EqualTo("30"), "ends them all");
        Assert.That(candidates["adverse 0.02, bars 3"]["ended"], Is.EqualTo("12"), "ends the two a day that would lose");
        Assert.That(candidates["adverse 0.05, bars 3"]["ended"], Is.EqualTo("0"));
        Assert.That(Number(candidates["adverse 0.02, bars 3"]["difference_low"]), Is.Positive, "without doubt better than off");
        Assert.That(Number(candidates["adverse 0.01, bars 3"]["daily_return_high"]), Is.Negative);
        Assert.That(Number(candidates["adverse 0.05, bars 3"]["total_return"]), Is.EqualTo(Number(candidates["off"]["total_return"])));
    }

    [Test]
    public void TheFirstCandidateIsTheChampionThatBacktestRuns()
    {
        Run("tf-exit", "--data", SmallMarket.Path, "--out", _folder["out"], "--quiet", "--values", "tf_exhaust_ratio=0.5", "--values", "tf_flip_ratio=0").Succeeded();
        Cli.Run("backtest", "--data", SmallMarket.Path, "--out", _folder["plain"], "--quiet").Succeeded();
        var days = Read(_folder["plain/daily.csv"]);
        var compounded = Number(days[^1]["capital"]) / 25_000 - 1;
        var off = Table("candidates.csv")[0];
        Assert.That((off["candidate"], off["trades"]), Is.EqualTo(("off", (File.ReadLines(_folder["plain/trades.csv"]).Count() - 1).ToString(CultureInfo.InvariantCulture))));
        Assert.That(Number(off["total_return"]), Is.EqualTo(compounded).Within(1e-12));
        Assert.That(Number(Table("candidates.csv")[1]["ended"]), Is.Positive, "the recovery exit does end trades");
    }

    [Test]
    public void TheKnownAnswerIsUntouched()
    {
        var prices = SharedData.Require("data", "binance_spot_5m_2024", "closes-48.parquet");
        ScanBuild.FromPrices(prices, _folder["scans"]);
        Run("vd-exit", "--data", _folder["scans"], "--out", _folder["out"], "--quiet", "--lot-size", "exact", "--values", "vd_turn_threshold=0.02", "--values", "vd_turn_bars=3").Succeeded();
        var off = Table("candidates.csv")[0];
        Assert.That(off["trades"], Is.EqualTo("424"));
        Assert.That(25_000 * (1 + Number(off["total_return"])), Is.EqualTo(33_465.12748301832).Within(1e-6));
    }

    [Test]
    public void ThreadsDoNotShowInTheResults()
    {
        foreach (var threads in new[] { "1", "3" })
            Run("vd-exit", "--data", SmallMarket.Path, "--out", _folder[threads], "--quiet", "--threads", threads).Succeeded();
        foreach (var file in Directory.EnumerateFiles(_folder["1"]))
            Assert.That(File.ReadAllText(_folder[$"3/{Path.GetFileName(file)}"]), Is.EqualTo(File.ReadAllText(file)), file);
    }

    [Test]
    public void JsonIsOneObject()
    {
        using var json = JsonDocument.Parse(Run("long-posture", "--data", SmallMarket.Path, "--out", _folder["out"], "--quiet", "--json").Succeeded().Output);
        Assert.That(json.RootElement.GetProperty("study").GetString(), Is.EqualTo("long-posture"));
        Assert.That(json.RootElement.GetProperty("outOfSample").GetProperty("days").GetInt32(), Is.EqualTo(4));
        var candidates = json.RootElement.GetProperty("candidates").EnumerateArray().ToList();
        Assert.That(candidates, Has.Count.EqualTo(Table("candidates.csv").Count));
        foreach (var parameters in candidates.Select(one => one.GetProperty("parameters")))
            Assert.That(Number(parameters.GetProperty("long_threshold").GetString()!), Is.LessThan(Number(parameters.GetProperty("long_extreme").GetString()!)));
    }

    [Test]
    public void ASweepOfNothingSaysSo() =>
        Assert.That(Run("subday-acb", "--data", SmallMarket.Path, "--out", _folder["out"]).Succeeded().Output, Does.Contain("No external factor was given"));

    [Test]
    public void AFactorThatFallsDuringADayEndsPositions()
    {
        // Funding is very bearish from each midnight on and back to normal at each noon: boost 1.35, then 1.
        var lines = Enumerable.Range(0, 6).SelectMany(day => new[] { $"2025-01-{day + 1:00}T00:00:00Z,-0.001", $"2025-01-{day + 1:00}T14:00:00Z,0.001" });
        File.WriteAllLines(_folder["funding.csv"], ["time,funding_rate", .. lines]);
        Run("subday-acb", "--data", KnownMarket.Write(_folder["scans"]), "--out", _folder["out"], "--quiet", "--funding", _folder["funding.csv"],
            "--values", "acb_exit_from=1.25,1.4", "--values", "acb_exit_below=1.1", "--param", "use_asset_selection=false", "--param", "dc_skip_contradicts=false").Succeeded();
        var ended = Table("candidates.csv").ToDictionary(row => row["candidate"], row => row["ended"]);
        Assert.That(ended["off"], Is.EqualTo("0"));
        Assert.That(Number(ended["from 1.25, below 1.1"]), Is.Positive);
        Assert.That(ended["from 1.4, below 1.1"], Is.EqualTo("0"), "the boost was never 1.4");
    }

    [TestCase("--train 5 --test 2", "at least 7 days", "found 6", "smaller")]
    [TestCase("--train 0", "--train 0", "1 to 36600")]
    [TestCase("--objective profit", "--objective 'profit'", "return or sharpe")]
    [TestCase("--values vd_bars=1", "--values vd_bars=1", "vd_turn_threshold and vd_turn_bars")]
    [TestCase("--values vd_turn_bars=many", "many")]
    [TestCase("--values vd_turn_bars=", "--values vd_turn_bars=", "at least one value")]
    [TestCase("--values vd_turn_bars=0", "vd_turn_bars", "1 to 200")]
    [TestCase("--param vd_enabled=true", "sets vd_enabled itself")]
    [TestCase("--param max_leverege=3", "max_leverege", "max_leverage")]
    [TestCase("--confidence 100", "--confidence 100", "1 to 99.9")]
    public void RefusesByName(string options, params string[] named)
    {
        Run(["vd-exit", "--data", SmallMarket.Path, "--out", _folder["out"], "--quiet", .. options.Split(' ')]).RefusedNaming(named);
        Assert.That(Directory.Exists(_folder["out"]), Is.False);
    }

    private static CliResult Run(params string[] args) => Cli.Run(["study", .. args]);

    private List<Dictionary<string, string>> Table(string file) => Read(_folder[$"out/{file}"]);

    private static List<Dictionary<string, string>> Read(string file)
    {
        var lines = File.ReadAllLines(file).Select(Cells).ToList();
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    /// <summary>Candidates' names hold commas and stand in quotation marks.</summary>
    private static List<string> Cells(string line) =>
        [.. Regex.Matches(line, "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(cell => cell.Groups[1].Success ? cell.Groups[1].Value : cell.Groups[2].Value)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
