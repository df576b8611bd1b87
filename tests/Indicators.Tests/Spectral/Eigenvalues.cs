using DolphinLean.Indicators.Spectral;
using NUnit.Framework;

namespace DolphinLean.Indicators.Tests.Spectral;

/// <summary>Runs the tracker over a whole price matrix, row-major, and compares it with its plain twin.</summary>
internal static class Eigenvalues
{
    public static readonly int[] Windows = [20, 60];

    public static double[] Track(ReadOnlySpan<double> prices, int assets, int[] windows)
    {
        var tracker = new EigenvalueTracker(assets, windows);
        var rows = prices.Length / assets;
        var lambda = new double[rows * windows.Length];
        for (var row = 0; row < rows; row++)
            tracker.Add(prices.Slice(row * assets, assets), lambda.AsSpan(row * windows.Length, windows.Length));
        return lambda;
    }

    public static double Dense(double[] prices, int assets, int row, int window) =>
        DenseEigenvalue.Largest(prices.AsSpan((row - window) * assets, (window + 1) * assets), assets);

    public static void Compare(double[] prices, int assets)
    {
        var lambda = Track(prices, assets, Windows);
        for (var row = 0; row < prices.Length / assets; row++)
        {
            for (var w = 0; w < Windows.Length; w++)
            {
                var expected = row < Windows[w] ? double.NaN : Dense(prices, assets, row, Windows[w]);
                AssertClose(lambda[row * 2 + w], expected, row, Windows[w]);
            }
        }
    }

    public static void AssertClose(double actual, double expected, int row, int window)
    {
        if (double.IsNaN(expected) ? !double.IsNaN(actual) : !(Math.Abs(actual / expected - 1) <= 1e-9))
            Assert.Fail($"row {row}, window {window}: {actual:R}, expected {expected:R}");
    }
}
