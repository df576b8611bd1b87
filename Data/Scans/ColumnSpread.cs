using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace DolphinLean.Data.Scans;

/// <summary>Lays eight columns out as neighbours in rows: the transpose of eight by eight numbers at a time.</summary>
/// <remarks>
/// Eight loads, 24 shuffles and eight stores of a whole cache line move 64 numbers, where <see cref="SpreadPlainly"/> takes a load and a store
/// for each. Code compiled ahead has no vectors this wide, so that a run would begin with a compiler's first draft: the loop is compiled in
/// full at once.
/// </remarks>
internal static class ColumnSpread
{
    private const int Columns = 8;

    /// <summary>Writes row after row, each the next number of every column.</summary>
    /// <param name="columns">Eight columns of at least <paramref name="rows"/> numbers.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="target">Where the first row goes.</param>
    /// <param name="stride">Numbers from a row to the next, at least 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Spread(double[][] columns, int rows, Span<double> target, int stride)
    {
        var done = 0;
        if (Avx512F.IsSupported)
        {
            Require(columns, rows, target.Length, stride);
            for (; done + Columns <= rows; done += Columns)
                Transpose(columns, done, ref Unsafe.Add(ref MemoryMarshal.GetReference(target), done * stride), stride);
        }
        SpreadPlainly(columns, done, rows, target, stride);
    }

    /// <summary>The same number by number: the plain twin, and what is left behind whole blocks.</summary>
    public static void SpreadPlainly(double[][] columns, int first, int rows, Span<double> target, int stride)
    {
        for (var row = first; row < rows; row++)
        {
            var line = target.Slice(row * stride, Columns);
            for (var column = 0; column < Columns; column++)
                line[column] = columns[column][row];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(double[][] columns, int row, ref double target, int stride)
    {
        var (a, b) = Interleave(Load(columns[0], row), Load(columns[1], row));
        var (c, d) = Interleave(Load(columns[2], row), Load(columns[3], row));
        var (e, f) = Interleave(Load(columns[4], row), Load(columns[5], row));
        var (g, h) = Interleave(Load(columns[6], row), Load(columns[7], row));
        // Pairs of lanes are now rows 0, 2, 4, 6 of two columns (a, c, e, g) and rows 1, 3, 5, 7 of them (b, d, f, h).
        WriteFour(a, c, e, g, ref target, stride);
        WriteFour(b, d, f, h, ref Unsafe.Add(ref target, stride), stride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFour(
        Vector512<double> c01, Vector512<double> c23, Vector512<double> c45, Vector512<double> c67, ref double target, int stride)
    {
        const byte lower = 0b10_00_10_00, upper = 0b11_01_11_01;
        var (left04, left26) = (Avx512F.Shuffle4x128(c01, c23, lower), Avx512F.Shuffle4x128(c01, c23, upper));
        var (right04, right26) = (Avx512F.Shuffle4x128(c45, c67, lower), Avx512F.Shuffle4x128(c45, c67, upper));
        Avx512F.Shuffle4x128(left04, right04, lower).StoreUnsafe(ref target);
        Avx512F.Shuffle4x128(left26, right26, lower).StoreUnsafe(ref target, (nuint)(2 * stride));
        Avx512F.Shuffle4x128(left04, right04, upper).StoreUnsafe(ref target, (nuint)(4 * stride));
        Avx512F.Shuffle4x128(left26, right26, upper).StoreUnsafe(ref target, (nuint)(6 * stride));
    }

    private static (Vector512<double> Even, Vector512<double> Odd) Interleave(Vector512<double> left, Vector512<double> right) =>
        (Avx512F.UnpackLow(left, right), Avx512F.UnpackHigh(left, right));

    private static Vector512<double> Load(double[] column, int row) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(column), (nuint)row);

    // What the transposes rely on: they check no index.
    private static void Require(double[][] columns, int rows, int room, int stride)
    {
        if (columns.Length < Columns || stride < Columns || (rows > 0 && (long)(rows - 1) * stride + Columns > room))
            throw new ArgumentException($"expected room for {rows} rows of {Columns}, {stride} apart; found {room} numbers and {columns.Length} columns", nameof(rows));
        for (var column = 0; column < Columns; column++)
        {
            if (columns[column].Length < rows)
                throw new ArgumentException($"expected columns of {rows} numbers; column {column} has {columns[column].Length}", nameof(columns));
        }
    }
}
