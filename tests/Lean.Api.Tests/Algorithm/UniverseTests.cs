using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Selection;
using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;

namespace DolphinLean.Lean.Api.Tests.Algorithm;

[TestFixture]
internal sealed class UniverseTests
{
    [Test]
    public void Securities_added_by_hand_come_with_the_first_step_sorted_by_ticker()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("SOLUSDT");
            a.AddCryptoFuture("BTCUSDT");
            a.AddCrypto("ETHUSDT", Resolution.Hour, Market.Binance);
        }).Begin();
        Assert.That(algorithm.Securities.Count, Is.EqualTo(3));
        Assert.That(algorithm.ActiveSecurities, Is.Empty);
        algorithm.Step(0);
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(algorithm.Changes.Single().AddedSecurities), Is.EqualTo("BTCUSDT,ETHUSDT,SOLUSDT"));
            Assert.That(algorithm.ActiveSecurities.Keys.Select(symbol => symbol.Value), Is.EquivalentTo(new[] { "BTCUSDT", "ETHUSDT", "SOLUSDT" }));
            Assert.That(algorithm.TestHost.DataLog, Is.EquivalentTo(new[] { "+SOLUSDT", "+BTCUSDT", "+ETHUSDT" }));
            Assert.That(algorithm.Securities.Values.Single(s => s.Symbol.Value == "ETHUSDT").Resolution, Is.EqualTo(Resolution.Hour));
        });
        algorithm.Step(1);
        Assert.That(algorithm.Changes, Has.Count.EqualTo(1));
    }

    [Test]
    public void A_security_added_or_removed_later_changes_at_the_end_of_that_step()
    {
        var algorithm = new TestAlgorithm(a => a.AddCryptoFuture("BTCUSDT")).Begin().Step(0);
        var sol = algorithm.AddCryptoFuture("SOLUSDT").Symbol;
        algorithm.Step(1);
        algorithm.Step(1);
        Assert.That(Tickers(algorithm.Changes[^1].AddedSecurities), Is.EqualTo("SOLUSDT"));
        Assert.That(algorithm.RemoveSecurity(sol), Is.True);
        algorithm.Step(2);
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(algorithm.Changes[^1].RemovedSecurities), Is.EqualTo("SOLUSDT"));
            Assert.That(algorithm.Securities.Keys, Does.Not.Contain(sol));
            Assert.That(algorithm.Securities.ContainsKey(sol), Is.True, "removed securities can still be asked for");
            Assert.That(algorithm.SubscriptionManager.GetSubscriptionDataConfigs(sol), Is.Empty);
            Assert.That(algorithm.TestHost.DataLog[^1], Is.EqualTo("-SOLUSDT"));
        });
    }

    [Test]
    public void A_removed_member_with_a_position_keeps_its_data_until_a_later_selection()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("BTCUSDT");
            a.AddCryptoFuture("SOLUSDT");
        }).Begin().Step(0);
        var sol = algorithm.Securities[algorithm.Symbol("SOLUSDT")];
        sol.Holdings.SetHoldings(100, 1);
        var universe = (UserDefinedUniverse)algorithm.UniverseManager.Values.Single();
        universe.Remove(sol.Symbol);
        algorithm.UniverseManager.MarkChanged(universe);
        algorithm.Step(1);
        algorithm.Step(1);
        Assert.That(Tickers(algorithm.Changes[^1].RemovedSecurities), Is.EqualTo("SOLUSDT"));
        Assert.That(algorithm.ActiveSecurities.ContainsKey(sol.Symbol), Is.True);

        sol.Holdings.SetHoldings(0, 0);
        algorithm.AddCryptoFuture("XRPUSDT");
        algorithm.Step(2);
        algorithm.Step(2);
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(algorithm.Changes[^1].AddedSecurities), Is.EqualTo("XRPUSDT"));
            Assert.That(algorithm.Changes[^1].RemovedSecurities, Is.Empty, "it was said to be removed before");
            Assert.That(algorithm.ActiveSecurities.ContainsKey(sol.Symbol), Is.False);
        });
    }

    [Test]
    public void A_manual_model_adds_its_symbols_with_the_universe_settings()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.UniverseSettings.Resolution = Resolution.Hour;
            a.UniverseSettings.Leverage = 4;
            a.SetUniverseSelection(new ManualUniverseSelectionModel(Future("ETHUSDT"), Future("BTCUSDT")));
        }).Begin().Step(0);
        var security = algorithm.Securities[Future("ETHUSDT")];
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(algorithm.Changes.Single().AddedSecurities), Is.EqualTo("BTCUSDT,ETHUSDT"));
            Assert.That(security.Resolution, Is.EqualTo(Resolution.Hour));
            Assert.That(security.Leverage, Is.EqualTo(4));
            Assert.That(security.Subscriptions.Select(config => config.Type), Is.EquivalentTo(new[] { typeof(TradeBar), typeof(QuoteBar), typeof(MarginInterestRate) }));
        });
    }

    [Test]
    public void A_refresh_replaces_the_universes_of_its_model()
    {
        var rotation = new Rotation();
        var algorithm = new TestAlgorithm(a => a.SetUniverseSelection(new CompositeUniverseSelectionModel(
            new ManualUniverseSelectionModel(Future("ETHUSDT")), rotation))).Begin().Step(0).Step(1);
        Assert.That(Tickers(algorithm.Changes.Single().AddedSecurities), Is.EqualTo("BTCUSDT,ETHUSDT"));
        algorithm.Step(60);
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(algorithm.Changes[^1].AddedSecurities), Is.EqualTo("SOLUSDT"));
            Assert.That(Tickers(algorithm.Changes[^1].RemovedSecurities), Is.EqualTo("BTCUSDT"));
            Assert.That(algorithm.ActiveSecurities.Keys.Select(symbol => symbol.Value), Is.EquivalentTo(new[] { "ETHUSDT", "SOLUSDT" }));
        });
    }

    [Test]
    public void A_universe_of_a_function_selects_once_per_interval()
    {
        var asked = new List<DateTime>();
        var config = new SubscriptionDataConfig(
            typeof(TradeBar), Future("my-universe"), Resolution.Minute, TimeZones.Utc, TimeZones.Utc, false, false, true);
        var settings = new UniverseSettings(Resolution.Minute, 0, true, false, TimeSpan.Zero);
        var algorithm = new TestAlgorithm(a => a.AddUniverse(new UserDefinedUniverse(config, settings, TimeSpan.FromHours(8), time =>
        {
            asked.Add(time);
            return asked.Count % 2 == 1 ? ["BTCUSDT"] : ["BTCUSDT", "XRPUSDT"];
        }))).Begin();
        for (var minutes = 0; minutes <= 16 * 60; minutes += 30)
        {
            algorithm.Step(minutes);
        }

        Assert.Multiple(() =>
        {
            Assert.That(asked, Is.EqualTo(new[] { 0, 8, 16 }.Select(hour => TestAlgorithm.Start.AddHours(hour))));
            Assert.That(algorithm.Changes.Select(changes => Tickers(changes.AddedSecurities) + "|" + Tickers(changes.RemovedSecurities)),
                Is.EqualTo(new[] { "BTCUSDT|", "XRPUSDT|", "|XRPUSDT" }));
        });
    }

    [Test]
    public void Custom_data_is_a_security_without_bars()
    {
        var algorithm = new TestAlgorithm(a => a.AddData<Feature>("FEATURES", Resolution.Minute, TimeZones.Utc)).Begin().Step(0);
        var security = algorithm.Securities.Values.Single();
        Assert.Multiple(() =>
        {
            Assert.That(security.Type, Is.EqualTo(SecurityType.Base));
            Assert.That(security.Subscriptions.Single().Type, Is.EqualTo(typeof(Feature)));
            Assert.That(security.Subscriptions.Single().IsCustomData, Is.True);
            Assert.That(algorithm.Changes.Single().AddedSecurities, Is.EqualTo(new[] { security }));
        });
    }

    [Test]
    public void A_universe_that_selects_on_data_is_refused_by_name()
    {
        var config = new SubscriptionDataConfig(
            typeof(TradeBar), Future("other"), Resolution.Minute, TimeZones.Utc, TimeZones.Utc, false, false, true);
        Assert.That(
            () => new TestAlgorithm(a => a.AddUniverse(new OnData(config))).Begin(),
            Throws.ArgumentException.With.Message.Contains(nameof(OnData)));
    }

    [TestCase(0, 0, true)]
    [TestCase(59, 60, true, Description = "59 minutes round to an hour")]
    [TestCase(29, 60, false)]
    public void A_member_stays_its_minimum_time(int minutesIn, int minimumMinutes, bool canGo)
    {
        var algorithm = new TestAlgorithm(a => a.AddCryptoFuture("BTCUSDT")).Begin().Step(0);
        var universe = algorithm.UniverseManager.Values.Single();
        universe.UniverseSettings!.MinimumTimeInUniverse = TimeSpan.FromMinutes(minimumMinutes);
        var security = algorithm.Securities[algorithm.Symbol("BTCUSDT")];
        Assert.That(universe.CanRemoveMember(TestAlgorithm.Start.AddMinutes(minutesIn), security), Is.EqualTo(canGo));
    }

    [Test]
    public void Changes_of_one_step_are_merged_and_what_is_added_is_not_removed()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("BTCUSDT");
            a.AddCryptoFuture("SOLUSDT");
        }).Begin();
        var btc = algorithm.Securities[algorithm.Symbol("BTCUSDT")];
        var sol = algorithm.Securities[algorithm.Symbol("SOLUSDT")];
        var sum = SecurityChanges.Create([btc], [sol], [], []) + SecurityChanges.Create([sol], [btc], [], []);
        Assert.Multiple(() =>
        {
            Assert.That(Tickers(sum.AddedSecurities), Is.EqualTo("BTCUSDT,SOLUSDT"));
            Assert.That(sum.RemovedSecurities, Is.Empty);
            Assert.That(SecurityChanges.Create([], [], [], []), Is.SameAs(SecurityChanges.None));
            Assert.That(SecurityChanges.None.ToString(), Is.EqualTo("SecurityChanges: None"));
        });
    }

    private static string Tickers(IEnumerable<QuantConnect.Securities.Security> securities) =>
        string.Join(",", securities.Select(security => security.Symbol.Value));

    private static Symbol Future(string ticker) => Symbol.Create(ticker, SecurityType.CryptoFuture, Market.Binance);

    private sealed class Feature : BaseData;

    private sealed class OnData(SubscriptionDataConfig config) : Universe(config)
    {
        public override IEnumerable<Symbol> SelectSymbols(DateTime utcTime, BaseDataCollection data) => [];
    }

    private sealed class Rotation : UniverseSelectionModel
    {
        private DateTime _next = TestAlgorithm.Start.AddHours(1);
        private int _calls;

        public override DateTime GetNextRefreshTimeUtc() => _next;

        public override IEnumerable<Universe> CreateUniverses(QCAlgorithm algorithm)
        {
            _next = algorithm.UtcTime.Date.AddHours(algorithm.UtcTime.Hour + 1);
            var settings = new UniverseSettings(algorithm.UniverseSettings) { MinimumTimeInUniverse = TimeSpan.Zero };
            return new ManualUniverseSelectionModel([Future(_calls++ == 0 ? "BTCUSDT" : "SOLUSDT")], settings).CreateUniverses(algorithm);
        }
    }
}
