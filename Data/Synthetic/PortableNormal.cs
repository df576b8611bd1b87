using DolphinLean.Indicators.Random;

namespace DolphinLean.Data.Synthetic;

/// <summary>
/// Bell-shaped random numbers of mean 0 and variance 1 without logarithm or cosine, whose last bit differs between machines: the
/// scaled sum of four uniform 16-bit numbers (Irwin and Hall).
/// </summary>
internal static class PortableNormal
{
    private const double Unit = 1.0 / 65536;

    /// <summary>Mean of the sum of four whole numbers below 65,536.</summary>
    private const double Mean = 2 * 65535.0;

    /// <summary>√(12 / 4): four uniforms have the variance 4/12.</summary>
    private static readonly double Scale = Math.Sqrt(3);

    public static double Next(MersenneTwister random)
    {
        var first = random.NextUInt32();
        var second = random.NextUInt32();
        var sum = (first & 0xffff) + (first >> 16) + (second & 0xffff) + (second >> 16);
        return (sum - Mean) * Unit * Scale;
    }
}
