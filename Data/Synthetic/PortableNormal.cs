using DolphinLean.Indicators.Random;

namespace DolphinLean.Data.Synthetic;

/// <summary>
/// Bell-shaped random numbers of mean 0 and variance 1 without logarithm or cosine, whose last bit differs between machines: the
/// scaled sum of four uniform numbers (Irwin and Hall).
/// </summary>
internal static class PortableNormal
{
    private const double Unit = 1.0 / 4294967296.0;

    /// <summary>√(12 / 4): four uniforms have the variance 4/12.</summary>
    private static readonly double Scale = Math.Sqrt(3);

    public static double Next(MersenneTwister random)
    {
        var sum = (double)random.NextUInt32() + random.NextUInt32() + random.NextUInt32() + random.NextUInt32();
        return (sum * Unit - 2) * Scale;
    }
}
