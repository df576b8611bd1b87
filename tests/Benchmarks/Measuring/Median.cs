namespace DolphinLean.Benchmarks.Measuring;

/// <summary>Repeats a measurement.</summary>
internal static class Median
{
    /// <summary>The middle of <paramref name="runs"/> values after one unmeasured warm-up; the lower middle of an even number.</summary>
    public static double Of(int runs, Func<double> measure)
    {
        measure();
        var values = new double[runs];
        for (var run = 0; run < runs; run++)
            values[run] = measure();
        Array.Sort(values);
        return values[(runs - 1) / 2];
    }
}
