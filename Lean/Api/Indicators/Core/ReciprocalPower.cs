using System.Numerics;

namespace QuantConnect.Indicators;

/// <summary>What to multiply and shift by to divide by a power of ten: <c>x / 10^n = x * reciprocal / 2^(128 + shift)</c>.</summary>
internal readonly struct ReciprocalPower
{
    /// <summary>The largest power there is.</summary>
    public const int Most = 38;

    /// <summary>The powers by their exponents, from 1.</summary>
    public static readonly ReciprocalPower[] All = [.. Enumerable.Range(0, Most + 1).Select(digits => new ReciprocalPower(digits))];

    /// <summary>The powers of ten that 64 bits hold.</summary>
    public static readonly ulong[] SmallPowers = [.. Enumerable.Range(0, 20).Select(digits => (ulong)BigInteger.Pow(10, digits))];

    private readonly ulong _high;
    private readonly ulong _low;

    private ReciprocalPower(int digits)
    {
        var power = BigInteger.Pow(10, digits);
        Shift = (int)(power.GetBitLength() - 1);

        // As large as 128 bits allow. For 10^0 it would be one bit more, and nobody divides by that.
        var reciprocal = BigInteger.Min((BigInteger.One << (128 + Shift)) / power, UInt128.MaxValue);
        _high = (ulong)(reciprocal >> 64);
        _low = (ulong)(reciprocal & ulong.MaxValue);
    }

    /// <summary>The shift.</summary>
    public readonly int Shift;

    /// <summary>The upper 128 bits of a 128-bit number times the reciprocal, as two halves; less than 2 too small, for the lowest product is left out.</summary>
    public ulong HighProduct(ulong high, ulong low, out ulong lower)
    {
        var crossHigh = Math.BigMul(high, _low, out var cross);
        var otherHigh = Math.BigMul(low, _high, out var other);
        var upper = Math.BigMul(high, _high, out lower);

        cross += other;
        if (cross < other) otherHigh++;
        lower += crossHigh;
        if (lower < crossHigh) upper++;
        lower += otherHigh;
        if (lower < otherHigh) upper++;
        return upper;
    }
}
