using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Data.Scans;

/// <summary>What one pass over a day's prices finds out. Checks that each read the day again would wait for memory most of their time.</summary>
/// <remarks>Code compiled ahead has no vectors this wide: the loops are compiled in full at their first call.</remarks>
internal readonly ref struct PriceSurvey
{
    private const ulong Prime = 1099511628211;
    private const ulong Offset = 14695981039346656037;

    /// <summary>Whether any price is negative or infinite.</summary>
    public bool HasBad { get; private init; }

    /// <summary>Whether every price is there: above zero.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>Names the prices: see <see cref="Digest"/>.</summary>
    public ulong Fingerprint { get; private init; }

    /// <summary>Surveys prices.</summary>
    /// <param name="prices">Row after row.</param>
    /// <param name="assets">Prices in a row.</param>
    /// <param name="repeats">Gets for each row whether it equals the row before bit by bit; NaN equals NaN.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static PriceSurvey Of(ReadOnlySpan<double> prices, int assets, Span<bool> repeats)
    {
        var (bad, there, isWhole, isBad) = (Vector512<double>.Zero, Vector512<double>.AllBitsSet, true, false);
        var digest = new Lanes(Offset);
        for (int row = 0, at = 0; row < repeats.Length; row++, at += assets)
        {
            var now = prices.Slice(at, assets);
            var before = row == 0 ? [] : prices.Slice(at - assets, assets);
            var differ = Vector512<ulong>.Zero;
            var i = 0;
            for (; i <= now.Length - Vector512<double>.Count; i += Vector512<double>.Count)
            {
                var price = Vector512.Create(now.Slice(i, Vector512<double>.Count));
                bad |= Vector512.LessThan(price, Vector512<double>.Zero) | Vector512.Equals(price, Vector512.Create(double.PositiveInfinity));
                there &= Vector512.GreaterThan(price, Vector512<double>.Zero);
                digest.Add(price.AsUInt64());
                if (row > 0)
                    differ |= price.AsUInt64() ^ Vector512.Create(before.Slice(i, Vector512<double>.Count)).AsUInt64();
            }
            var isEqual = differ == Vector512<ulong>.Zero;
            for (; i < now.Length; i++)
            {
                isBad |= now[i] < 0 || double.IsPositiveInfinity(now[i]);
                isWhole &= now[i] > 0;
                digest.Add(BitConverter.DoubleToUInt64Bits(now[i]));
                isEqual &= row > 0 && BitConverter.DoubleToUInt64Bits(now[i]) == BitConverter.DoubleToUInt64Bits(before[i]);
            }
            repeats[row] = row > 0 && isEqual;
        }
        return new PriceSurvey
        {
            HasBad = isBad || bad.AsUInt64() != Vector512<ulong>.Zero,
            IsWhole = isWhole && there.AsUInt64() == Vector512<ulong>.AllBitsSet,
            Fingerprint = digest.Value,
        };
    }

    /// <summary>Eight lanes of FNV-1a over 64-bit words: a changed bit changes it, and different numbers meet once in 2^64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Digest(ReadOnlySpan<double> values)
    {
        var digest = new Lanes(Offset);
        var vectors = MemoryMarshal.Cast<double, Vector512<ulong>>(values);
        foreach (var words in vectors)
            digest.Add(words);
        foreach (var value in values[(vectors.Length * Vector512<ulong>.Count)..])
            digest.Add(BitConverter.DoubleToUInt64Bits(value));
        return digest.Value;
    }

    /// <summary>Whether the same prices are missing in two rows.</summary>
    public static bool HaveSameGaps(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] > 0 != right[i] > 0)
                return false;
        }
        return true;
    }

    private struct Lanes(ulong start)
    {
        private Vector512<ulong> _lanes = Vector512.Create(start);
        private Vector512<ulong> _others = Vector512.Create(Prime);
        private ulong _rest = start;

        // A product takes longer than all the rest of a pass: two chains of them run side by side.
        public void Add(Vector512<ulong> words)
        {
            var mixed = (_lanes ^ words) * Prime;
            _lanes = _others;
            _others = mixed ^ (mixed >> 32);
        }

        public void Add(ulong word)
        {
            _rest = (_rest ^ word) * Prime;
            _rest ^= _rest >> 32;
        }

        public readonly ulong Value
        {
            get
            {
                var hash = _rest;
                for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
                    hash = (((hash ^ _lanes[lane]) * Prime) ^ _others[lane]) * Prime;
                return hash;
            }
        }
    }
}
