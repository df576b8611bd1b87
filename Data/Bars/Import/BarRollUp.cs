using System.Globalization;

namespace DolphinLean.Data.Bars.Import;

/// <summary>Sums trade bars of a day up to longer ones.</summary>
internal static class BarRollUp
{
    /// <summary>Rolls a day's bars up to hours or to the day.</summary>
    /// <param name="bars">Trade bars of a UTC day.</param>
    /// <param name="spanMs">Length of the longer bars in milliseconds.</param>
    /// <param name="target">Where they go; spans without a bar are left out.</param>
    public static void Apply(BarColumns bars, int spanMs, BarColumns target)
    {
        target.Clear(BarKind.Trade);
        for (var first = 0; first < bars.Count;)
        {
            var span = bars.StartMs[first] / spanMs;
            var end = first + 1;
            while (end < bars.Count && bars.StartMs[end] / spanMs == span)
                end++;
            target.EnsureCapacity(target.Count + 1);
            var row = target.Count;
            target.StartMs[row] = span * spanMs;
            target.Open[row] = bars.Open[first];
            target.High[row] = Highest(bars.High.AsSpan(first, end - first));
            target.Low[row] = Lowest(bars.Low.AsSpan(first, end - first));
            target.Close[row] = bars.Close[end - 1];
            target.Volume[row] = Sum(bars.Volume.AsSpan(first, end - first));
            target.SetCount(row + 1);
            first = end;
        }
    }

    private static double Highest(ReadOnlySpan<double> values)
    {
        var highest = values[0];
        foreach (var value in values)
            highest = Math.Max(highest, value);
        return highest;
    }

    private static double Lowest(ReadOnlySpan<double> values)
    {
        var lowest = values[0];
        foreach (var value in values)
            lowest = Math.Min(lowest, value);
        return lowest;
    }

    // In decimals, because a sum of doubles shows digits that no volume has.
    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0m;
        foreach (var value in values)
            sum += Exact(value);
        return (double)sum;
    }

    private static decimal Exact(double value)
    {
        var cast = (decimal)value;
        return (double)cast == value
            ? cast
            : decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
