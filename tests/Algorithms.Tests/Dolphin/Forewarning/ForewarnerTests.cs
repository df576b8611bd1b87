using DolphinLean.Algorithms.Dolphin.Forewarning;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Tests.Oracle;
using DolphinLean.Indicators.Random;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Forewarning;

/// <summary>Seed 001 §12 and its ruling.</summary>
public sealed class ForewarnerTests
{
    private static readonly Forewarner Champion = new(DolphinParameters.Champion.Forewarner);

    // RED: probability > 0.25 or score < −1. ORANGE: score < 0 or probability > 0.10.
    [TestCase(0.0, 0.5, McStatus.Ok)]
    [TestCase(0.10, 0.0, McStatus.Ok)]
    [TestCase(0.1001, 0.5, McStatus.Orange)]
    [TestCase(0.0, -0.0001, McStatus.Orange)]
    [TestCase(0.25, -1.0, McStatus.Orange)]
    [TestCase(0.2501, 5.0, McStatus.Red)]
    [TestCase(0.0, -1.0001, McStatus.Red)]
    [TestCase(1.0, double.NegativeInfinity, McStatus.Red)]
    public void Judges(double probability, double score, McStatus expected) => Assert.That(Champion.Judge(probability, score), Is.EqualTo(expected));

    [Test]
    public void Under_thirty_trades_the_verdict_is_ok()
    {
        var report = Champion.Assess(Enumerable.Repeat(-0.5, 29).ToArray(), 5, 20, 1);
        Assert.That((report.Status, report.Trades, report.PathTrades, report.Fan.Count), Is.EqualTo((McStatus.Ok, 29, 0, 0)));
        Assert.That(Champion.Assess(Enumerable.Repeat(-0.5, 30).ToArray(), 5, 20, 1).Status, Is.EqualTo(McStatus.Red));
    }

    [Test]
    public void Trades_that_are_all_alike_make_paths_that_are_all_alike()
    {
        // 20 trades of −0.4 % at leverage 5: 0.98²⁰ = 0.66760797175; the drawdown of 33.2 % is no catastrophe, one trade more would be 34.6 %, two 35.9 %.
        var report = Champion.Assess(Enumerable.Repeat(-0.004, 40).ToArray(), 5, 20, 1);
        Assert.That(report.MedianReturn, Is.EqualTo(Math.Pow(0.98, 20) - 1).Within(1e-12));
        Assert.That(report.CatastrophicProbability, Is.Zero);
        Assert.That(Champion.Assess(Enumerable.Repeat(-0.004, 40).ToArray(), 5, 22, 1).CatastrophicProbability, Is.EqualTo(1));
        Assert.That(report.Fan.Count, Is.EqualTo(31));
        Assert.That(report.Fan[0], Is.All.EqualTo(1.0));
        Assert.That(report.Fan[15], Is.All.EqualTo(Math.Pow(0.98, 10)).Within(1e-12), "half the trades by the fifteenth day");
    }

    [Test]
    public void A_total_loss_ends_a_path_at_nothing()
    {
        var report = Champion.Assess(Enumerable.Repeat(-0.3, 30).ToArray(), 5, 3, 1);
        Assert.That((report.MedianReturn, report.CatastrophicProbability, report.Status), Is.EqualTo((-1.0, 1.0, McStatus.Red)));
    }

    [TestCase(5.0, 0.0)]
    [TestCase(6.0, 0.2)]
    [TestCase(10.0, 1.0)]
    [TestCase(2.0, 0.0)]
    public void Leverage_over_five_is_penalized(double leverage, double penalty)
    {
        var returns = Sample();
        var report = Champion.Assess(returns, leverage, 25, 7);
        Assert.That(report.EnvelopeScore, Is.EqualTo(report.MedianReturn / report.Deviation - penalty).Within(1e-12));
    }

    [Test]
    public void Nothing_gained_and_nothing_lost_scores_zero() =>
        Assert.That(Champion.Assess(new double[30], 5, 10, 1), Has.Property(nameof(ForewarnerReport.EnvelopeScore)).Zero.And.Property(nameof(ForewarnerReport.Status)).EqualTo(McStatus.Ok));

    [Test]
    public void The_paths_are_the_stationary_bootstraps()
    {
        var returns = Sample();
        var (leverage, trades, paths) = (6.7, 37, 2_000);
        var report = Champion.Assess(returns, leverage, trades, 20_000);

        var random = new SeedRandomState(20_000);
        var terminals = new List<double>();
        var catastrophes = 0;
        for (var path = 0; path < paths; path++)
        {
            var (capital, peak, at, isCatastrophe) = (1.0, 1.0, -1, false);
            for (var trade = 0; trade < trades; trade++)
            {
                if (trade == 0 || random.Random() < 1.0 / 5)
                    at = (int)Math.Floor(random.Random() * returns.Length);
                else
                    at = at + 1 == returns.Length ? 0 : at + 1;
                capital *= 1 + leverage * returns[at];
                peak = Math.Max(peak, capital);
                isCatastrophe |= capital < peak * 0.65;
            }
            terminals.Add(capital - 1);
            catastrophes += isCatastrophe ? 1 : 0;
        }
        var mean = terminals.Average();
        var deviation = Math.Sqrt(terminals.Average(one => (one - mean) * (one - mean)));
        var sorted = terminals.Order().ToArray();
        var median = (sorted[999] + sorted[1000]) / 2;
        Assert.Multiple(() =>
        {
            Assert.That(report.CatastrophicProbability, Is.EqualTo(catastrophes / 2_000.0).And.InRange(0.01, 0.99));
            Assert.That(report.MedianReturn, Is.EqualTo(median).Within(1e-12));
            Assert.That(report.Deviation, Is.EqualTo(deviation).Within(1e-12));
            Assert.That(report.EnvelopeScore, Is.EqualTo(median / deviation - 0.34).Within(1e-9));
            Assert.That(report.Fan[30], Is.Ordered);
        });
    }

    [Test]
    public void The_same_seed_gives_the_same_report_and_another_seed_another()
    {
        var returns = Sample();
        Assert.That(Champion.Assess(returns, 5, 30, 3).MedianReturn, Is.EqualTo(Champion.Assess(returns, 5, 30, 3).MedianReturn));
        Assert.That(Champion.Assess(returns, 5, 30, 3).MedianReturn, Is.Not.EqualTo(Champion.Assess(returns, 5, 30, 4).MedianReturn));
    }

    [Test]
    public void Blocks_have_the_mean_length()
    {
        var sample = Enumerable.Range(0, 1_000).Select(at => (double)at).ToArray();
        var path = new double[200_000];
        new StationaryBootstrap(1, 5).Draw(sample, path);
        var blocks = 1 + Enumerable.Range(1, path.Length - 1).Count(at => path[at] != (path[at - 1] + 1) % sample.Length);
        Assert.That((double)path.Length / blocks, Is.EqualTo(5).Within(0.05));
        Assert.That(path.Average(), Is.EqualTo(499.5).Within(10));
    }

    /// <summary>Returns on capital at leverage 1 of trades that win and lose about as often.</summary>
    private static double[] Sample()
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, 120).Select(_ => 0.02 * (random.NextDouble() - 0.5))];
    }
}
