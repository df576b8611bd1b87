using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Breaker;

/// <summary>Seed 001 §10.2, worked by hand.</summary>
public sealed class BaseBoostTests
{
    private const double None = double.NaN;

    private static readonly BaseBoost Boost = new(DolphinParameters.Champion.Breaker);

    // Columns: funding, dvol, fng, taker; the sum of weights.
    [TestCase(None, None, None, None, 0.0, TestName = "nothing is known")]
    [TestCase(-0.00011, None, None, None, 1.0, TestName = "funding below -0.0001 is very bearish")]
    [TestCase(-0.0001, None, None, None, 0.5, TestName = "funding at -0.0001 is mildly bearish")]
    [TestCase(-0.00001, None, None, None, 0.5, TestName = "funding below 0 is mildly bearish")]
    [TestCase(0.0, None, None, None, 0.0, TestName = "funding at 0 is no signal")]
    [TestCase(None, 80.1, None, None, 1.0, TestName = "dvol above 80 is extreme")]
    [TestCase(None, 80.0, None, None, 0.5, TestName = "dvol at 80 is elevated")]
    [TestCase(None, 55.1, None, None, 0.5, TestName = "dvol above 55 is elevated")]
    [TestCase(None, 55.0, None, None, 0.0, TestName = "dvol at 55 is no signal")]
    [TestCase(None, None, None, 0.79, 1.0, TestName = "taker below 0.80 is selling")]
    [TestCase(None, None, None, 0.80, 0.5, TestName = "taker at 0.80 is mild")]
    [TestCase(None, None, None, 0.89, 0.5, TestName = "taker below 0.90 is mild")]
    [TestCase(None, None, None, 0.90, 0.0, TestName = "taker at 0.90 is no signal")]
    [TestCase(None, None, 10.0, None, 0.0, TestName = "extreme fear alone does not count")]
    [TestCase(0.0001, 50.0, 10.0, 1.0, 0.0, TestName = "extreme fear beside calm factors does not count")]
    [TestCase(-0.00001, None, 24.0, None, 1.5, TestName = "extreme fear counts beside mild funding")]
    [TestCase(-0.00001, None, 25.0, None, 1.0, TestName = "fng at 25 is fear")]
    [TestCase(-0.00001, None, 39.0, None, 1.0, TestName = "fng below 40 is fear")]
    [TestCase(-0.00001, None, 40.0, None, 0.5, TestName = "fng at 40 is no signal")]
    [TestCase(-0.0002, 90.0, 10.0, 0.5, 4.0, TestName = "all four in full")]
    [TestCase(-0.00005, 60.0, 30.0, 0.85, 2.0, TestName = "all four by half")]
    public void Weights(double funding, double dvol, double fng, double taker, double signals) =>
        Assert.That(Boost.Signals(new(funding, dvol, fng, taker)), Is.EqualTo(signals));

    // 1 + ln(1 + signals) / 2: ln 2 = 0.6931471805599453, ln 2.5 = 0.9162907318741551, ln 3 = 1.0986122886681098,
    // ln 4 = 1.3862943611198906, ln 5 = 1.6094379124341003.
    [TestCase(0.0, 1.0)]
    [TestCase(0.5, 1.0)]
    [TestCase(1.0, 1.34657359027997265)]
    [TestCase(1.5, 1.45814536593707755)]
    [TestCase(2.0, 1.5493061443340549)]
    [TestCase(3.0, 1.6931471805599453)]
    [TestCase(4.0, 1.80471895621705015)]
    public void Boosts(double signals, double boost) => Assert.That(Boost.Of(signals), Is.EqualTo(boost).Within(1e-15));

    [Test]
    public void Missing_factors_are_named()
    {
        Assert.That(new ExternalFactors(None, 50, None, 1).Missing, Is.EqualTo("funding,fng"));
        Assert.That(new ExternalFactors(0, 50, 50, 1).Missing, Is.Empty);
    }
}
