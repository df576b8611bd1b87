using MathNet.Numerics.LinearAlgebra;
using Lanes = System.Numerics.Vector<double>;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// vel_div from prices alone by a full correlation matrix and a full symmetric decomposition at every row: slow, without
/// memory between rows, and so without drift.
/// </summary>
internal static class SeedFeatures
{
    public const int ShortWindow = 50;
    public const int LongWindow = 750;

    /// <summary>v50 − v750 of every row of a row-major price matrix; NaN where either is undefined.</summary>
    public static double[] VelDiv(double[] prices, int assetCount)
    {
        var returns = LogReturns(prices, assetCount);
        var rows = prices.Length / assetCount;
        var velDiv = new double[rows];
        Array.Fill(velDiv, double.NaN);
        var (lambda50, lambda750) = (new double[rows], new double[rows]);
        Parallel.For(LongWindow, rows, t =>
        {
            lambda50[t] = LambdaMax(returns, t, ShortWindow);
            lambda750[t] = LambdaMax(returns, t, LongWindow);
        });
        for (var t = LongWindow + 1; t < rows; t++)
            velDiv[t] = (lambda50[t] / lambda50[t - 1] - 1) - (lambda750[t] / lambda750[t - 1] - 1);
        return velDiv;
    }

    /// <summary>Largest eigenvalue of the correlation of the last <paramref name="window"/> returns up to row <paramref name="row"/>.</summary>
    public static double LambdaMax(double[] prices, int assetCount, int row, int window) =>
        LambdaMax(LogReturns(prices, assetCount), row, window);

    private static double LambdaMax(double[][] returns, int row, int window)
    {
        if (row < window)
            return double.NaN;
        var standardised = new List<double[]>();
        foreach (var series in returns)
        {
            if (Standardise(series.AsSpan(row - window + 1, window)) is { } z)
                standardised.Add(z);
        }
        if (standardised.Count < 2)
            return double.NaN;
        var correlation = Matrix<double>.Build.DenseIdentity(standardised.Count);
        for (var i = 0; i < standardised.Count; i++)
        {
            for (var j = 0; j < i; j++)
                correlation[i, j] = correlation[j, i] = Dot(standardised[i], standardised[j]);
        }
        return correlation.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real);
    }

    /// <summary>Mean 0 and length 1, or null for an asset that is left out: a missing return, or none that differs.</summary>
    private static double[]? Standardise(ReadOnlySpan<double> window)
    {
        var (sum, differs) = (0.0, false);
        foreach (var r in window)
        {
            sum += r;
            differs |= r != window[0];
        }
        if (double.IsNaN(sum) || !differs)
            return null;
        var mean = sum / window.Length;
        var z = new double[window.Length];
        for (var i = 0; i < z.Length; i++)
            z[i] = window[i] - mean;
        var length = Math.Sqrt(Dot(z, z));
        for (var i = 0; i < z.Length; i++)
            z[i] /= length;
        return z;
    }

    private static double Dot(double[] a, double[] b)
    {
        // Lanes, because half a year of 48 assets takes 45 billion of these products.
        var lanes = Lanes.Zero;
        var i = 0;
        for (; i + Lanes.Count <= a.Length; i += Lanes.Count)
            lanes += new Lanes(a, i) * new Lanes(b, i);
        var sum = System.Numerics.Vector.Sum(lanes);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }

    /// <summary>One series per asset; element t is the return from row t−1 to row t, NaN if either price is missing.</summary>
    private static double[][] LogReturns(double[] prices, int assetCount)
    {
        var rows = prices.Length / assetCount;
        var returns = new double[assetCount][];
        for (var a = 0; a < assetCount; a++)
        {
            returns[a] = new double[rows];
            for (var t = 0; t < rows; t++)
            {
                var (now, before) = (prices[t * assetCount + a], t == 0 ? double.NaN : prices[(t - 1) * assetCount + a]);
                returns[a][t] = now > 0 && before > 0 ? Math.Log(now / before) : double.NaN;
            }
        }
        return returns;
    }
}
