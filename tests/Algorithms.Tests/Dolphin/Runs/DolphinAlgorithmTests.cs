using DolphinLean.Algorithms.Parameters;
using DolphinLean.Data.Synthetic;
using DolphinLean.Engine.Backtest;
using NUnit.Framework;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;

namespace DolphinLean.Algorithms.Tests.Dolphin.Runs;

[TestFixture]
public sealed class DolphinAlgorithmTests
{
    private Market _market = null!;
    private RunOutput _champion = null!;

    [OneTimeSetUp]
    public void RunTheChampion()
    {
        _market = new Market(new SyntheticMarketOptions { Assets = 12, Days = 12, BarsPerDay = 288, MissingShare = 0.02 });
        _champion = _market.Run(() => new DolphinAlgorithm());
        TestContext.Out.WriteLine($"{_champion.Trades.Count} trades");
    }

    [OneTimeTearDown]
    public void RemoveTheMarket() => _market.Dispose();

    [Test]
    public void Trades_one_position_at_a_time_and_within_the_limits()
    {
        Assert.That(_champion.Trades, Has.Count.GreaterThan(20));
        var (entries, exits) = (_champion.Column("entry_time"), _champion.Column("exit_time"));
        Assert.Multiple(() =>
        {
            Assert.That(_champion.Column("direction"), Has.All.EqualTo(-1));
            Assert.That(_champion.Column("fraction"), Has.All.InRange(0.02, 0.20));
            Assert.That(_champion.Column("leverage"), Has.All.InRange(0.5, 5.0));
            Assert.That(_champion.Column("bars"), Has.All.InRange(1, 400));
            for (var i = 0; i < entries.Length; i++)
            {
                Assert.That(exits[i], Is.GreaterThan(entries[i]));
                if (i > 0)
                    Assert.That(entries[i], Is.GreaterThan(exits[i - 1]), "no entry on the bar of an exit");
            }
        });
    }

    [Test]
    public void Fees_are_estimated_to_within_ten_roundings_on_every_bar_of_a_position()
    {
        FeeCheckingDolphin? algorithm = null;
        _market.Run(() => algorithm = new FeeCheckingDolphin());
        Assert.That(algorithm!.Checked, Is.GreaterThan(500));
        Assert.That(algorithm.LargestError, Is.Zero);
    }

    [Test]
    public void Capital_runs_on_from_trade_to_trade_and_from_day_to_day()
    {
        var (net, capital) = (_champion.Column("net"), _champion.Column("capital"));
        var expected = 25_000.0;
        for (var i = 0; i < net.Length; i++)
        {
            expected += net[i];
            Assert.That(capital[i], Is.EqualTo(expected).Within(1e-7));
        }

        Assert.That(_champion.Days, Has.Count.EqualTo(12));
        Assert.That(_champion.DayColumn("trades").Sum(), Is.EqualTo(net.Length));
        var (pnl, closes) = (_champion.DayColumn("pnl"), _champion.DayColumn("capital"));
        for (var day = 0; day < pnl.Length; day++)
            Assert.That(closes[day], Is.EqualTo((day == 0 ? 25_000 : closes[day - 1]) + pnl[day]).Within(1e-7));
    }

    [Test]
    public void Every_trade_explains_itself_in_the_journal()
    {
        var trades = _champion.Trades.Count;
        var isOpen = _champion.Outcome.OpenPositions.Count;
        Assert.Multiple(() =>
        {
            Assert.That(_champion.Decisions("alpha").Count(decision => decision == "ENTER_SHORT"), Is.EqualTo(trades + isOpen));
            Assert.That(_champion.Decisions("portfolio"), Has.Length.EqualTo(trades + isOpen));
            Assert.That(_champion.Decisions("risk"), Is.EqualTo(_champion.Trades.Select(trade => trade["reason"])));
            Assert.That(_champion.Decisions("fill").Count(decision => decision == "EXIT"), Is.EqualTo(trades));
        });
    }

    [Test]
    public void Notional_is_capital_times_fraction_times_leverage()
    {
        var (notional, fraction, leverage, capital) =
            (_champion.Column("notional"), _champion.Column("fraction"), _champion.Column("leverage"), _champion.Column("capital"));
        for (var i = 0; i < notional.Length; i++)
        {
            var before = i == 0 ? 25_000 : capital[i - 1];
            Assert.That(notional[i], Is.EqualTo(before * fraction[i] * leverage[i]).Within(1e-9).Percent);
        }
    }

    [Test]
    public void Leans_own_execution_model_makes_the_same_trades()
    {
        var other = _market.Run(() => new Swapped(algorithm => algorithm.SetExecution(new ImmediateExecutionModel())));
        Assert.That(other.Trades, Is.EqualTo(_champion.Trades));
    }

    [Test]
    public void Leans_equal_weighting_sizes_the_same_signals()
    {
        var other = _market.Run(() => new Swapped(
            algorithm => algorithm.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel())));
        Assert.That(other.Trades, Has.Count.GreaterThan(20));
        Assert.Multiple(() =>
        {
            Assert.That(other.Trades[0]["asset"], Is.EqualTo(_champion.Trades[0]["asset"]));
            Assert.That(other.Trades[0]["entry_time"], Is.EqualTo(_champion.Trades[0]["entry_time"]));
            Assert.That(other.Column("fraction"), Has.All.EqualTo(1), "not sized by the strategy");
            Assert.That(other.Column("leverage"), Has.All.InRange(0.9, 1.0), "all of the portfolio, less LEAN's reserve");
            Assert.That(other.Decisions("portfolio"), Is.Empty);
        });
    }

    [Test]
    public void Scalp_mode_works_entries_on_the_stand_in_and_says_so()
    {
        var run = _market.Run(() => new DolphinAlgorithm(), ("trading.mode", "scalp"), ("scalp.max_hold_seconds", "1200"));
        var decisions = run.Decisions("execution");
        Assert.Multiple(() =>
        {
            Assert.That(decisions, Does.Contain("SCALP_LIMIT").And.Contain("SCALP_LOW_EDGE"));
            Assert.That(run.Trades, Is.Not.Empty);
            Assert.That(run.Trades.Select(trade => trade["reason"]), Has.Some.StartsWith("SCALP_").And.All.Matches<string>(reason => reason is "FIXED_TP" or "MAX_HOLD" || reason?.StartsWith("SCALP_", StringComparison.Ordinal) == true));
            Assert.That(run.Outcome.Result.RuntimeStatistics.Select(pair => pair.Value), Has.Some.StartsWith("stand-in"));
        });
    }

    [Test]
    public void Scalp_mode_that_is_not_enabled_is_normal_mode()
    {
        var run = _market.Run(() => new DolphinAlgorithm(), ("trading.mode", "scalp"), ("scalp.enabled", "false"));
        Assert.That(run.Trades, Is.EqualTo(_champion.Trades));
    }

    [TestCase("turtle")]
    [TestCase("hibernate")]
    public void A_halting_posture_blocks_every_entry(string posture)
    {
        var halted = _market.Run(() => new DolphinAlgorithm(), ("posture", posture));
        Assert.That(halted.Trades, Is.Empty);
        Assert.That(halted.Decisions("alpha"), Is.Not.Empty.And.All.EqualTo("BLOCKED_HALT"));
    }

    [Test]
    public void Stalking_caps_the_leverage() =>
        Assert.That(_market.Run(() => new DolphinAlgorithm(), ("posture", "stalker")).Column("leverage"), Has.All.InRange(0.5, 2.0).And.Some.EqualTo(2.0));

    [Test]
    public void A_boost_lifts_leverage_up_to_the_absolute_limit() =>
        Assert.That(_market.Run(() => new DolphinAlgorithm(), ("acb_boost", "1.5")).Column("leverage"), Has.All.InRange(0.5, 6.0).And.Some.EqualTo(6.0));

    [Test]
    public void Long_trades_the_other_way() =>
        Assert.That(_market.Run(() => new DolphinAlgorithm(), ("direction", "long")).Column("direction"), Is.Not.Empty.And.All.EqualTo(1));

    [Test]
    public void Without_selection_only_bitcoin_trades() =>
        Assert.That(
            _market.Run(() => new DolphinAlgorithm(), ("use_asset_selection", "false")).Trades.Select(trade => trade["asset"]),
            Is.Not.Empty.And.All.EqualTo("BTCUSDT"));

    [Test]
    public void The_same_run_twice_decides_the_same()
    {
        var again = _market.Run(() => new DolphinAlgorithm());
        Assert.That(again.Journal[^1].GetProperty("hash").GetString(), Is.EqualTo(_champion.Journal[^1].GetProperty("hash").GetString()));
    }

    [Test]
    public void An_unknown_parameter_stops_the_run_by_name() =>
        Assert.That(
            () => _market.Run(() => new DolphinAlgorithm(), ("dirction", "long")),
            Throws.TypeOf<AlgorithmException>().With.InnerException.TypeOf<ParameterException>().And.InnerException.Message.EqualTo("parameter 'dirction': unknown; did you mean 'direction'?"));

    private sealed class Swapped(Action<QCAlgorithm> swap) : DolphinAlgorithm
    {
        public override void Initialize()
        {
            base.Initialize();
            swap(this);
        }
    }
}
