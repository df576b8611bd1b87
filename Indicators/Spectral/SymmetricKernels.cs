using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// The vector loops of the eigenvalue tracker. Matrices are square, symmetric and stored in full; row lengths are multiples of
/// <see cref="AlignedBuffer.Lanes"/>. Every machine runs the same lane order, so results do not depend on its vector width.
/// </summary>
internal static class SymmetricKernels
{
    private const int Lanes = AlignedBuffer.Lanes;
    private const double SmallestNormal = 2.2250738585072014e-308;

    /// <summary>result = matrix · vector, over rows and columns from <paramref name="from"/>, a multiple of 8.</summary>
    /// <remarks>Panels of columns keep their part of the result in registers over all rows: one load a product, no store.</remarks>
    public static void Multiply(
        ReadOnlySpan<double> matrix, int size, ReadOnlySpan<double> vector, Span<double> result, int from = 0)
    {
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var v = ref MemoryMarshal.GetReference(vector);
        ref var y = ref MemoryMarshal.GetReference(result);
        var column = (nuint)from;
        for (; column + 6 * Lanes <= (nuint)size; column += 6 * Lanes)
            MultiplySix(ref Unsafe.Add(ref m, column), (nuint)size, ref v, (nuint)from, ref Unsafe.Add(ref y, column));
        for (; column < (nuint)size; column += Lanes)
            MultiplyOne(ref Unsafe.Add(ref m, column), (nuint)size, ref v, (nuint)from, ref Unsafe.Add(ref y, column));
    }

    /// <summary>matrix += plus·plusᵀ − minus·minusᵀ, over rows and columns from <paramref name="from"/>, a multiple of 8.</summary>
    public static void RankTwoUpdate(
        Span<double> matrix, int size, ReadOnlySpan<double> plus, ReadOnlySpan<double> minus, int from = 0)
    {
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var a = ref MemoryMarshal.GetReference(plus);
        ref var b = ref MemoryMarshal.GetReference(minus);
        var column = (nuint)from;
        for (; column + 3 * Lanes <= (nuint)size; column += 3 * Lanes)
        {
            var (x0, x1, x2) = (Load(ref a, column), Load(ref a, column + Lanes), Load(ref a, column + 2 * Lanes));
            var (y0, y1, y2) = (Load(ref b, column), Load(ref b, column + Lanes), Load(ref b, column + 2 * Lanes));
            for (var row = (nuint)from; row < (nuint)size; row++)
            {
                var (p, n) = (Broadcast(Unsafe.Add(ref a, row)), Broadcast(-Unsafe.Add(ref b, row)));
                ref var top = ref Unsafe.Add(ref m, row * (nuint)size + column);
                Update(ref top, 0, p, x0, n, y0);
                Update(ref top, Lanes, p, x1, n, y1);
                Update(ref top, 2 * Lanes, p, x2, n, y2);
            }
        }
        for (; column < (nuint)size; column += Lanes)
        {
            var (x, y) = (Load(ref a, column), Load(ref b, column));
            for (var row = (nuint)from; row < (nuint)size; row++)
            {
                Update(
                    ref Unsafe.Add(ref m, row * (nuint)size), column, Broadcast(Unsafe.Add(ref a, row)), x,
                    Broadcast(-Unsafe.Add(ref b, row)), y);
            }
        }
    }

    /// <summary>Sum of products.</summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        ref var a = ref MemoryMarshal.GetReference(left);
        ref var b = ref MemoryMarshal.GetReference(right);
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < left.Length; i += Lanes)
            sum = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref a, (nuint)i), Vector512.LoadUnsafe(ref b, (nuint)i), sum);
        return Vector512.Sum(sum);
    }

    /// <summary>Scales the vector to unit length; false, and untouched, when it is too short to have a direction.</summary>
    public static bool Normalize(Span<double> vector)
    {
        var squared = Dot(vector, vector);
        if (!(squared > SmallestNormal))
            return false;
        ref var v = ref MemoryMarshal.GetReference(vector);
        var scale = Broadcast(1 / Math.Sqrt(squared));
        for (var i = 0; i < vector.Length; i += Lanes)
            (Vector512.LoadUnsafe(ref v, (nuint)i) * scale).StoreUnsafe(ref v, (nuint)i);
        return true;
    }

    /// <summary>target += factor · vector.</summary>
    public static void AddScaled(Span<double> target, double factor, ReadOnlySpan<double> vector)
    {
        ref var y = ref MemoryMarshal.GetReference(target);
        ref var x = ref MemoryMarshal.GetReference(vector);
        var scale = Broadcast(factor);
        for (var i = 0; i < target.Length; i += Lanes)
            Vector512.FusedMultiplyAdd(scale, Load(ref x, (nuint)i), Load(ref y, (nuint)i)).StoreUnsafe(ref y, (nuint)i);
    }

    /// <summary>target −= factor · vector; returns the squared length of what is left.</summary>
    public static double Subtract(Span<double> target, double factor, ReadOnlySpan<double> vector)
    {
        ref var y = ref MemoryMarshal.GetReference(target);
        ref var x = ref MemoryMarshal.GetReference(vector);
        var (scale, squares) = (Broadcast(-factor), Vector512<double>.Zero);
        for (var i = 0; i < target.Length; i += Lanes)
        {
            var left = Vector512.FusedMultiplyAdd(scale, Load(ref x, (nuint)i), Load(ref y, (nuint)i));
            squares = Vector512.FusedMultiplyAdd(left, left, squares);
            left.StoreUnsafe(ref y, (nuint)i);
        }
        return Vector512.Sum(squares);
    }

    // Two rows a turn, each with its own sums: one sum a column would wait on its own additions.
    private static void MultiplySix(ref double m, nuint size, ref double v, nuint from, ref double y)
    {
        Vector512<double> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default;
        Vector512<double> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default;
        for (var row = from; row < size; row += 2)
        {
            ref var top = ref Unsafe.Add(ref m, row * size);
            var factor = Broadcast(Unsafe.Add(ref v, row));
            a0 = Vector512.FusedMultiplyAdd(Load(ref top, 0), factor, a0);
            a1 = Vector512.FusedMultiplyAdd(Load(ref top, Lanes), factor, a1);
            a2 = Vector512.FusedMultiplyAdd(Load(ref top, 2 * Lanes), factor, a2);
            a3 = Vector512.FusedMultiplyAdd(Load(ref top, 3 * Lanes), factor, a3);
            a4 = Vector512.FusedMultiplyAdd(Load(ref top, 4 * Lanes), factor, a4);
            a5 = Vector512.FusedMultiplyAdd(Load(ref top, 5 * Lanes), factor, a5);
            top = ref Unsafe.Add(ref top, size);
            factor = Broadcast(Unsafe.Add(ref v, row + 1));
            b0 = Vector512.FusedMultiplyAdd(Load(ref top, 0), factor, b0);
            b1 = Vector512.FusedMultiplyAdd(Load(ref top, Lanes), factor, b1);
            b2 = Vector512.FusedMultiplyAdd(Load(ref top, 2 * Lanes), factor, b2);
            b3 = Vector512.FusedMultiplyAdd(Load(ref top, 3 * Lanes), factor, b3);
            b4 = Vector512.FusedMultiplyAdd(Load(ref top, 4 * Lanes), factor, b4);
            b5 = Vector512.FusedMultiplyAdd(Load(ref top, 5 * Lanes), factor, b5);
        }
        (a0 + b0).StoreUnsafe(ref y);
        (a1 + b1).StoreUnsafe(ref y, Lanes);
        (a2 + b2).StoreUnsafe(ref y, 2 * Lanes);
        (a3 + b3).StoreUnsafe(ref y, 3 * Lanes);
        (a4 + b4).StoreUnsafe(ref y, 4 * Lanes);
        (a5 + b5).StoreUnsafe(ref y, 5 * Lanes);
    }

    private static void MultiplyOne(ref double m, nuint size, ref double v, nuint from, ref double y)
    {
        Vector512<double> a = default, b = default, c = default, d = default;
        for (var row = from; row < size; row += 4)
        {
            ref var top = ref Unsafe.Add(ref m, row * size);
            a = Vector512.FusedMultiplyAdd(Load(ref top, 0), Broadcast(Unsafe.Add(ref v, row)), a);
            b = Vector512.FusedMultiplyAdd(Load(ref top, size), Broadcast(Unsafe.Add(ref v, row + 1)), b);
            c = Vector512.FusedMultiplyAdd(Load(ref top, 2 * size), Broadcast(Unsafe.Add(ref v, row + 2)), c);
            d = Vector512.FusedMultiplyAdd(Load(ref top, 3 * size), Broadcast(Unsafe.Add(ref v, row + 3)), d);
        }
        ((a + b) + (c + d)).StoreUnsafe(ref y);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Load(ref double values, nuint at) => Vector512.LoadUnsafe(ref values, at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Update(
        ref double matrix, nuint at, Vector512<double> plus, Vector512<double> x, Vector512<double> minus, Vector512<double> y)
    {
        var sum = Vector512.FusedMultiplyAdd(plus, x, Vector512.LoadUnsafe(ref matrix, at));
        Vector512.FusedMultiplyAdd(minus, y, sum).StoreUnsafe(ref matrix, at);
    }

    private static Vector512<double> Broadcast(double value) => Vector512.Create(value);
}
