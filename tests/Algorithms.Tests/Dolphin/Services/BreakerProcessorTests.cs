using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.State;
using DolphinLean.Algorithms.Tests.Dolphin.Regimes;
using DolphinLean.Algorithms.Tests.Dolphin.State;
using DolphinLean.Data.External;
using DolphinLean.Data.Grid;
using NUnit.Framework;
using static DolphinLean.Algorithms.Tests.Dolphin.Services.ServiceBench;

namespace DolphinLean.Algorithms.Tests.Dolphin.Services;

/// <summary>The breaker's processor says what the breaker's layer says on the same rows, at new scans and at 08:00, wherever it left off.</summary>
public sealed class BreakerProcessorTests
{
    private readonly ServiceBench _bench = new();

    [SetUp]
    public void Clear()
    {
        foreach (var key in _bench.Grid.Keys(GridNames.Features))
            _bench.Grid.Delete(GridNames.Features, key);
        _bench.Shared.Damaged.Clear();
    }

    [Test]
    public void Its_figures_are_those_of_the_layer_on_the_same_rows()
    {
        var parameters = With(("acb_min_dates", "2"));
        var random = new Random(3);
        var days = Enumerable.Range(0, 8 * 24).ToArray();
        var sources = FactorSources.None with
        {
            Funding = new FactorSeries([.. days.Select(hour => Midnight + hour * HourMs)], [.. days.Select(_ => random.NextDouble() * 0.0004 - 0.0003)], TimeSpan.FromDays(1)),
            Dvol = new FactorSeries([.. days.Select(hour => Midnight + hour * HourMs + 7)], [.. days.Select(_ => 40 + 60 * random.NextDouble())], TimeSpan.FromDays(1)),
        };
        var layer = new BreakerLayer(parameters.Breaker, sources, new ListedJournal());
        var report = new TraderReport(new ToGrid(_bench.Grid), parameters.Breaker.Scans, () => 25_000);
        var state = new DolphinState(parameters, new FixedRegime(parameters.Regime), report, layer);
        var row = new TestRow { BarSpacingMs = 5 * MinuteMs };
        var boosts = new HashSet<double>();
        for (var bar = 0; bar < 8 * 288; bar++)
        {
            (row.TimestampMs, row.V750Velocity) = (Midnight + bar * 5 * MinuteMs, random.NextDouble() - 0.5);
            state.Advance(row, DateTime.UnixEpoch.AddMilliseconds(row.TimestampMs + row.BarSpacingMs));
            // A fresh one each time: it has nothing but the grid.
            new BreakerProcessor(_bench.Grid, parameters, sources).Step(row.TimestampMs + row.BarSpacingMs - 1);
            var said = _bench.Breaker!;
            boosts.Add(said.Boost);
            // The layer applies an update of the day one bar later; beta it has at once.
            var waiting = layer.Updates.Pending?.Boost ?? state.Regime.BaseBoost;
            Assert.That((said.Boost, said.Beta), Is.EqualTo((waiting, state.Regime.Beta)), $"bar {bar}");
        }
        Assert.That(boosts, Has.Count.GreaterThan(3));
        Assert.That(_bench.Grid.Keys(GridNames.Features).Count(key => key.StartsWith("w750_", StringComparison.Ordinal)), Is.EqualTo(8), "each date's velocity, once");
    }

    [Test]
    public void At_eight_it_computes_without_scans_once_a_date_also_after_a_restart()
    {
        var before = Midnight + 7 * HourMs;
        Fresh().Step(before);
        Assert.That(_bench.Breaker!.OpenedMs, Is.Zero);
        Fresh().Step(Midnight + 8 * HourMs - 1);
        Assert.That(_bench.Breaker!.TimeMs, Is.EqualTo(before), "nothing new, and it is not eight");
        Fresh().Step(Midnight + 8 * HourMs);
        Assert.That(_bench.Breaker!.OpenedMs, Is.EqualTo(Midnight + 8 * HourMs));
        Fresh().Step(Midnight + 9 * HourMs);
        Assert.That(_bench.Breaker!.TimeMs, Is.EqualTo(Midnight + 8 * HourMs), "once");
        Fresh().Step(Midnight + 33 * HourMs);
        Assert.That((_bench.Breaker!.Date, _bench.Breaker!.OpenedMs), Is.EqualTo((Date.AddDays(1), Midnight + 33 * HourMs)), "a start after eight catches up");
    }

    [Test]
    public void The_seed_finds_boost_and_beta_under_its_key()
    {
        Fresh().Step(Midnight);
        Assert.That(_bench.Grid.Get("DOLPHIN_FEATURES", "acb_boost")!.Text, Does.Contain("\"boost\":1,\"beta\":0.2"));
    }

    [Test]
    public void Damaged_figures_are_computed_anew()
    {
        Fresh().Step(Midnight);
        _bench.Shared.Damaged.Add((GridNames.Features, ServiceKeys.Boost));
        Fresh().Step(Midnight + 1_000);
        Assert.That(_bench.Shared.Damaged, Is.Empty);
        Assert.That(_bench.Breaker!.TimeMs, Is.EqualTo(Midnight + 1_000));
    }

    [Test]
    public void A_damaged_velocity_of_the_date_under_way_is_written_anew()
    {
        var scans = Enumerable.Range(0, 10).Select(scan => Midnight + scan * MinuteMs).ToList();
        _bench.Put(ServiceKeys.Scans(Date), new ScansRecord(Date, MinuteMs, scans, [.. scans.Select(_ => 0.25)], scans), ServiceJson.Default.ScansRecord);
        Fresh().Step(Midnight + 11 * MinuteMs);
        _bench.Shared.Damaged.Add((GridNames.Features, ServiceKeys.Velocity(Date)));
        _bench.Put(ServiceKeys.Scans(Date), new ScansRecord(Date, MinuteMs, scans, [.. scans.Select(_ => 0.25)], [Midnight + 10 * MinuteMs]), ServiceJson.Default.ScansRecord);
        Fresh().Step(Midnight + 12 * MinuteMs);
        Assert.That(_bench.Shared.Damaged, Is.Empty);
        Assert.That(_bench.Grid.Get(GridNames.Features, ServiceKeys.Velocity(Date))!.Text, Is.EqualTo("0.25"));
    }

    private BreakerProcessor Fresh() => new(_bench.Grid, DolphinParameters.Champion, FactorSources.None);

    private sealed class ToGrid(IFeatureGrid grid) : Data.Grid.Services.ITraderOutbox
    {
        public void Post(string map, string key, string text) => grid.Put(map, key, text);
    }
}
