using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Scheduling;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class RebalanceTests
{
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;

    [SetUp]
    public void SetUp()
    {
        _algorithm = new TestAlgorithm(a => _btc = a.AddCryptoFuture("BTCUSDT").Symbol).Begin();
        _algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        _algorithm.Step(0);
    }

    [Test]
    public void Without_a_function_every_step_rebalances()
    {
        var model = new Counting();
        Assert.That(Due(model, 1, 2, 3), Is.EqualTo(new[] { 1, 2, 3 }));
    }

    [Test]
    public void With_a_span_it_is_due_a_span_after_the_last_rebalance()
    {
        var model = new Counting(time => time.AddMinutes(10));
        Assert.That(Due(model, 0, 5, 9, 10, 15, 20, 21, 29, 30), Is.EqualTo(new[] { 10, 20, 30 }));
    }

    [Test]
    public void A_function_that_answers_now_rebalances_and_is_asked_again()
    {
        var model = new Counting(time => time.Minute % 3 == 0 ? time : null);
        Assert.That(Due(model, 0, 1, 2, 3, 4, 5, 6), Is.EqualTo(new[] { 0, 3, 6 }));
    }

    [Test]
    public void Security_changes_make_it_due_once()
    {
        var model = new Counting(time => time.AddDays(100));
        Due(model, 0);
        model.OnSecuritiesChanged(_algorithm, SecurityChanges.Create([_algorithm.Securities[_btc]], [], [], []));
        Assert.That(Due(model, 1, 2), Is.EqualTo(new[] { 1 }));
        model.RebalanceOnSecurityChanges = false;
        model.OnSecuritiesChanged(_algorithm, SecurityChanges.Create([_algorithm.Securities[_btc]], [], [], []));
        Assert.That(Due(model, 3), Is.Empty);
    }

    [Test]
    public void New_insights_make_it_due_and_expired_ones_from_the_step_after_their_close()
    {
        var model = new Counting(time => time.AddDays(100));
        Due(model, 0);
        var insight = new Insight(TestAlgorithm.Start.AddMinutes(1), _btc, TimeSpan.FromMinutes(5), InsightType.Price, InsightDirection.Up, null, null);
        _algorithm.Insights.Add(insight);
        Assert.That(Due(model, [insight], 1), Is.EqualTo(new[] { 1 }));
        Assert.That(Due(model, 2, 5, 6, 7, 8), Is.EqualTo(new[] { 7 }), "the insight closes at 6 and is removed by the rebalance of 7");
        Assert.That(_algorithm.Insights.Count, Is.Zero);
    }

    [Test]
    public void Insight_changes_can_be_left_out()
    {
        var model = new Counting(time => time.AddDays(100)) { RebalanceOnInsightChanges = false };
        Due(model, 0);
        var insight = new Insight(TestAlgorithm.Start.AddMinutes(1), _btc, TimeSpan.FromMinutes(5), InsightType.Price, InsightDirection.Up, null, null);
        _algorithm.Insights.Add(insight);
        Assert.That(Due(model, [insight], 1, 2, 10), Is.Empty);
    }

    [Test]
    public void Removed_securities_lose_their_insights()
    {
        var insight = new Insight(TestAlgorithm.Start, _btc, TimeSpan.FromMinutes(50), InsightType.Price, InsightDirection.Up, null, null);
        _algorithm.Insights.Add(insight);
        new Counting().OnSecuritiesChanged(_algorithm, SecurityChanges.Create([], [_algorithm.Securities[_btc]], [], []));
        Assert.That(insight.IsExpired(TestAlgorithm.Start), Is.True);
    }

    [Test]
    public void Settings_override_the_models_flags()
    {
        var model = new Counting();
        new TestAlgorithm(a =>
        {
            a.Settings.RebalancePortfolioOnInsightChanges = false;
            a.SetPortfolioConstruction(model);
        }).Begin();
        Assert.That((model.RebalanceOnInsightChanges, model.RebalanceOnSecurityChanges), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_model_without_a_sizing_rule_says_what_to_override()
    {
        var model = new PortfolioConstructionModel();
        Assert.That(
            () => model.CreateTargets(_algorithm, []).ToList(),
            Throws.InvalidOperationException.With.Message.Contains("DetermineTargetPercent"));
    }

    [Test]
    public void A_date_rule_gives_its_next_day()
    {
        DateTime[] days = [new(2025, 5, 13), new(2025, 5, 15), new(2025, 5, 18)];
        var next = new FuncDateRule("some", (start, end) => days.Where(day => day >= start && day <= end)).ToFunc();
        Assert.Multiple(() =>
        {
            Assert.That(next(new DateTime(2025, 5, 12)), Is.EqualTo(days[0]));
            Assert.That(next(new DateTime(2025, 5, 13)), Is.EqualTo(days[1]));
            Assert.That(next(new DateTime(2025, 5, 14)), Is.EqualTo(days[1]));
            Assert.That(next(new DateTime(2025, 5, 16)), Is.EqualTo(days[2]));
            Assert.That(next(new DateTime(2025, 5, 18)), Is.EqualTo(Time.EndOfTime));
        });
    }

    private int[] Due(Counting model, params int[] minutes) => Due(model, [], minutes);

    private int[] Due(Counting model, Insight[] insights, params int[] minutes)
    {
        var due = new List<int>();
        foreach (var minute in minutes)
        {
            _algorithm.SetDateTime(TestAlgorithm.Start.AddMinutes(minute));
            var before = model.Count;
            _ = model.CreateTargets(_algorithm, insights).ToList();
            if (model.Count > before)
            {
                due.Add(minute);
            }
        }

        return [.. due];
    }

    private sealed class Counting : PortfolioConstructionModel
    {
        public Counting()
        {
        }

        public Counting(Func<DateTime, DateTime?> function)
            : base(function)
        {
        }

        public int Count { get; private set; }

        protected override Dictionary<Insight, double> DetermineTargetPercent(List<Insight> activeInsights)
        {
            Count++;
            return [];
        }
    }
}
