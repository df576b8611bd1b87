using System.Globalization;
using DolphinLean.Data.Synthetic;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Runs;

/// <summary>What postures and verdicts do to entries, sizes and open positions in whole runs.</summary>
[TestFixture]
public sealed class SurvivalRunTests
{
    private const long HourMs = 3_600_000;
    private const long DayMs = 86_400_000;

    private Market _market = null!;
    private RunOutput _run = null!;
    private RunOutput _plain = null!;

    [OneTimeSetUp]
    public void Run()
    {
        _market = new Market(new PricesWithGaps(new SyntheticMarketOptions { Assets = 12, Days = 16, BarsPerDay = 288 }));
        // Gentle thresholds make signals frequent, so that some position is open when the feed goes down.
        (string, string)[] often = [("vel_div_threshold", "-0.004"), ("vel_div_extreme", "-0.02"), ("fixed_tp_pct", "0.03")];
        _plain = _market.Run(() => new DolphinAlgorithm(), often);
        _run = _market.Run(() => new DolphinAlgorithm(), [.. often, ("survival", "true"), ("forewarner", "true"), ("mc_min_trades", "10")]);
    }

    [OneTimeTearDown]
    public void RemoveTheMarket() => _market.Dispose();

    [Test]
    public void An_outage_closes_what_is_open_on_the_first_row_after_it()
    {
        var halted = _run.Trades.Where(trade => trade["reason"] == "HIBERNATE_HALT").Select(trade => Time(trade["exit_time"])).ToList();
        var falls = Lines("POSTURE").Where(line => line.GetProperty("fields").GetProperty("to").GetString() == "HIBERNATE").ToList();
        Assert.That(halted, Is.SubsetOf(falls.Select(line => line.GetProperty("time").GetInt64())));
        Assert.That(halted.Count(time => time % DayMs == 13 * HourMs), Is.GreaterThan(3), "outages");
        // Any other fall is a loss of capital: a drawdown of about 12 % makes Cat5 one half.
        var losses = falls.Where(line => line.GetProperty("time").GetInt64() % DayMs != 13 * HourMs);
        Assert.That(losses.Select(line => line.GetProperty("fields").GetProperty("drawdown").GetDouble()), Is.All.GreaterThan(0.11));
        Assert.That(_plain.Trades.Select(trade => trade["reason"]), Has.None.EqualTo("HIBERNATE_HALT"));
        Assert.That(_plain.Trades.Any(trade => Time(trade["entry_time"]) % DayMs < 12 * HourMs && Time(trade["exit_time"]) % DayMs >= 13 * HourMs), "a plain run holds through");
    }

    [Test]
    public void Nothing_is_entered_until_the_posture_has_recovered()
    {
        var entries = _run.Trades.Select(trade => Time(trade["entry_time"])).ToList();
        bool IsSoonAfter(long time) => PricesWithGaps.IsDown(time - time % DayMs + 12 * HourMs) && time % DayMs >= 13 * HourMs && time % DayMs < 14 * HourMs;
        Assert.That(entries.Where(IsSoonAfter), Is.Empty);
        Assert.That(_plain.Trades.Select(trade => Time(trade["entry_time"])).Where(IsSoonAfter), Is.Not.Empty, "a plain run enters");
        Assert.That(_run.Decisions("alpha"), Has.Some.EqualTo("BLOCKED_HALT"));
    }

    [Test]
    public void Under_stalker_leverage_is_at_most_two_and_at_other_times_not()
    {
        var postures = Lines("POSTURE").Select(line => (Time: line.GetProperty("time").GetInt64(), To: line.GetProperty("fields").GetProperty("to").GetString())).ToList();
        Assert.That(postures.Select(change => change.To).Distinct(), Is.EquivalentTo(new[] { "APEX", "STALKER", "TURTLE", "HIBERNATE" }));
        var byPosture = _run.Trades.ToLookup(
            trade => postures.Last(change => change.Time <= Time(trade["entry_time"])).To, trade => double.Parse(trade["leverage"], CultureInfo.InvariantCulture));
        Assert.That(byPosture["STALKER"], Is.All.LessThanOrEqualTo(2.0));
        Assert.That(byPosture["APEX"].Max(), Is.GreaterThan(2.0));
        Assert.That(byPosture["TURTLE"].Concat(byPosture["HIBERNATE"]), Is.Empty);
    }

    [Test]
    public void The_forewarner_judges_every_day_from_the_trades_before_it()
    {
        var verdicts = _run.Journal.Where(line => line.GetProperty("decision").GetString()!.StartsWith("MC_", StringComparison.Ordinal)).ToList();
        Assert.That(verdicts, Has.Count.EqualTo(16));
        foreach (var verdict in verdicts)
        {
            var time = verdict.GetProperty("time").GetInt64();
            var closed = _run.Trades.Count(trade => Time(trade["exit_time"]) < time);
            Assert.That(verdict.GetProperty("fields").GetProperty("trades").GetDouble(), Is.EqualTo(Math.Min(closed, 250)));
        }
        Assert.That(_run.Days.Select(day => "MC_" + day["mc_status"]), Is.EqualTo(verdicts.Select(verdict => verdict.GetProperty("decision").GetString())));
        Assert.That(_run.Trades, Has.Count.GreaterThan(20), "so that some day was drawn");
    }

    [Test]
    public void The_report_draws_the_fan_and_the_stack()
    {
        var report = File.ReadAllText(Path.Combine(_run.Outcome.ResultFolder, "report.html"));
        Assert.That(report, Does.Contain("Forewarner fan").And.Contain("Survival stack").And.Contain("95 % of paths below"));
    }

    private IEnumerable<System.Text.Json.JsonElement> Lines(string decision) =>
        _run.Journal.Where(line => line.GetProperty("decision").GetString() == decision);

    private static long Time(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
