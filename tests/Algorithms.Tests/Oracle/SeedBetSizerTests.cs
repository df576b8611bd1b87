using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>Seed 001 §6 without history: the fraction's confidence is 0.55/0.95 or, when extreme, 2 · 0.70/0.95.</summary>
internal sealed class SeedBetSizerTests
{
    //        side                 vel_div  trend   leverage  fraction                   bucket
    [TestCase(SeedDirection.Short, -0.0201, 0,      0.5,      0.02,                      3)]
    [TestCase(SeedDirection.Short, -0.034,  0,      0.957333333333333, 0.104 * 11 / 19,  3)]
    [TestCase(SeedDirection.Short, -0.036,  0,      1.182666666666667, 0.116 * 11 / 19,  2)]
    [TestCase(SeedDirection.Short, -0.035,  0,      1.0625,   0.11 * 11 / 19,            2)]
    [TestCase(SeedDirection.Short, -0.035,  -0.011, 1.0625,   0.11 * 11 / 19 * 1.3,      2)]
    [TestCase(SeedDirection.Short, -0.035,  0.011,  1.0625,   0.11 * 11 / 19 * 0.7,      2)]
    [TestCase(SeedDirection.Short, -0.05,   0,      5.0,      0.20,                      1)]
    [TestCase(SeedDirection.Short, -0.0749, 0.011,  5.0,      0.20,                      1)]
    [TestCase(SeedDirection.Short, -0.0751, 0,      5.0,      0.20,                      0)]
    [TestCase(SeedDirection.Long,  0.0101,  0,      0.5,      0.02,                      3)]
    [TestCase(SeedDirection.Long,  0.025,   0,      1.0625,   0.11 * 11 / 19,            2)]
    [TestCase(SeedDirection.Long,  0.025,   0.011,  1.0625,   0.11 * 11 / 19 * 1.3,      2)]
    [TestCase(SeedDirection.Long,  0.025,   -0.011, 1.0625,   0.11 * 11 / 19 * 0.7,      2)]
    [TestCase(SeedDirection.Long,  0.04,    0,      5.0,      0.20,                      1)]
    [TestCase(SeedDirection.Long,  0.0599,  0,      5.0,      0.20,                      1)]
    [TestCase(SeedDirection.Long,  0.06,    0,      5.0,      0.20,                      0)]
    public void Size(SeedDirection side, double velDiv, double trend, double leverage, double fraction, int bucket)
    {
        var size = new SeedBetSizer(SeedSignalTests.Parameters(side)).CalculateSize(velDiv, trend);
        Assert.Multiple(() =>
        {
            Assert.That(size.Leverage, Is.EqualTo(leverage).Within(1e-6));
            Assert.That(size.Fraction, Is.EqualTo(fraction).Within(1e-12));
            Assert.That(size.Bucket, Is.EqualTo(bucket));
        });
    }

    //        trades  wins  boost
    [TestCase(0,      0,    1.0)]
    [TestCase(9,      9,    1.0)]
    [TestCase(9,      0,    1.0)]
    [TestCase(10,     7,    1.3)]
    [TestCase(10,     6,    1.1)]
    [TestCase(25,     14,   1.1)]
    [TestCase(20,     11,   1.0)]
    [TestCase(10,     5,    1.0)]
    [TestCase(20,     9,    1.0)]
    [TestCase(25,     11,   0.85)]
    [TestCase(10,     4,    0.85)]
    [TestCase(10,     3,    0.7)]
    public void Bucket_boost(int trades, int wins, double boost)
    {
        var sizer = new SeedBetSizer(SeedParameters.Champion);
        for (var i = 0; i < trades; i++)
            sizer.Record(2, won: i < wins);
        Assert.That(sizer.BucketBoost(2), Is.EqualTo(boost));
        Assert.That(sizer.BucketBoost(1), Is.EqualTo(1.0), "another bucket's record");
    }

    //        results, oldest first   multiplier
    [TestCase("",                     1.0)]
    [TestCase("LLLL",                 1.0)]
    [TestCase("WWWW",                 1.0)]
    [TestCase("LLLLL",                0.5)]
    [TestCase("LLWLL",                0.5)]
    [TestCase("WLLLW",                0.7)]
    [TestCase("LWWWL",                1.0)]
    [TestCase("WWLWW",                1.1)]
    [TestCase("LLLLLWWWWW",           1.1)]
    [TestCase("WWWWWLLLLL",           0.5)]
    public void Streak_multiplier(string results, double multiplier)
    {
        var sizer = new SeedBetSizer(SeedParameters.Champion);
        for (var i = 0; i < results.Length; i++)
            sizer.Record(i % 4, won: results[i] == 'W');
        Assert.That(sizer.StreakMult(), Is.EqualTo(multiplier));
    }

    //        side                 trend   multiplier
    [TestCase(SeedDirection.Short, -0.02,  1.3)]
    [TestCase(SeedDirection.Short, -0.01,  1.0)]
    [TestCase(SeedDirection.Short, 0.0,    1.0)]
    [TestCase(SeedDirection.Short, 0.01,   1.0)]
    [TestCase(SeedDirection.Short, 0.02,   0.7)]
    [TestCase(SeedDirection.Long,  0.02,   1.3)]
    [TestCase(SeedDirection.Long,  0.01,   1.0)]
    [TestCase(SeedDirection.Long,  -0.01,  1.0)]
    [TestCase(SeedDirection.Long,  -0.02,  0.7)]
    public void Trend_multiplier(SeedDirection side, double trend, double multiplier) =>
        Assert.That(new SeedBetSizer(SeedSignalTests.Parameters(side)).TrendMult(trend), Is.EqualTo(multiplier));
}
