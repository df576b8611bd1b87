using DolphinLean.Indicators.Random;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Random;

public sealed class MersenneTwisterTests
{
    [Test]
    public void Gives_the_doubles_of_NumPy_RandomState_42()
    {
        var random = new MersenneTwister(42);
        double[] expected = [0.3745401188473625, 0.9507143064099162, 0.7319939418114051, 0.5986584841970366, 0.15601864044243652];
        Assert.That(expected.Select(_ => random.NextDouble()), Is.EqualTo(expected));
    }

    [Test]
    public void Ten_thousandth_draw_of_the_default_seed_is_the_one_the_C_plus_plus_standard_prescribes()
    {
        var random = new MersenneTwister(5489);
        for (var i = 1; i < 10_000; i++)
            random.NextUInt32();
        Assert.That(random.NextUInt32(), Is.EqualTo(4123659995u));
    }

    [Test]
    public void Doubles_fill_the_unit_interval_evenly()
    {
        var random = new MersenneTwister(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
            counts[(int)(random.NextDouble() * 10)]++;
        Assert.That(counts, Has.All.InRange(9_600, 10_400));
    }
}
