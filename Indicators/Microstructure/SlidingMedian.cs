using System.Numerics;
using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Microstructure;

/// <summary>Median of the last values of a series, kept sorted so that a new value costs a shift and not a sort.</summary>
/// <remarks>Nothing is allocated after construction. Not thread-safe.</remarks>
public sealed class SlidingMedian
{
    private readonly double[] _ring;
    private readonly double[] _sorted;
    private int _added;

    /// <summary>An empty series.</summary>
    /// <param name="length">How many values count, at least 1.</param>
    public SlidingMedian(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        _ring = new double[length];
        _sorted = new double[length];
    }

    /// <summary>The median; NaN before the first value.</summary>
    public double Value
    {
        get
        {
            var count = Math.Min(_added, _ring.Length);
            return count == 0 ? double.NaN : count % 2 == 1 ? _sorted[count / 2] : (_sorted[count / 2 - 1] + _sorted[count / 2]) / 2;
        }
    }

    /// <summary>Takes a value in the place of the oldest.</summary>
    public void Add(double value)
    {
        var count = Math.Min(_added, _ring.Length);
        var place = _added++ % _ring.Length;
        if (count == _ring.Length)
            Remove(_ring[place], count--);
        _ring[place] = value;
        var at = PlaceOf(value, count);
        Array.Copy(_sorted, at, _sorted, at + 1, count - at);
        _sorted[at] = value;
    }

    /// <summary>Forgets all values.</summary>
    public void Clear() => _added = 0;

    private void Remove(double value, int count)
    {
        var at = PlaceOf(value, count);
        Array.Copy(_sorted, at + 1, _sorted, at, count - at - 1);
    }

    /// <summary>Index of the first value that is equal or higher; NaN is lowest.</summary>
    private int PlaceOf(double value, int count)
    {
        if (double.IsNaN(value))
            return 0;
        // Comparing all is quicker than halving, whose every turn is a surprise.
        var sorted = _sorted.AsSpan(0, count);
        var (place, index) = (0, 0);
        for (; index <= count - Vector512<double>.Count; index += Vector512<double>.Count)
        {
            var from = Vector512.GreaterThanOrEqual(Vector512.Create<double>(sorted[index..]), Vector512.Create(value));
            place += Vector512<double>.Count - BitOperations.PopCount(from.ExtractMostSignificantBits());
        }
        for (; index < count; index++)
            place += sorted[index] >= value ? 0 : 1;
        return place;
    }
}
