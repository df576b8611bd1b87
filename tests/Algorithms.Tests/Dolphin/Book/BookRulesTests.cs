using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Indicators.Microstructure;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Book;

/// <summary>OB-1 to OB-5 by hand from the seed and the rulings, for the short side unless said.</summary>
[TestFixture]
public sealed class BookRulesTests
{
    private static readonly BookRules Short = new(DolphinParameters.Champion.Book, -1);
    private static readonly BookRules Long = new(DolphinParameters.Champion.Book, 1);
    private static readonly ExitLevels Levels = new(0.0095, 1.0, 120);
    private static readonly BookRegime Calm = new(0, -1, 0);
    private static readonly BookRegime Neither = new(0, 0, 0);
    private static readonly BookRegime Stress = new(0, 1, 0);

    [TestCase(1.51, 1.10)]
    [TestCase(1.5, 1.05)]
    [TestCase(1.0, 1.0)]
    [TestCase(0.5, 1.0)]
    [TestCase(0.49, 0.95)]
    [TestCase(0.25, 0.95)]
    [TestCase(0.24, 0.90)]
    public void DepthWeighsTheScore(double quality, double factor) => Assert.That(Short.ScoreFactor(quality), Is.EqualTo(factor));

    [Test]
    public void UnderAFifthOfItsDepthTheNextAssetIsTried()
    {
        Assert.That(Short.IsTooThin(0.19), Is.True);
        Assert.That(Short.IsTooThin(0.20), Is.False);
    }

    [TestCase(-0.20, 0.8, 1.08, Description = "1 + 0.20 · 0.8 · 0.5")]
    [TestCase(-0.90, 1.0, 1.15, Description = "at most 15 %")]
    [TestCase(-0.10, 1.0, 1.0)]
    [TestCase(0.10, 1.0, 1.0)]
    [TestCase(0.12, 0.9, 0.9568, Description = "1 − 0.12 · 0.9 · 0.4")]
    [TestCase(0.50, 0.6, 0.88, Description = "not persistent enough to kill: 1 − 0.5 · 0.6 · 0.4")]
    [TestCase(0.90, 0.6, 0.85, Description = "15 % at most")]
    public void TheBookMovesTheConfidence(double imbalance, double persistence, double factor) =>
        Assert.That(Short.ConfidenceFactor(new AssetBook(imbalance, persistence, 0, 1)), Is.EqualTo(factor).Within(1e-15));

    [Test]
    public void APersistentContradictionKills()
    {
        Assert.That(Short.ConfidenceFactor(new AssetBook(0.16, 0.7, 0, 1)), Is.Null);
        Assert.That(Long.ConfidenceFactor(new AssetBook(-0.16, 0.7, 0, 1)), Is.Null);
        Assert.That(Short.ConfidenceFactor(new AssetBook(0.15, 0.7, 0, 1)), Is.Not.Null, "0.15 is not beyond 0.15");
    }

    [TestCase(-0.3, 1.20)]
    [TestCase(-0.6, 1.20)]
    [TestCase(-0.15, 1.10)]
    [TestCase(0.0, 1.0)]
    [TestCase(0.15, 0.90)]
    [TestCase(0.9, 0.85)]
    public void TheMarketsImbalanceMovesLeverage(double mean, double factor)
    {
        Assert.That(Short.LeverageFactor(new BookRegime(0, 0, mean)), Is.EqualTo(factor).Within(1e-15));
        Assert.That(Long.LeverageFactor(new BookRegime(0, 0, -mean)), Is.EqualTo(factor).Within(1e-15));
    }

    [TestCase(0.2, 1, 0.25)]
    [TestCase(0.8, 1, 1.0)]
    [TestCase(0.9, 1, 1.0, Description = "at most 1")]
    [TestCase(0.8, 0, 0.8)]
    [TestCase(0.8, -1, 0.8)]
    public void StressLiftsBeta(double beta, int signal, double expected) =>
        Assert.That(Short.Beta(beta, new BookRegime(0, signal, 0)), Is.EqualTo(expected).Within(1e-15));

    private static IEnumerable<TestCaseData> Exits()
    {
        var (favours, opposes, even) = (new AssetBook(-0.2, 1, 0, 1), new AssetBook(0.2, 1, 0, 1), new AssetBook(0, 1, 0, 1));
        var thinning = even with { WithdrawalVelocity = -0.21 };
        yield return Case("cascade: later profit, half the hold", new BookRegime(1, 1, 0), opposes, 0.001, new(0.0095 * 1.4, 1.0, 60));
        yield return Case("stress, losing", Stress, even, -0.001, new(0.0095, 0.10, 120));
        yield return Case("stress, winning", Stress, even, 0.001, new(0.0095 * 0.6, 0.10, 120));
        yield return Case("stress, the book opposes", Stress, opposes, -0.001, new(0.0095, 0.10, 48));
        yield return Case("stress: the asset's thinning does not count", Stress, thinning, -0.001, new(0.0095, 0.10, 120));
        yield return Case("calm, the book favours", Calm, favours, 0.001, new(0.0095, 1.0, 180));
        yield return Case("calm, an even book", Calm, even, 0.001, Levels);
        yield return Case("neither, the book favours", Neither, favours, 0.001, Levels);
        yield return Case("thinning, losing", Neither, thinning, -0.001, new(0.0095, 1.0, 48));
        yield return Case("thinning, winning", Neither, thinning, 0.001, new(0.0095 * 0.75, 1.0, 48));
        yield return Case("calm, favours, but thins", Calm, favours with { WithdrawalVelocity = -0.5 }, 0, new(0.0095, 1.0, 48));
        yield return Case("no book", Calm, null, 0.001, Levels);
    }

    [TestCaseSource(nameof(Exits))]
    public void TheBookMovesTheLevels(BookRegime market, AssetBook? book, double pnlPct, ExitLevels expected) =>
        Assert.That(Short.Adjust(Levels, market, book, pnlPct), Is.EqualTo(expected));

    private static TestCaseData Case(string name, BookRegime market, AssetBook? book, double pnlPct, ExitLevels expected) =>
        new TestCaseData(market, book, pnlPct, expected).SetArgDisplayNames(name);
}
