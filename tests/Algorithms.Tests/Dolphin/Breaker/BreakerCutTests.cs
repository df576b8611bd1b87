using System.Globalization;
using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Breaker;

/// <summary>The breaker never looks ahead: with its four files and the scans cut at any date, each figure up to there is the same.</summary>
public sealed class BreakerCutTests
{
    private const int Dates = 14;
    private const int RowsPerDate = 288;
    private const long RowMs = 300_000;
    private const long HourMs = 3_600_000;

    // 2025-05-08T00:00:00Z.
    private const long Midnight = 1_746_662_400_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("breaker-cut-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void CutAtEveryDateItDecidesTheSameUpToThere()
    {
        var (whole, lines) = Run(Dates);
        Assert.That(whole.Select(regime => regime.BaseBoost).Distinct().Count(), Is.GreaterThan(4), "the boost moves");
        Assert.That(whole.Select(regime => regime.Beta).Distinct().Count(), Is.EqualTo(2), "and beta");
        Assert.That(lines, Has.Some.Contains("ACB_UPDATE"));
        for (var dates = 1; dates < Dates; dates++)
        {
            var (cut, said) = Run(dates);
            Assert.That(cut, Is.EqualTo(whole.Take(dates * RowsPerDate)), $"cut after {dates} dates");
            Assert.That(said, Is.EqualTo(lines.Take(said.Count)), $"cut after {dates} dates");
        }
    }

    /// <summary>The figures at each row when files and scans end with a date.</summary>
    private (List<DayRegime> Regimes, List<string> Lines) Run(int dates)
    {
        var parameters = DolphinParameters.From(new Dictionary<string, string>
        {
            ["acb_min_dates"] = "3",
            ["acb_funding"] = Write("funding", dates, "funding_time,funding_rate", 8 * HourMs, draw => draw * 0.0004 - 0.0003),
            ["acb_dvol"] = Write("dvol", dates, "timestamp,dvol", HourMs, draw => 40 + 60 * draw),
            ["acb_taker"] = Write("taker", dates, "timestamp,taker", RowMs, draw => 0.6 + 0.8 * draw),
            ["acb_fng"] = Write("fng", dates, "date,fng", 24 * HourMs, draw => Math.Round(60 * draw)),
        });
        var journal = new ListedJournal();
        var layer = new BreakerLayer(parameters.Breaker, FactorSources.Open(parameters.Breaker), journal);
        var state = new DolphinState(parameters, new FixedRegime(parameters.Regime), layer);
        var random = new Random(5);
        var regimes = new List<DayRegime>();
        for (var row = 0; row < dates * RowsPerDate; row++)
        {
            state.Advance(new TestRow { TimestampMs = Midnight + row * RowMs, BarSpacingMs = RowMs, RowInDay = row % RowsPerDate, V750Velocity = random.NextDouble() - 0.5 }, default);
            regimes.Add(state.Regime);
        }
        return (regimes, [.. journal.Lines]);
    }

    /// <summary>A factor's file up to the end of a date. Each factor draws its own values, the same however long the file is.</summary>
    private string Write(string factor, int dates, string header, long everyMs, Func<double, double> value)
    {
        var random = new Random(factor.Length * 1_000 + factor[0]);
        var path = Path.Combine(_folder, $"{factor}-{dates}.csv");
        using var file = new StreamWriter(path);
        file.WriteLine(header);
        for (var ms = Midnight - 24 * HourMs; ms < Midnight + dates * 24 * HourMs; ms += everyMs)
        {
            var time = header.StartsWith("date", StringComparison.Ordinal)
                ? DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ms.ToString(CultureInfo.InvariantCulture);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{time},{value(random.NextDouble()):R}"));
        }
        return path;
    }
}
