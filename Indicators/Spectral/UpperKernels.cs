using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// The loops over a symmetric matrix of which only the blocks of 8 × 8 on and above the diagonal are kept up; <see cref="SymmetricKernels"/>
/// are the plain twins over all of it.
/// </summary>
/// <remarks>
/// A sliding window's matrix is read and written once a row, and four windows of 48 assets fill the first cache: half of the blocks are half
/// of the time. A product takes an element to both places that it stands for, so it does no fewer operations, only fewer loads. Every
/// machine runs the same lane order, so results do not depend on its vector width.
/// </remarks>
internal static class UpperKernels
{
    private const int Lanes = AlignedBuffer.Lanes;

    /// <summary>matrix += plus·plusᵀ − minus·minusᵀ.</summary>
    public static void RankTwoUpdate(Span<double> matrix, int size, ReadOnlySpan<double> plus, ReadOnlySpan<double> minus)
    {
        Require(matrix.Length, size, Math.Min(plus.Length, minus.Length));
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var a = ref MemoryMarshal.GetReference(plus);
        ref var b = ref MemoryMarshal.GetReference(minus);
        var column = 0;
        for (; column + 2 * Lanes <= size; column += 2 * Lanes)
        {
            var (x0, x1) = (Load(ref a, column), Load(ref a, column + Lanes));
            var (y0, y1) = (Load(ref b, column), Load(ref b, column + Lanes));
            for (var row = 0; row < column + 2 * Lanes; row++)
            {
                var (p, n) = (Vector512.Create(Unsafe.Add(ref a, row)), Vector512.Create(-Unsafe.Add(ref b, row)));
                ref var top = ref Unsafe.Add(ref m, row * size + column);
                var left = Vector512.FusedMultiplyAdd(n, y0, Vector512.FusedMultiplyAdd(p, x0, Load(ref top, 0)));
                var right = Vector512.FusedMultiplyAdd(n, y1, Vector512.FusedMultiplyAdd(p, x1, Load(ref top, Lanes)));
                left.StoreUnsafe(ref top);
                right.StoreUnsafe(ref top, Lanes);
            }
        }
        if (column == size)
            return;
        var (x, y) = (Load(ref a, column), Load(ref b, column));
        for (var row = 0; row < size; row++)
        {
            var (p, n) = (Vector512.Create(Unsafe.Add(ref a, row)), Vector512.Create(-Unsafe.Add(ref b, row)));
            ref var top = ref Unsafe.Add(ref m, row * size + column);
            Vector512.FusedMultiplyAdd(n, y, Vector512.FusedMultiplyAdd(p, x, Load(ref top, 0))).StoreUnsafe(ref top);
        }
    }

    /// <summary>result = matrix · vector.</summary>
    public static void Multiply(ReadOnlySpan<double> matrix, int size, ReadOnlySpan<double> vector, Span<double> result)
    {
        Require(matrix.Length, size, Math.Min(vector.Length, result.Length));
        result[..size].Clear();
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(vector);
        ref var y = ref MemoryMarshal.GetReference(result);
        for (var block = 0; block < size; block += Lanes)
            MultiplyBlockRow(ref Unsafe.Add(ref m, block * size), size, ref v, ref y, block);
    }

    // Eight rows at a time: an element times the row's factor goes to its column, and times the column's factor to its row, whose eight
    // lanes are summed at the end.
    private static void MultiplyBlockRow(ref double m, int size, ref double v, ref double y, int block)
    {
        // Four offsets and two bases address eight rows: more of them would not fit into the registers.
        var (one, two, three) = ((nuint)size, (nuint)(2 * size), (nuint)(3 * size));
        ref var n = ref Unsafe.Add(ref m, 4 * size);
        var f0 = Vector512.Create(Unsafe.Add(ref v, block));
        var f1 = Vector512.Create(Unsafe.Add(ref v, block + 1));
        var f2 = Vector512.Create(Unsafe.Add(ref v, block + 2));
        var f3 = Vector512.Create(Unsafe.Add(ref v, block + 3));
        var f4 = Vector512.Create(Unsafe.Add(ref v, block + 4));
        var f5 = Vector512.Create(Unsafe.Add(ref v, block + 5));
        var f6 = Vector512.Create(Unsafe.Add(ref v, block + 6));
        var f7 = Vector512.Create(Unsafe.Add(ref v, block + 7));
        Vector512<double> s0 = default, s1 = default, s2 = default, s3 = default, s4 = default, s5 = default, s6 = default, s7 = default;
        for (var column = block + Lanes; column < size; column += Lanes)
        {
            ref var top = ref Unsafe.Add(ref m, column);
            ref var low = ref Unsafe.Add(ref n, column);
            var factor = Load(ref v, column);
            var even = Load(ref y, column);
            var element = Vector512.LoadUnsafe(ref top);
            s0 = Vector512.FusedMultiplyAdd(element, factor, s0);
            even = Vector512.FusedMultiplyAdd(element, f0, even);
            element = Vector512.LoadUnsafe(ref top, one);
            s1 = Vector512.FusedMultiplyAdd(element, factor, s1);
            var odd = element * f1;
            element = Vector512.LoadUnsafe(ref top, two);
            s2 = Vector512.FusedMultiplyAdd(element, factor, s2);
            even = Vector512.FusedMultiplyAdd(element, f2, even);
            element = Vector512.LoadUnsafe(ref top, three);
            s3 = Vector512.FusedMultiplyAdd(element, factor, s3);
            odd = Vector512.FusedMultiplyAdd(element, f3, odd);
            element = Vector512.LoadUnsafe(ref low);
            s4 = Vector512.FusedMultiplyAdd(element, factor, s4);
            even = Vector512.FusedMultiplyAdd(element, f4, even);
            element = Vector512.LoadUnsafe(ref low, one);
            s5 = Vector512.FusedMultiplyAdd(element, factor, s5);
            odd = Vector512.FusedMultiplyAdd(element, f5, odd);
            element = Vector512.LoadUnsafe(ref low, two);
            s6 = Vector512.FusedMultiplyAdd(element, factor, s6);
            even = Vector512.FusedMultiplyAdd(element, f6, even);
            element = Vector512.LoadUnsafe(ref low, three);
            s7 = Vector512.FusedMultiplyAdd(element, factor, s7);
            odd = Vector512.FusedMultiplyAdd(element, f7, odd);
            (even + odd).StoreUnsafe(ref y, (nuint)column);
        }
        m = ref Unsafe.Add(ref m, block);
        n = ref Unsafe.Add(ref n, block);
        var own = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m), f0, Load(ref y, block));
        var other = Vector512.LoadUnsafe(ref m, one) * f1;
        own = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, two), f2, own);
        other = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, three), f3, other);
        own = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref n), f4, own);
        other = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref n, one), f5, other);
        own = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref n, two), f6, own);
        other = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref n, three), f7, other);
        var sums = LaneSums(Halves(s0, s4), Halves(s1, s5), Halves(s2, s6), Halves(s3, s7));
        (own + other + sums).StoreUnsafe(ref y, (nuint)block);
    }

    /// <summary>Lane i is the sum of what is left of row i: rows are folded in pairs, so that no lane of a vector idles.</summary>
    private static Vector512<double> LaneSums(Vector512<double> r04, Vector512<double> r15, Vector512<double> r26, Vector512<double> r37) =>
        Neighbours(Quarters(r04, r26), Quarters(r15, r37));

    /// <summary>Lanes 0–3: the halves of the first, added; lanes 4–7: those of the second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Halves(Vector512<double> first, Vector512<double> second)
    {
        var mask = Vector512.Create(-1L, -1, -1, -1, 0, 0, 0, 0).AsDouble();
        return Vector512.ConditionalSelect(mask, first, second)
            + Vector512.Shuffle(Vector512.ConditionalSelect(mask, second, first), Vector512.Create(4L, 5, 6, 7, 0, 1, 2, 3));
    }

    /// <summary>The same within each half: of four lanes the first two are the first's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Quarters(Vector512<double> first, Vector512<double> second)
    {
        var mask = Vector512.Create(-1L, -1, 0, 0, -1, -1, 0, 0).AsDouble();
        return Vector512.ConditionalSelect(mask, first, second)
            + Vector512.Shuffle(Vector512.ConditionalSelect(mask, second, first), Vector512.Create(2L, 3, 0, 1, 6, 7, 4, 5));
    }

    /// <summary>The same within each quarter: of two lanes the first is the first's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Neighbours(Vector512<double> first, Vector512<double> second)
    {
        var mask = Vector512.Create(-1L, 0, -1, 0, -1, 0, -1, 0).AsDouble();
        return Vector512.ConditionalSelect(mask, first, second)
            + Vector512.Shuffle(Vector512.ConditionalSelect(mask, second, first), Vector512.Create(1L, 0, 3, 2, 5, 4, 7, 6));
    }

    // What the loops rely on: they check no index.
    private static void Require(int matrix, int size, int vector)
    {
        if (size % Lanes != 0 || matrix < size * size || vector < size)
            throw new ArgumentException($"expected {size} × {size} elements, {size} a multiple of {Lanes}, and vectors as long; found {matrix} and {vector}", nameof(size));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ref double values, int at) => Vector512.LoadUnsafe(ref values, (nuint)at);
}
