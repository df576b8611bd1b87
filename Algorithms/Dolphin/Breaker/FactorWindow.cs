using DolphinLean.Indicators.Microstructure;

namespace DolphinLean.Algorithms.Dolphin.Breaker;

/// <summary>The factors as they stood at the last scans, and their medians.</summary>
public sealed class FactorWindow
{
    private readonly double[][] _values;
    private readonly double[] _sorted;
    private int _count;
    private int _next;

    /// <summary>A window of this many scans.</summary>
    public FactorWindow(int scans)
    {
        _values = [new double[scans], new double[scans], new double[scans], new double[scans]];
        _sorted = new double[scans];
    }

    /// <summary>Whether the factors were the same at each of the scans, and there are as many as the window holds.</summary>
    public bool IsStill { get; private set; }

    /// <summary>Medians over the scans at which a factor was known; NaN where it was at none.</summary>
    public ExternalFactors Medians => new(MedianOf(0), MedianOf(1), MedianOf(2), MedianOf(3));

    /// <summary>Forgets all scans.</summary>
    public void Clear() => (_count, _next, IsStill) = (0, 0, false);

    /// <summary>Adds the factors of a scan; the oldest falls out of a full window.</summary>
    public void Add(in ExternalFactors factors)
    {
        (_values[0][_next], _values[1][_next], _values[2][_next], _values[3][_next]) =
            (factors.Funding, factors.Dvol, factors.FearGreed, factors.Taker);
        _next = (_next + 1) % _sorted.Length;
        _count = Math.Min(_count + 1, _sorted.Length);
        IsStill = _count == _sorted.Length && Array.TrueForAll(_values, AreAlike);
    }

    private static bool AreAlike(double[] values)
    {
        foreach (var value in values)
        {
            // Equals takes two NaN for alike.
            if (!value.Equals(values[0]))
                return false;
        }
        return true;
    }

    private double MedianOf(int factor)
    {
        var known = 0;
        foreach (var value in _values[factor].AsSpan(0, _count))
        {
            if (!double.IsNaN(value))
                _sorted[known++] = value;
        }
        return known == 0 ? double.NaN : Median.Of(_sorted.AsSpan(0, known));
    }
}
