using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Sizing;

public sealed class BetSizerTests
{
    private static readonly DolphinParameters Champion = DolphinParameters.Champion;
    private static readonly DolphinParameters Green = DolphinParameters.From(new Dictionary<string, string> { ["direction"] = "long" });
    private static readonly BetSizer Short = new(Champion);
    private static readonly BetSizer Long = new(Green);

    // v, trend → strength s, bucket, leverage 0.5 + 4.5 s³, fraction (0.02 + 0.18 s) × 0.55/0.95 × trend, at least 0.02.
    [TestCase(-0.0203, 0, 0.01, SignalBucket.Weak, 0.5000045, 0.02)]
    [TestCase(-0.026, 0, 0.2, SignalBucket.Weak, 0.536, 0.0324210526315789)]
    [TestCase(-0.038, 0, 0.6, SignalBucket.Moderate, 1.472, 0.0741052631578947)]
    [TestCase(-0.038, -0.0101, 0.6, SignalBucket.Moderate, 1.472, 0.0963368421052632)]
    [TestCase(-0.038, 0.0101, 0.6, SignalBucket.Moderate, 1.472, 0.0518736842105263)]
    [TestCase(-0.038, -0.01, 0.6, SignalBucket.Moderate, 1.472, 0.0741052631578947)]
    // Extreme: 0.2 × 0.70/0.95 × 2 is over the limit of 0.20, and × 0.7 just over it too.
    [TestCase(-0.05, 0, 1, SignalBucket.Strong, 5, 0.2)]
    [TestCase(-0.08, 0.02, 1, SignalBucket.Extreme, 5, 0.2)]
    public void Short_table(double velDiv, double trend, double strength, SignalBucket bucket, double leverage, double fraction) =>
        Check(Short.Size(velDiv, trend, new WinStatistics(5)), strength, bucket, leverage, fraction);

    [TestCase(0.016, 0, 0.2, SignalBucket.Weak, 0.536, 0.0324210526315789)]
    [TestCase(0.028, 0.0101, 0.6, SignalBucket.Moderate, 1.472, 0.0963368421052632)]
    [TestCase(0.028, -0.0101, 0.6, SignalBucket.Moderate, 1.472, 0.0518736842105263)]
    [TestCase(0.04, 0, 1, SignalBucket.Strong, 5, 0.2)]
    [TestCase(0.06, 0, 1, SignalBucket.Extreme, 5, 0.2)]
    public void Long_table(double velDiv, double trend, double strength, SignalBucket bucket, double leverage, double fraction) =>
        Check(Long.Size(velDiv, trend, new WinStatistics(5)), strength, bucket, leverage, fraction);

    [Test]
    public void Results_scale_the_fraction()
    {
        // Ten weak trades, three won: bucket 0.7. Of the last five four were lost: streak 0.5.
        var statistics = Results("WWLLLLLLLW");
        var size = Short.Size(-0.029, 0, statistics);
        // (0.02 + 0.18 × 0.3) × 0.55/0.95 × 0.35 = 0.01499…, raised to 0.02.
        Assert.That((size.BucketBoost, size.StreakMultiplier, size.Fraction), Is.EqualTo((0.7, 0.5, 0.02)));
        // The moderate bucket has no trades: (0.02 + 0.18 × 0.8) × 0.55/0.95 × 0.5.
        Assert.That(Short.Size(-0.044, 0, statistics).Fraction, Is.EqualTo(0.0474736842105263).Within(1e-15));
    }

    [FsCheck.NUnit.Property]
    public bool Fraction_and_leverage_stay_within_their_limits(FsCheck.NormalFloat velDiv, FsCheck.NormalFloat trend, bool[] results)
    {
        var statistics = new WinStatistics(5);
        foreach (var isWin in results)
            statistics.Add(SignalBucket.Weak, isWin ? 1 : -1);
        return Within(Short.Size(velDiv.Get, trend.Get, statistics)) && Within(Long.Size(velDiv.Get, trend.Get, statistics));

        static bool Within(BetSize size) => size.Fraction is >= 0.02 and <= 0.20 && size.Leverage is >= 0.5 and <= 5.0;
    }

    [FsCheck.NUnit.Property]
    public bool A_stronger_signal_never_bets_less(FsCheck.NormalFloat a, FsCheck.NormalFloat b)
    {
        var none = new WinStatistics(5);
        var weaker = Short.Size(-Math.Min(Math.Abs(a.Get), Math.Abs(b.Get)), 0, none);
        var stronger = Short.Size(-Math.Max(Math.Abs(a.Get), Math.Abs(b.Get)), 0, none);
        return stronger.Fraction >= weaker.Fraction && stronger.Leverage >= weaker.Leverage;
    }

    private static WinStatistics Results(string results)
    {
        var statistics = new WinStatistics(5);
        foreach (var result in results)
            statistics.Add(SignalBucket.Weak, result == 'W' ? 1m : -1m);
        return statistics;
    }

    private static void Check(BetSize size, double strength, SignalBucket bucket, double leverage, double fraction) =>
        Assert.Multiple(() =>
        {
            Assert.That(size.Strength, Is.EqualTo(strength).Within(1e-13));
            Assert.That(size.Bucket, Is.EqualTo(bucket));
            Assert.That(size.Leverage, Is.EqualTo(leverage).Within(1e-12));
            Assert.That(size.Fraction, Is.EqualTo(fraction).Within(1e-14));
        });
}
