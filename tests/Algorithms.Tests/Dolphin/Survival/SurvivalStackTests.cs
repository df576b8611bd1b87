using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Algorithms.Dolphin.Survival;
using NUnit.Framework;

namespace DolphinLean.Algorithms.Tests.Dolphin.Survival;

/// <summary>Seed 001 §11.2 to §11.6 together: a sequence worked by hand, and the seed's own formulas over random ones.</summary>
public sealed class SurvivalStackTests
{
    private const double Tolerance = 1e-12;

    private static readonly SensorReadings Sound = new(1, 0, McStatus.Ok, 0, new BookHealth(false, 1, 1), double.PositiveInfinity, 0);

    [Test]
    public void A_fall_and_the_way_back_minute_by_minute()
    {
        // Sound: Cat5(0) = 1 / (1 + e^-3.6) = 0.97340300642313404, all others 1. With ORANGE and stale books Cat2 = Cat3 = 0.5, both under 0.8:
        // 0.97340300642313404 × 0.5 × 0.5 × 0.5 = 0.12167537580289176. Back: 2 % of the gap a minute, 0.98ⁿ of it is left.
        const double sound = 0.97340300642313404, bad = 0.12167537580289176;
        var broken = Sound with { McStatus = McStatus.Orange, Book = new BookHealth(true, 0, 0) };
        var stack = new SurvivalStack(DolphinParameters.Champion.Survival);
        (string What, SensorReadings Readings, double Multiplier, Posture Posture)[] minutes =
        [
            ("the first starts at its target", Sound, sound, Posture.Apex),
            ("falls at once, and waits for a second evaluation", broken, bad, Posture.Apex),
            ("the second moves", broken, bad, Posture.Hibernate),
            ("one minute back", Sound, sound - 0.98 * (sound - bad), Posture.Hibernate),
            ("two minutes back", Sound, sound - 0.98 * 0.98 * (sound - bad), Posture.Hibernate),
            ("the grid is gone", Sound with { Nodes = 0 }, 0, Posture.Hibernate),
            ("and is back: from nothing, 2 % of the way", Sound, 0.02 * sound, Posture.Hibernate),
        ];
        foreach (var (what, readings, multiplier, posture) in minutes)
        {
            var found = stack.Evaluate(readings, 1);
            Assert.That(found.RiskMultiplier, Is.EqualTo(multiplier).Within(Tolerance), what);
            Assert.That(found.Posture, Is.EqualTo(posture), what);
        }
    }

    [Test]
    public void The_invariant_moves_the_posture_at_its_first_evaluation()
    {
        var stack = new SurvivalStack(DolphinParameters.Champion.Survival);
        stack.Evaluate(Sound, 1);
        Assert.That(stack.Evaluate(Sound with { HeartbeatAgeSeconds = 31 }, 1).Posture, Is.EqualTo(Posture.Hibernate));
    }

    [Test]
    public void Random_readings_follow_the_seeds_formulas()
    {
        var random = new Random(7);
        var stack = new SurvivalStack(DolphinParameters.Champion.Survival);
        double? last = null;
        for (var evaluation = 0; evaluation < 20_000; evaluation++)
        {
            var readings = new SensorReadings(
                random.Next(40) == 0 ? 0 : 1, random.NextDouble() * 31, (McStatus)random.Next(3), random.NextDouble() * 9,
                random.Next(4) == 0 ? null : new BookHealth(random.Next(6) == 0, 2 * random.NextDouble(), random.NextDouble()),
                random.Next(3) == 0 ? double.PositiveInfinity : 300 * random.NextDouble(), 0.3 * random.NextDouble());
            var minutes = random.Next(3) == 0 ? 1.0 : 70 * random.NextDouble();
            var target = SeedTarget(readings);
            last = last is { } before ? SeedRecovery(target, before, minutes) : target;
            var found = stack.Evaluate(readings, minutes);
            Assert.That(found.Target, Is.EqualTo(target).Within(Tolerance));
            Assert.That(found.RiskMultiplier, Is.EqualTo(last).Within(Tolerance));
        }
    }

    // §11.2 and §11.3 as the source writes them; no books leave the category out of the product.
    private static double SeedTarget(SensorReadings r)
    {
        var cat1 = r.Nodes < 1 || r.HeartbeatAgeSeconds > 30 ? 0.0 : 1.0;
        var structural = (r.McStatus == McStatus.Ok ? 1.0 : r.McStatus == McStatus.Orange ? 0.5 : 0.1) * Math.Exp(-Math.Max(0, r.StalenessHours - 6) / 3);
        var micro = r.Book is not { } book ? 1.0 : book.IsStale ? 0.5 : Math.Clamp(0.3 + 0.7 * Math.Min(book.DepthQuality, book.FillProbability), 0.3, 1.0);
        var external = 0.3 + 0.7 * (1 - Math.Exp(-r.MinutesSinceSpike / 60));
        var capital = 1 / (1 + Math.Exp(30 * (r.Drawdown - 0.12)));
        var target = cat1 * capital * Math.Min(structural, external) * micro;
        return new[] { structural, micro, external }.Count(category => category < 0.8) >= 2 ? target * 0.5 : target;
    }

    // §11.4 as the source writes it.
    private static double SeedRecovery(double target, double last, double dtMin)
    {
        if (target < last)
            return target;
        var alpha = Math.Min(1.0, 0.02 * dtMin);
        var step = Math.Min(alpha * (target - last), 0.05 * dtMin);
        return last + step;
    }
}
