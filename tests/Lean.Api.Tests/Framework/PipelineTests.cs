using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Algorithm.Framework.Alphas.Analysis;
using QuantConnect.Algorithm.Framework.Execution;
using QuantConnect.Algorithm.Framework.Portfolio;
using QuantConnect.Algorithm.Framework.Risk;
using QuantConnect.Algorithm.Framework.Selection;

namespace DolphinLean.Lean.Api.Tests.Framework;

[TestFixture]
internal sealed class PipelineTests
{
    private readonly List<string> _calls = [];
    private ScriptedAlpha _alpha = null!;
    private ScriptedPortfolio _portfolio = null!;
    private ScriptedRisk _risk = null!;
    private TestAlgorithm _algorithm = null!;
    private Symbol _btc = null!;
    private Symbol _eth = null!;

    [SetUp]
    public void SetUp()
    {
        _calls.Clear();
        _alpha = new ScriptedAlpha(_calls) { Name = "scripted" };
        _portfolio = new ScriptedPortfolio(_calls);
        _risk = new ScriptedRisk(_calls);
        _algorithm = new TestAlgorithm(a =>
        {
            _btc = a.AddCryptoFuture("BTCUSDT").Symbol;
            _eth = a.AddCryptoFuture("ETHUSDT").Symbol;
            a.SetAlpha(_alpha);
            a.SetPortfolioConstruction(_portfolio);
            a.SetRiskManagement(_risk);
            a.SetExecution(new NotingExecution(_calls));
        }).Begin();
        _algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        _algorithm.TestHost.SetPrice("ETHUSDT", 2_500);
    }

    [Test]
    public void Models_hear_of_securities_and_data_in_leans_order()
    {
        _algorithm.Step(0);
        Assert.That(_calls, Is.EqualTo(new[]
        {
            "alpha changes", "portfolio changes", "execution changes", "risk changes", "alpha", "portfolio 0", "risk ", "execution ",
        }));
    }

    [Test]
    public void A_slice_without_data_stops_before_the_alpha_but_is_scored()
    {
        var scorer = new Scorer();
        _algorithm.Insights.SetInsightScoreFunction(scorer);
        _algorithm.Step(0);
        _calls.Clear();
        _algorithm.HasData = false;
        _algorithm.Step(1);
        Assert.Multiple(() =>
        {
            Assert.That(_calls, Is.Empty);
            Assert.That(scorer.Times, Is.EqualTo(new[] { TestAlgorithm.Start, TestAlgorithm.Start.AddMinutes(1) }));
        });
    }

    [Test]
    public void Risk_targets_replace_the_portfolio_targets_of_their_symbols()
    {
        _algorithm.Step(0);
        _calls.Clear();
        _portfolio.Next.AddRange([new PortfolioTarget(_btc, 1), new PortfolioTarget(_eth, 2)]);
        _risk.Next.Add(new PortfolioTarget(_eth, 0));
        _algorithm.Step(1);
        Assert.Multiple(() =>
        {
            Assert.That(_calls, Does.Contain("risk BTCUSDT=1,ETHUSDT=2"));
            Assert.That(_calls[^1], Is.EqualTo("execution ETHUSDT=0,BTCUSDT=1"));
            Assert.That(_algorithm.Securities[_btc].Holdings.Target!.Quantity, Is.EqualTo(1));
            Assert.That(_algorithm.Securities[_eth].Holdings.Target!.Quantity, Is.EqualTo(0));
        });
    }

    [Test]
    public void Composite_risk_models_see_each_others_overrides()
    {
        var second = new ScriptedRisk(_calls, "second");
        _algorithm.AddRiskManagement(second);
        _algorithm.Step(0);
        _calls.Clear();
        _portfolio.Next.AddRange([new PortfolioTarget(_btc, 1), new PortfolioTarget(_eth, 2)]);
        _risk.Next.Add(new PortfolioTarget(_eth, 5));
        second.Next.Add(new PortfolioTarget(_btc, 7));
        _algorithm.Step(1);
        Assert.Multiple(() =>
        {
            Assert.That(_calls, Does.Contain("second ETHUSDT=5,BTCUSDT=1"));
            Assert.That(_calls[^1], Is.EqualTo("execution BTCUSDT=7,ETHUSDT=5"));
        });
    }

    [Test]
    public void Insights_are_completed_before_anyone_sees_them()
    {
        var generated = new List<GeneratedInsightsCollection>();
        _algorithm.InsightsGenerated += (_, batch) => generated.Add(batch);
        _algorithm.Step(0);
        _alpha.Next.Add(Insight.Price(_btc, TimeSpan.FromMinutes(10), InsightDirection.Up));
        _alpha.Next.Add(Insight.Price(_eth, TimeSpan.FromMinutes(10), InsightDirection.Up, sourceModel: "own"));
        _algorithm.Step(1);
        var insights = generated.Single().Insights;
        Assert.Multiple(() =>
        {
            Assert.That(insights[0].GeneratedTimeUtc, Is.EqualTo(TestAlgorithm.Start.AddMinutes(1)));
            Assert.That(insights[0].CloseTimeUtc, Is.EqualTo(TestAlgorithm.Start.AddMinutes(11)));
            Assert.That(insights[0].ReferenceValue, Is.EqualTo(100_000m));
            Assert.That(insights.Select(insight => insight.SourceModel), Is.EqualTo(new[] { "scripted", "own" }));
            Assert.That(_algorithm.Insights, Is.EqualTo(insights));
            Assert.That(_calls, Does.Contain("portfolio 2"));
        });
    }

    [Test]
    public void Emitted_insights_are_acted_on_at_once()
    {
        _algorithm.Step(0);
        _calls.Clear();
        _algorithm.EmitInsights(Insight.Price(_btc, TimeSpan.FromMinutes(10), InsightDirection.Up));
        Assert.Multiple(() =>
        {
            Assert.That(_calls, Is.EqualTo(new[] { "portfolio 1", "risk ", "execution " }));
            Assert.That(_algorithm.Insights.Count, Is.EqualTo(1));
        });
    }

    [Test]
    public void Added_alphas_are_joined_and_name_their_insights()
    {
        var other = new ScriptedAlpha { Name = "other" };
        _algorithm.AddAlpha(other);
        _algorithm.Step(0);
        other.Next.Add(Insight.Price(_eth, TimeSpan.FromMinutes(10), InsightDirection.Down));
        _alpha.Next.Add(Insight.Price(_btc, TimeSpan.FromMinutes(10), InsightDirection.Up));
        _algorithm.Step(1);
        Assert.That(
            _algorithm.Insights.Select(insight => insight.SourceModel + " " + insight.Symbol.Value),
            Is.EqualTo(new[] { "scripted BTCUSDT", "other ETHUSDT" }));
    }

    [Test]
    public void Models_that_join_others_need_at_least_one()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => new CompositeAlphaModel(), Throws.ArgumentException);
            Assert.That(() => new CompositeRiskManagementModel(), Throws.ArgumentException);
            Assert.That(() => new CompositeUniverseSelectionModel(), Throws.ArgumentException);
        });
    }

    [Test]
    public void An_idle_step_allocates_nothing()
    {
        var algorithm = new TestAlgorithm(a =>
        {
            a.AddCryptoFuture("BTCUSDT");
            a.SetAlpha(new CompositeAlphaModel(new ScriptedAlpha(), new NullAlphaModel()));
            a.SetPortfolioConstruction(new EqualWeightingPortfolioConstructionModel(TimeSpan.FromDays(365)));
            a.SetRiskManagement(new CompositeRiskManagementModel(new NullRiskManagementModel(), new NullRiskManagementModel()));
            a.SetExecution(new ImmediateExecutionModel());
        }).Begin();
        algorithm.TestHost.SetPrice("BTCUSDT", 100_000);
        for (var minutes = 0; minutes < 200; minutes++)
        {
            algorithm.Step(minutes);
        }

        algorithm.EmitInsights(Insight.Price(algorithm.Symbol("BTCUSDT"), TimeSpan.FromDays(100), InsightDirection.Flat));
        algorithm.Step(200);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var minutes = 201; minutes < 1200; minutes++)
        {
            algorithm.Step(minutes);
        }

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    private sealed class Scorer : IInsightScoreFunction
    {
        public List<DateTime> Times { get; } = [];

        public void Score(InsightManager insightManager, DateTime utcTime) => Times.Add(utcTime);
    }
}
