using System.Globalization;
using System.Text;
using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Data.Parquet;
using DolphinLean.Data.Scans;
using DolphinLean.Data.Synthetic;
using DolphinLean.Tests;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Packaged;

/// <summary>The circuit breaker in whole runs: against its definition trade by trade, and with the data cut at every date.</summary>
[TestFixture]
public sealed class BreakerRunTests
{
    private const int Days = 14;
    private const long HourMs = 3_600_000;
    private const long MaxAgeMs = 48 * HourMs;

    private DirectoryInfo _folder = null!;
    private string _scans = "";
    private List<(long KnownMs, double Value)>[] _factors = [];

    [OneTimeSetUp]
    public void MakeAMarket()
    {
        _folder = Directory.CreateTempSubdirectory("breaker-runs-");
        _scans = Path.Combine(_folder.FullName, "whole", "scans");
        using (var market = new SyntheticMarket(new SyntheticMarketOptions { Assets = 10, Days = Days, BarsPerDay = 288, MissingShare = 0.02 }))
            ScanBuild.Run(market, _scans);
        var start = new DateTimeOffset(ScanFile.List(_scans)[0].Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
        var random = new Random(5);
        // Hourly volatility that swings, funding every eight hours, a taker ratio with a gap, a fear index by the day.
        _factors =
        [
            Every(8, hour => -0.0003 + 0.0004 * random.NextDouble()), Every(1, hour => 40 + 60 * random.NextDouble()),
            Every(24, hour => random.Next(5, 95)), [.. Every(3, hour => 0.7 + 0.5 * random.NextDouble()).Where(one => one.KnownMs < start + 5 * 24 * HourMs)],
        ];

        List<(long KnownMs, double Value)> Every(int hours, Func<int, double> value) =>
            [.. Enumerable.Range(0, Days * 24 / hours).Select(n => (start + n * hours * HourMs, value(n)))];
    }

    [OneTimeTearDown]
    public void Clean() => _folder.Delete(recursive: true);

    [TestCase("short", true)]
    [TestCase("short", false)]
    [TestCase("long", true)]
    public void TradesAreThoseOfTheDefinition(string direction, bool isSubday)
    {
        var expected = Expect(_scans, direction, FactorsAt, isSubday);
        var actual = PackagedRun.Of(_scans, [.. FilesIn("whole", long.MaxValue), ("acb", "true"), ("acb_subday", isSubday ? "true" : "false"), ("direction", direction)]);

        TradeComparison.AssertEqual(expected.Trades, actual.Trades, direction);
        Assert.That(actual.Trades, Has.Count.GreaterThan(25));
        Assert.That(actual.Trades.Any(trade => trade.Reason == "SUBDAY_ACB_NORMALIZATION"), Is.EqualTo(isSubday), "the market is made to force exits");
        Assert.That(expected.Days.Select(day => day.Beta).Distinct(), Is.EquivalentTo(new[] { 0.2, 0.8 }));
        var records = File.ReadLines(Path.Combine(_folder.FullName, "whole", "results", "daily.csv")).Skip(1).Select(line => line.Split(','));
        foreach (var (day, record) in expected.Days.Zip(records))
        {
            Assert.That(double.Parse(record[3], CultureInfo.InvariantCulture), Is.EqualTo(day.Boost).Within(1e-12), record[0]);
            Assert.That(double.Parse(record[4], CultureInfo.InvariantCulture), Is.EqualTo(day.Beta), record[0]);
        }
    }

    [Test]
    public void DataCutAtAnyDateGivesTheSameDecisionsUpToIt()
    {
        PackagedRun.Of(_scans, [.. FilesIn("whole", long.MaxValue), ("acb", "true")]);
        var whole = File.ReadAllLines(Path.Combine(_folder.FullName, "whole", "results", "journal.jsonl"));
        var files = ScanFile.List(_scans);
        for (var kept = 1; kept < files.Count; kept++)
        {
            var name = $"cut-{kept}";
            var scans = Directory.CreateDirectory(Path.Combine(_folder.FullName, name, "scans")).FullName;
            foreach (var file in files.Take(kept))
                File.Copy(file.Path, Path.Combine(scans, Path.GetFileName(file.Path)));
            var end = new DateTimeOffset(files[kept].Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
            PackagedRun.Of(scans, [.. FilesIn(name, end), ("acb", "true")]);
            var cut = File.ReadAllLines(Path.Combine(_folder.FullName, name, "results", "journal.jsonl"));
            Assert.That(cut, Is.EqualTo(whole.TakeWhile(line => TimeOf(line) < end)), $"{kept} days");
            Assert.That(cut.Count(line => line.Contains("ACB_DATE", StringComparison.Ordinal)), Is.EqualTo(kept));
        }
    }

    [Test]
    public void SixRealMonthsWithFearAndGreedAreThoseOfTheDefinition()
    {
        var prices = SharedData.Require("data", "binance_spot_5m_2024", "closes-48.parquet");
        var fng = SharedData.Require("data", "external", "fear_greed.csv");
        var scans = Path.Combine(_folder.FullName, "closes", "scans");
        ScanBuild.FromPrices(prices, scans);

        var expected = Expect(scans, "short", _ => [double.NaN, double.NaN, double.NaN, double.NaN], isSubday: true);
        var actual = PackagedRun.Of(scans, ("acb", "true"), ("acb_fng", fng));
        TradeComparison.AssertEqual(expected.Trades, actual.Trades, "closes-48: fear alone makes no boost");
        Assert.That(actual.Trades, Has.Count.EqualTo(424), "the breaker changes sizes, not entries");
        Assert.That(actual.Trades[^1].Capital, Is.EqualTo(expected.FinalCapital).Within(1e-9 * expected.FinalCapital).And.GreaterThan(33_466));
        TestContext.Out.WriteLine(FormattableString.Invariant($"final capital {actual.Trades[^1].Capital}"));
    }

    private static SeedRun Expect(string scans, string direction, Func<long, double[]> factorsAt, bool isSubday)
    {
        var engine = new SeedEngine(direction == "long" ? SeedParameters.Green : SeedParameters.Champion);
        var breaker = new SeedBreakerOracle(factorsAt, isSubday);
        foreach (var (day, file) in ScanFolderDays.Read(scans).Zip(ScanFile.List(scans)))
        {
            var rows = breaker.Day(day.Timestamps, Velocities(file.Path));
            engine.ProcessDay(day, breaker: row => rows[row]);
        }
        return engine.Result();
    }

    private static double[] Velocities(string path)
    {
        using var reader = ParquetReader.Open(path);
        var velocities = new double[reader.RowCount];
        for (int group = 0, first = 0; group < reader.RowGroupCount; first += reader.RowsIn(group), group++)
            reader.Read(group, reader.Schema.IndexOf("v750_lambda_max_velocity"), velocities.AsSpan(first, reader.RowsIn(group)));
        return velocities;
    }

    private static long TimeOf(string line)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return json.RootElement.GetProperty("time").GetInt64();
    }

    private double[] FactorsAt(long nowMs) =>
        [.. _factors.Select(factor => factor.LastOrDefault(one => one.KnownMs <= nowMs && nowMs - one.KnownMs <= MaxAgeMs, (0, double.NaN)).Value)];

    /// <summary>Writes the factors that are known before a moment, and names the files. A file keeps its first row, which is of the first day.</summary>
    private (string Name, string Value)[] FilesIn(string folder, long endMs)
    {
        string[] names = ["funding", "dvol", "fng", "taker"];
        return [.. names.Select((name, at) => ($"acb_{name}", Write(name, _factors[at])))];

        string Write(string name, List<(long KnownMs, double Value)> factor)
        {
            var path = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, folder)).FullName, $"{name}.csv");
            var text = new StringBuilder("timestamp,value\n");
            foreach (var (knownMs, value) in factor.Where(one => one.KnownMs < endMs))
                text.Append(CultureInfo.InvariantCulture, $"{knownMs},{value:R}\n");
            File.WriteAllText(path, text.ToString());
            return path;
        }
    }
}
