using DolphinLean.Indicators.Spectral;
using MathNet.Numerics.Statistics;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Spectral;

public sealed class RollingDeviationTests
{
    [Test]
    public void Is_the_population_deviation_of_the_last_values()
    {
        var walk = PriceWalk.Prices(3, 200, 1, 0);
        var rolling = new RollingDeviation(20);
        for (var i = 0; i < walk.Length; i++)
        {
            var actual = rolling.Add(walk[i]);
            if (i < 19)
                Assert.That(actual, Is.NaN);
            else
                Assert.That(actual, Is.EqualTo(walk[(i - 19)..(i + 1)].PopulationStandardDeviation()).Within(1e-9).Percent);
        }
    }

    [Test]
    public void Is_undefined_while_any_value_is()
    {
        var rolling = new RollingDeviation(3);
        double[] values = [1, 2, 3, double.NaN, 5, 6, 7];
        Assert.That(values.Select(rolling.Add).Select(double.IsNaN), Is.EqualTo(new[] { true, true, false, true, true, true, false }));
    }
}
