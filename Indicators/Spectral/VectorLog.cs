using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Natural logarithm of eight normal positive doubles, to about two units in the last place, with the same bits on every machine:
/// libraries differ in theirs, and the eigenvalues must not.
/// </summary>
/// <remarks>
/// x = 2ᵏ·m with m in [√½, √2), s = (m − 1)/(m + 1), ln x = k·ln 2 + 2·artanh s, by artanh's own series: |s| ≤ 0.172, so that twelve
/// terms reach 1e-18. Near 1 the first term carries all digits.
/// </remarks>
internal static class VectorLog
{
    private const int MantissaBits = 52;

    /// <summary>Bits of √½: a mantissa from there up belongs to the next exponent.</summary>
    private const long RootHalfBits = 0x3FE6A09E667F3BCD;

    // ln 2 in two parts; the first has spare low bits, so that its product with an exponent is exact.
    private const double Log2High = 0.693147180369123816490;
    private const double Log2Low = 1.90821492927058770002e-10;

    /// <summary>ln of each lane; lanes must be positive, finite and normal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Log(Vector512<double> x)
    {
        var offset = x.AsInt64() - Vector512.Create(RootHalfBits);
        var exponent = Vector512.ShiftRightArithmetic(offset, MantissaBits);
        var m = (x.AsInt64() - Vector512.ShiftLeft(exponent, MantissaBits)).AsDouble();
        var s = (m - Vector512<double>.One) / (m + Vector512<double>.One);
        var z = s * s;
        var series = Vector512.Create(1.0 / 23);
        for (var divisor = 21; divisor >= 3; divisor -= 2)
            series = Vector512.FusedMultiplyAdd(series, z, Vector512.Create(1.0 / divisor));
        var twice = s + s;
        var k = Vector512.ConvertToDouble(exponent);
        var low = Vector512.FusedMultiplyAdd(k, Vector512.Create(Log2Low), twice * z * series);
        return Vector512.FusedMultiplyAdd(k, Vector512.Create(Log2High), twice + low);
    }
}
