using DolphinLean.Algorithms.Dolphin.Breaker;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Parameters;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Breaker;

/// <summary>Seed 001 §10.3 with the walk-forward percentile.</summary>
public sealed class MacroBetaTests
{
    [Test]
    public void Fewer_than_five_earlier_dates_give_the_low_beta()
    {
        var beta = new MacroBeta(DolphinParameters.Champion.Breaker);
        for (var date = 0; date < 5; date++)
        {
            Assert.That((beta.Dates, beta.Of(1e9)), Is.EqualTo((date, 0.2)));
            beta.Add(date);
        }
        Assert.That((beta.Dates, beta.Of(1e9)), Is.EqualTo((5, 0.8)));
    }

    // 60th percentile of 1, 2, 4, 8, 16: place 2.4 → 4 + 0.4 × 4 = 5.6. At the threshold beta is high.
    [TestCase(5.5999, 0.2)]
    [TestCase(5.6001, 0.8)]
    [TestCase(16.0, 0.8)]
    [TestCase(double.NaN, 0.2)]
    public void The_threshold_is_the_sixtieth_percentile_of_earlier_dates(double velocity, double expected)
    {
        var beta = Of(16, 1, 8, double.NaN, 2, 4);
        Assert.That(beta.Threshold, Is.EqualTo(5.6).Within(1e-14));
        Assert.That(beta.Of(velocity), Is.EqualTo(expected));
    }

    [Test]
    public void At_the_threshold_beta_is_high() => Assert.That(Of(3, 3, 3, 3, 3).Of(3), Is.EqualTo(0.8));

    [TestCase("fixed:0.5", 0.5, 0.8)]
    [TestCase("fixed:0.5", 0.4999, 0.2)]
    [TestCase("FIXED:-1e-3", 0.0, 0.8)]
    public void A_fixed_threshold_needs_no_dates(string threshold, double velocity, double expected) =>
        Assert.That(new MacroBeta(With(threshold)).Of(velocity), Is.EqualTo(expected));

    [TestCase("fixed:")]
    [TestCase("fixed:NaN")]
    [TestCase("0.5")]
    public void Another_threshold_is_refused(string threshold) =>
        Assert.That(() => With(threshold), Throws.TypeOf<ParameterException>().With.Message.Contains("acb_threshold").And.Message.Contains("fixed:0.0002"));

    private static BreakerParameters With(string threshold) =>
        DolphinParameters.From(new Dictionary<string, string> { ["acb_threshold"] = threshold }).Breaker;

    private static MacroBeta Of(params double[] velocities)
    {
        var beta = new MacroBeta(DolphinParameters.Champion.Breaker);
        foreach (var velocity in velocities)
            beta.Add(velocity);
        return beta;
    }
}
