namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>
/// The last values of a series, oldest first, as one span. It grows to 500 values and then keeps the last 200, as the seed's lists do
/// (seed 001 §13.1); windows up to 200 never notice.
/// </summary>
public sealed class SlidingSeries
{
    /// <summary>Longest window that is always complete.</summary>
    public const int LongestWindow = 200;

    // 500 doubles make a stride that is no multiple of 4,096 bytes: histories of different assets must not share cache sets.
    private const int Capacity = 500;

    private readonly double[] _values = new double[Capacity];
    private int _count;

    /// <summary>The values held, oldest first.</summary>
    public ReadOnlySpan<double> Values => _values.AsSpan(0, _count);

    /// <summary>The last value; NaN before the first.</summary>
    public double Last => _count == 0 ? double.NaN : _values[_count - 1];

    /// <summary>Adds a value.</summary>
    public void Append(double value)
    {
        if (_count == Capacity)
        {
            _values.AsSpan(Capacity - LongestWindow).CopyTo(_values);
            _count = LongestWindow;
        }
        _values[_count++] = value;
    }

    /// <summary>Adds values, oldest first.</summary>
    public void Append(ReadOnlySpan<double> values)
    {
        if (values.Length >= LongestWindow)
        {
            values = values[^LongestWindow..];
            _count = 0;
        }
        if (_count + values.Length > Capacity)
        {
            _values.AsSpan(_count - LongestWindow, LongestWindow).CopyTo(_values);
            _count = LongestWindow;
        }
        values.CopyTo(_values.AsSpan(_count));
        _count += values.Length;
    }

    /// <summary>Forgets all values.</summary>
    public void Clear() => _count = 0;

    /// <summary>The last <paramref name="length"/> values; false while there are fewer.</summary>
    public bool TryGetLast(int length, out ReadOnlySpan<double> window)
    {
        window = length <= _count ? Values[^length..] : default;
        return length <= _count;
    }
}
