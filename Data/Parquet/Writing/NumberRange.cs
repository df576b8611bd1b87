using System.Numerics;
using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Writing;

/// <summary>Minimum and maximum of a chunk of numbers as the format wants them: no NaN, and zeros that cover both signs.</summary>
internal static class NumberRange
{
    public static void Set<T>(ChunkResult chunk, ReadOnlySpan<T> values) where T : unmanaged
    {
        var isUnsigned = chunk.Column.Logical is { Kind: ParquetLogicalKind.Integer, IsSigned: false };
        if (typeof(T) == typeof(double))
            SetFloating(chunk, MemoryMarshal.Cast<T, double>(values), -0.0);
        else if (typeof(T) == typeof(float))
            SetFloating(chunk, MemoryMarshal.Cast<T, float>(values), -0.0f);
        else if (typeof(T) == typeof(int) && isUnsigned)
            SetInteger(chunk, MemoryMarshal.Cast<T, uint>(values));
        else if (typeof(T) == typeof(int))
            SetInteger(chunk, MemoryMarshal.Cast<T, int>(values));
        else if (typeof(T) == typeof(long) && isUnsigned)
            SetInteger(chunk, MemoryMarshal.Cast<T, ulong>(values));
        else if (typeof(T) == typeof(long))
            SetInteger(chunk, MemoryMarshal.Cast<T, long>(values));
        else if (typeof(T) == typeof(bool))
            SetInteger(chunk, MemoryMarshal.Cast<T, byte>(values));
    }

    private static void SetFloating<T>(ChunkResult chunk, ReadOnlySpan<T> values, T negativeZero)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // A comparison with NaN is false, so NaN never replaces a bound.
        var mins = new Vector<T>(T.PositiveInfinity);
        var maxs = new Vector<T>(T.NegativeInfinity);
        var vectors = MemoryMarshal.Cast<T, Vector<T>>(values);
        foreach (var vector in vectors)
        {
            mins = Vector.ConditionalSelect(Vector.LessThan(vector, mins), vector, mins);
            maxs = Vector.ConditionalSelect(Vector.GreaterThan(vector, maxs), vector, maxs);
        }
        T min = T.PositiveInfinity, max = T.NegativeInfinity;
        for (var i = 0; i < Vector<T>.Count; i++)
        {
            min = T.Min(min, mins[i]);
            max = T.Max(max, maxs[i]);
        }
        foreach (var value in values[(vectors.Length * Vector<T>.Count)..])
        {
            min = value < min ? value : min;
            max = value > max ? value : max;
        }
        var any = min <= max;
        if (any)
            SetBytes(chunk, min == T.Zero ? negativeZero : min, max == T.Zero ? T.Zero : max);
    }

    private static void SetInteger<T>(ChunkResult chunk, ReadOnlySpan<T> values) where T : unmanaged, IBinaryInteger<T>
    {
        if (values.IsEmpty)
            return;
        T min = values[0], max = values[0];
        foreach (var value in values)
        {
            min = T.Min(min, value);
            max = T.Max(max, value);
        }
        SetBytes(chunk, min, max);
    }

    private static void SetBytes<T>(ChunkResult chunk, T min, T max) where T : unmanaged
    {
        chunk.Min = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in min)).ToArray();
        chunk.Max = MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in max)).ToArray();
    }
}
