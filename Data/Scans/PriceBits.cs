using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Scans;

/// <summary>Vector loops over a day's prices that only look at their bits.</summary>
internal static class PriceBits
{
    /// <summary>Whether two rows are equal bit by bit; NaN equals NaN.</summary>
    public static bool Same(ReadOnlySpan<double> left, ReadOnlySpan<double> right) =>
        MemoryMarshal.AsBytes(left).SequenceEqual(MemoryMarshal.AsBytes(right));

    /// <summary>Whether any price is negative or infinite, and whether every one is there: above zero.</summary>
    public static bool HasBad(ReadOnlySpan<double> prices, out bool isWhole)
    {
        var bad = Vector512<double>.Zero;
        var there = Vector512<double>.AllBitsSet;
        var i = 0;
        for (; i <= prices.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            var price = Vector512.Create(prices.Slice(i, Vector512<double>.Count));
            bad |= Vector512.LessThan(price, Vector512<double>.Zero)
                | Vector512.Equals(price, Vector512.Create(double.PositiveInfinity));
            there &= Vector512.GreaterThan(price, Vector512<double>.Zero);
        }
        var found = bad.AsUInt64() != Vector512<ulong>.Zero;
        isWhole = there.AsUInt64() == Vector512<ulong>.AllBitsSet;
        for (; i < prices.Length; i++)
        {
            found |= prices[i] < 0 || double.IsPositiveInfinity(prices[i]);
            isWhole &= prices[i] > 0;
        }
        return found;
    }

    /// <summary>Whether the same prices are missing in two rows.</summary>
    public static bool HaveSameGaps(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var differ = Vector512<double>.Zero;
        var i = 0;
        for (; i <= left.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            differ |= Vector512.GreaterThan(Vector512.Create(left.Slice(i, Vector512<double>.Count)), Vector512<double>.Zero)
                ^ Vector512.GreaterThan(Vector512.Create(right.Slice(i, Vector512<double>.Count)), Vector512<double>.Zero);
        }
        var same = differ.AsUInt64() == Vector512<ulong>.Zero;
        for (; i < left.Length; i++)
            same &= left[i] > 0 == right[i] > 0;
        return same;
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
