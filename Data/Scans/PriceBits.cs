using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Scans;

/// <summary>Vector loops over a day's prices that only look at their bits.</summary>
internal static class PriceBits
{
    /// <summary>Whether two rows are equal bit by bit; NaN equals NaN.</summary>
    public static bool Same(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));

    /// <summary>Whether any price is negative or infinite.</summary>
    public static bool HasBad(ReadOnlySpan<double> prices)
    {
        var bad = Vector512<double>.Zero;
        var i = 0;
        for (; i <= prices.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var price = Vector512.Create(prices.Slice(i, Vector512<double>.Count));
            bad |= Vector512.LessThan(price, Vector512<double>.Zero)
                | Vector512.Equals(price, Vector512.Create(double.PositiveInfinity));
        }
        var found = bad.AsUInt64() != Vector512<ulong>.Zero;
        for (; i < prices.Length; i++)
            found |= prices[i] < 0 || double.IsPositiveInfinity(prices[i]);
        return found;
    }

    /// <summary>Eight lanes of FNV-1a over 64-bit words: equal days are found, unequal ones meet once in 2^64.</summary>
    public static ulong Fingerprint(ReadOnlySpan<double> prices)
    {
        const ulong prime = 1099511628211;
        var words = MemoryMarshal.Cast<double, ulong>(prices);
        var lanes = Vector512.Create(14695981039346656037ul);
        var i = 0;
        for (; i <= words.Length - Vector512<ulong>.Count; i += Vector512<ulong>.Count)
        {
            lanes = (lanes ^ Vector512.Create(words.Slice(i, Vector512<ulong>.Count))) * prime;
            lanes ^= lanes >> 32;
        }
        var hash = (ulong)words.Length;
        for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
            hash = (hash ^ lanes[lane]) * prime;
        for (; i < words.Length; i++)
            hash = (hash ^ words[i]) * prime;
        return hash;
    }
}
