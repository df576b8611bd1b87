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
            for (var column = from; column < size; column += Lanes)
            {
                var at = (nuint)(row * size + column);
                var step = (nuint)size;
                // Two chains of four: one chain of eight would wait on its own additions.
                var left = Vector512.LoadUnsafe(ref y, (nuint)column);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at), f0, left);
                var right = Vector512.LoadUnsafe(ref m, at + step) * f1;
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 2 * step), f2, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 3 * step), f3, right);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 4 * step), f4, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 5 * step), f5, right);
                left = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 6 * step), f6, left);
                right = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref m, at + 7 * step), f7, right);
                (left + right).StoreUnsafe(ref y, (nuint)column);
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
        for (var row = from; row < size; row++)
        {
            var (rowPlus, rowMinus) = (Broadcast(plus[row]), Broadcast(-minus[row]));
            for (var column = from; column < size; column += Lanes)
            {
                var at = (nuint)(row * size + column);
                var sum = Vector512.LoadUnsafe(ref m, at);
                sum = Vector512.FusedMultiplyAdd(rowPlus, Vector512.LoadUnsafe(ref a, (nuint)column), sum);
                sum = Vector512.FusedMultiplyAdd(rowMinus, Vector512.LoadUnsafe(ref b, (nuint)column), sum);
                sum.StoreUnsafe(ref m, at);
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

    private static Vector512<double> Broadcast(double value) => Vector512.Create(value);
}
