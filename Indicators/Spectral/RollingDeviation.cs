namespace DolphinLean.Indicators.Spectral;

/// <summary>Population standard deviation of the last n values; NaN until there are n, and while any of them is NaN.</summary>
public sealed class RollingDeviation
{
    private readonly double[] _values;
    private int _next;

    /// <summary>Starts empty.</summary>
    /// <param name="length">n; at least 1.</param>
    public RollingDeviation(int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        _values = new double[length];
        _values.AsSpan().Fill(double.NaN);
    }

    /// <summary>Appends a value and returns the deviation, computed afresh in two passes so that nothing drifts.</summary>
    public double Add(double value)
    {
        _values[_next] = value;
        _next = (_next + 1) % _values.Length;
        var mean = 0.0;
        // From the oldest to the newest, so that the result depends on the values alone, not on where the run started.
        for (var i = 0; i < _values.Length; i++)
            mean += _values[(_next + i) % _values.Length];
        mean /= _values.Length;
        var squares = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            var deviation = _values[(_next + i) % _values.Length] - mean;
            squares += deviation * deviation;
        }
        return Math.Sqrt(squares / _values.Length);
    }
}
