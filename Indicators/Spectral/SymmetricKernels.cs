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
    public static void Multiply(
        ReadOnlySpan<double> matrix, int size, ReadOnlySpan<double> vector, Span<double> result, int from = 0)
    {
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var y = ref MemoryMarshal.GetReference(result);
        result[from..size].Clear();
        for (var row = from; row < size; row += Lanes)
        {
            var factor = vector.Slice(row, Lanes);
            var (f0, f1, f2, f3) = (Broadcast(factor[0]), Broadcast(factor[1]), Broadcast(factor[2]), Broadcast(factor[3]));
            var (f4, f5, f6, f7) = (Broadcast(factor[4]), Broadcast(factor[5]), Broadcast(factor[6]), Broadcast(factor[7]));
            ref var top = ref Unsafe.Add(ref m, row * size);
            var step = (nuint)size;
            for (var at = (nuint)from; at < step; at += Lanes)
            {
                // Two chains of four: one chain of eight would wait on its own additions.
                var left = Vector512.LoadUnsafe(ref y, at);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at), f0, left);
                var right = Vector512.LoadUnsafe(ref top, at + step) * f1;
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 2 * step), f2, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 3 * step), f3, right);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 4 * step), f4, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 5 * step), f5, right);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 6 * step), f6, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref top, at + 7 * step), f7, right);
                (left + right).StoreUnsafe(ref y, at);
            }
        }
    }

    /// <summary>matrix += plus·plusᵀ − minus·minusᵀ, over rows and columns from <paramref name="from"/>, a multiple of 8.</summary>
    public static void RankTwoUpdate(
        Span<double> matrix, int size, ReadOnlySpan<double> plus, ReadOnlySpan<double> minus, int from = 0)
    {
        ref var m = ref MemoryMarshal.GetReference(matrix);
        ref var a = ref MemoryMarshal.GetReference(plus);
        ref var b = ref MemoryMarshal.GetReference(minus);
        for (var row = from; row < size; row += 4)
        {
            var (p0, p1, p2, p3) = (Broadcast(plus[row]), Broadcast(plus[row + 1]), Broadcast(plus[row + 2]), Broadcast(plus[row + 3]));
            var (n0, n1, n2, n3) = (Broadcast(-minus[row]), Broadcast(-minus[row + 1]), Broadcast(-minus[row + 2]), Broadcast(-minus[row + 3]));
            ref var top = ref Unsafe.Add(ref m, row * size);
            for (var column = (nuint)from; column < (nuint)size; column += Lanes)
            {
                var x = Vector512.LoadUnsafe(ref a, column);
                var y = Vector512.LoadUnsafe(ref b, column);
                var at = column;
                Update(ref top, at, p0, x, n0, y);
                Update(ref top, at += (nuint)size, p1, x, n1, y);
                Update(ref top, at += (nuint)size, p2, x, n2, y);
                Update(ref top, at + (nuint)size, p3, x, n3, y);
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

    /// <summary>Squared length of <paramref name="image"/> − <paramref name="value"/> · <paramref name="vector"/>.</summary>
    public static double ResidualSquared(ReadOnlySpan<double> image, double value, ReadOnlySpan<double> vector)
    {
        ref var y = ref MemoryMarshal.GetReference(image);
        ref var v = ref MemoryMarshal.GetReference(vector);
        var factor = Broadcast(-value);
        var sum = Vector512<double>.Zero;
        for (var i = 0; i < image.Length; i += Lanes)
        {
            var part = Vector512.FusedMultiplyAdd(
                factor, Vector512.LoadUnsafe(ref v, (nuint)i), Vector512.LoadUnsafe(ref y, (nuint)i));
            sum = Vector512.FusedMultiplyAdd(part, part, sum);
        }
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Update(
        ref double matrix, nuint at, Vector512<double> plus, Vector512<double> x, Vector512<double> minus, Vector512<double> y)
    {
        var sum = Vector512.FusedMultiplyAdd(plus, x, Vector512.LoadUnsafe(ref matrix, at));
        Vector512.FusedMultiplyAdd(minus, y, sum).StoreUnsafe(ref matrix, at);
    }

    private static Vector512<double> Broadcast(double value) => Vector512.Create(value);
}
