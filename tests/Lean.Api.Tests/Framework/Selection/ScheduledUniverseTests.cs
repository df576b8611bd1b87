using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Framework.Selection;

[TestFixture]
internal sealed class ScheduledUniverseTests
{
    private static readonly string[] Rotation = ["SOLUSDT", "ADAUSDT", "LINKUSDT", "BTCUSDT"];

    [Test]
    public void A_rotation_changes_members_at_its_times_beside_a_manual_universe()
    {
        var asked = new List<DateTime>();
        var algorithm = new TestAlgorithm(a =>
        {
            a.UniverseSettings.MinimumTimeInUniverse = TimeSpan.FromHours(1);
            a.SetUniverseSelection(new ManualUniverseSelectionModel(Future("ETHUSDT")));
            a.AddUniverseSelection(new ScheduledUniverseSelectionModel(
                a.DateRules.EveryDay(), a.TimeRules.Every(TimeSpan.FromHours(8)), time =>
                {
                    asked.Add(time);
                    return [Future(Rotation[(asked.Count - 1) % 4]), Future(Rotation[asked.Count % 4])];
                }));
        }).Begin();
        for (var minutes = 0; minutes <= 24 * 60; minutes += 20)
        {
            algorithm.Step(minutes);
        }

        Assert.Multiple(() =>
        {
            Assert.That(asked, Is.EqualTo(new[] { 0, 8, 16, 24 }.Select(hour => TestAlgorithm.Start.AddHours(hour))));
            Assert.That(asked[0].Kind, Is.EqualTo(DateTimeKind.Unspecified));
            Assert.That(algorithm.Changes.Select(Text), Is.EqualTo(new[]
            {
                "ADAUSDT,ETHUSDT,SOLUSDT|", "LINKUSDT|SOLUSDT", "BTCUSDT|ADAUSDT", "SOLUSDT|LINKUSDT",
            }), "the first four selections of the golden run");
            Assert.That(algorithm.NextSelectionUtc, Is.EqualTo(TestAlgorithm.Start.AddHours(32)));
        });
    }

    [Test]
    public void Times_before_the_start_and_after_the_end_do_not_select()
    {
        var universe = new ScheduledUniverse(
            new FuncDateRule("Days", (start, end) => Time.EachDay(start.AddDays(-1), end.AddDays(1))),
            new FuncTimeRule("Noon", dates => dates.Select(date => date.AddHours(12))),
            _ => []);
        Assert.Multiple(() =>
        {
            Assert.That(
                universe.GetTriggerTimes(TestAlgorithm.Start.AddHours(13), TestAlgorithm.Start.AddHours(60)),
                Is.EqualTo(new[] { TestAlgorithm.Start.AddHours(36), TestAlgorithm.Start.AddHours(60) }));
            Assert.That(universe.Symbol.Value, Is.EqualTo("DAYS_NOON"));
        });
    }

    [Test]
    public void A_universe_whose_rules_have_the_names_of_another_is_not_added()
    {
        var asked = 0;
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddUniverse(new ScheduledUniverse(a.DateRules.EveryDay(), a.TimeRules.Noon, _ => [Future("BTCUSDT")]));
            a.AddUniverse(new ScheduledUniverse(a.DateRules.EveryDay(), a.TimeRules.Noon, _ =>
            {
                asked++;
                return [];
            }));
        }).Begin().Step(0).Step(720);
        Assert.That(Text(algorithm.Changes.Single()), Is.EqualTo("BTCUSDT|"));
        Assert.That(asked, Is.Zero);
    }

    [Test]
    public void A_function_of_a_universe_is_asked_once_per_bar_length()
    {
        var asked = new List<int>();
        var algorithm = new TestAlgorithm(a => a.AddUniverse(SecurityType.CryptoFuture, "mine", Resolution.Hour, Market.Binance, null, time =>
        {
            asked.Add(time.Hour);
            return asked.Count == 2 ? Universe.Unchanged : ["BTCUSDT"];
        })).Begin();
        for (var minutes = 0; minutes <= 150; minutes += 30)
        {
            algorithm.Step(minutes);
        }

        Assert.Multiple(() =>
        {
            Assert.That(asked, Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(Text(algorithm.Changes.Single()), Is.EqualTo("BTCUSDT|"));
            Assert.That(
                () => new TestAlgorithm(a => a.AddUniverse(SecurityType.CryptoFuture, "mine", Resolution.Tick, Market.Binance, null, _ => [])).Begin(),
                Throws.ArgumentException.With.Message.Contains("mine"));
        });
    }

    [Test]
    public void A_custom_model_selects_by_its_function_or_its_override()
    {
        var model = new CustomUniverseSelectionModel(SecurityType.CryptoFuture, "top", Market.Binance, _ => ["XRPUSDT"], null, Time.OneHour);
        var algorithm = new TestAlgorithm(a => a.SetUniverseSelection(new CompositeUniverseSelectionModel(model, new Overriding()))).Begin().Step(0);
        Assert.Multiple(() =>
        {
            Assert.That(Text(algorithm.Changes.Single()), Is.EqualTo("DOGEUSDT,XRPUSDT|"));
            Assert.That(model.ToString(), Is.EqualTo("TOP-CRYPTOFUTURE-BINANCE"));
        });
    }

    private static string Text(SecurityChanges changes) => $"{Tickers(changes.AddedSecurities)}|{Tickers(changes.RemovedSecurities)}";

    private static string Tickers(IEnumerable<QuantConnect.Securities.Security> securities) =>
        string.Join(",", securities.Select(security => security.Symbol.Value));

    private static Symbol Future(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);

    private sealed class Overriding() : CustomUniverseSelectionModel(SecurityType.CryptoFuture, "own", Market.Binance, null, null, Time.OneDay)
    {
        public override IEnumerable<string> Select(QCAlgorithm algorithm, DateTime date) => ["DOGEUSDT"];
    }
}
