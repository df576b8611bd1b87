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

    /// <summary>Index of an equal value, or of the first that is higher.</summary>
    private int PlaceOf(double value, int count)
    {
        var at = Array.BinarySearch(_sorted, 0, count, value);
        return at < 0 ? ~at : at;
    }
}
