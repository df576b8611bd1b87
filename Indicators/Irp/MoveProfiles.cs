using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Irp;

/// <summary>
/// Profiles of many assets from rows of prices, one asset to a lane of a vector. A lane does the operations of <see cref="MoveProfile.Of"/>
/// in its order, so the bits are the same; it is eight times as fast because one asset's sums wait for each other and eight assets' don't.
/// </summary>
internal static class MoveProfiles
{
    /// <summary>Assets that are profiled together.</summary>
    public const int Group = 8;

    /// <summary>Profiles every column.</summary>
    /// <param name="rows">Prices, oldest row first, at least two rows.</param>
    /// <param name="stride">Numbers from a row to the next, a multiple of <see cref="Group"/>.</param>
    /// <param name="profiles">Takes a profile per column, <paramref name="stride"/> of them.</param>
    /// <exception cref="ArgumentException">The lengths do not fit.</exception>
    public static void Of(ReadOnlySpan<double> rows, int stride, Span<MoveProfile> profiles)
    {
        if (stride <= 0 || stride % Group != 0 || rows.Length % stride != 0 || rows.Length < 2 * stride || profiles.Length < stride)
            throw new ArgumentException($"rows: expected two or more rows of {stride} prices, a multiple of {Group}, and a profile for each; found {rows.Length} prices and {profiles.Length} profiles", nameof(rows));
        for (var first = 0; first < stride; first += Group)
            OfGroup(rows[first..], stride, rows.Length / stride, profiles.Slice(first, Group));
    }

    // Code compiled ahead has no vectors this wide, so both loops are compiled in full at their first call.
    // The last load is at (bars − 1) · stride, with Group values behind it: the caller's length has them.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OfGroup(ReadOnlySpan<double> rows, int stride, int bars, Span<MoveProfile> profiles)
    {
        ref var origin = ref MemoryMarshal.GetReference(rows);
        var previous = Vector512.LoadUnsafe(ref origin);
        Vector512<double> cumulative = default, highest = default, lowest = default;
        Vector512<long> rises = default, falls = default;
        for (var bar = 1; bar < bars; bar++)
        {
            var current = Vector512.LoadUnsafe(ref Unsafe.Add(ref origin, bar * stride));
            var move = current - previous;
            previous = current;
            cumulative += move;
            highest = Vector512.ConditionalSelect(Vector512.GreaterThan(cumulative, highest), cumulative, highest);
            lowest = Vector512.ConditionalSelect(Vector512.LessThan(cumulative, lowest), cumulative, lowest);
            rises -= Vector512.GreaterThan(move, Vector512<double>.Zero).AsInt64();
            falls -= Vector512.LessThan(move, Vector512<double>.Zero).AsInt64();
        }
        var variance = Variance(ref origin, stride, bars, cumulative / Vector512.Create((double)(bars - 1)));
        for (var lane = 0; lane < Group; lane++)
            profiles[lane] = new(highest[lane], lowest[lane], (int)rises[lane], (int)falls[lane], variance[lane]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Variance(ref double origin, int stride, int bars, Vector512<double> mean)
    {
        Vector512<double> sum = default;
        var previous = Vector512.LoadUnsafe(ref origin);
        for (var bar = 1; bar < bars; bar++)
        {
            var current = Vector512.LoadUnsafe(ref Unsafe.Add(ref origin, bar * stride));
            var deviation = current - previous - mean;
            previous = current;
            sum += deviation * deviation;
        }
        return sum / Vector512.Create((double)(bars - 1));
    }
}
