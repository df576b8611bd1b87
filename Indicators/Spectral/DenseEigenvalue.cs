using MathNet.Numerics.LinearAlgebra;

namespace DolphinLean.Indicators.Spectral;

/// <summary>
/// Largest eigenvalue of the Pearson correlation matrix of one window, from scratch, by a full symmetric decomposition: the
/// plain twin of <see cref="EigenvalueTracker"/>.
/// </summary>
public static class DenseEigenvalue
{
    /// <summary>Computes the eigenvalue; NaN when fewer than two assets are complete and moving.</summary>
    /// <param name="prices">Row-major, one row per bar, one column per asset; w + 1 rows for a window of w returns.</param>
    /// <param name="assets">Columns.</param>
    public static double Largest(ReadOnlySpan<double> prices, int assets)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(assets, 1);
        var returns = new List<double[]>();
        for (var asset = 0; asset < assets; asset++)
        {
            var column = Returns(prices, assets, asset);
            if (column.Length >= 2 && column.All(double.IsFinite) && column.Any(value => value != column[0]))
                returns.Add(Standardize(column));
        }
        if (returns.Count < 2)
            return double.NaN;
        var correlation = Matrix<double>.Build.Dense(returns.Count, returns.Count,
            (i, j) => i == j ? 1 : Correlation(returns[Math.Min(i, j)], returns[Math.Max(i, j)]));
        return correlation.Evd(Symmetricity.Symmetric).EigenValues.Max(value => value.Real);
    }

    private static double[] Returns(ReadOnlySpan<double> prices, int assets, int asset)
    {
        var returns = new double[prices.Length / assets - 1];
        for (var row = 0; row < returns.Length; row++)
        {
            var (from, to) = (prices[row * assets + asset], prices[(row + 1) * assets + asset]);
            var priced = from > 0 && to > 0 && double.IsFinite(from) && double.IsFinite(to);
            returns[row] = priced ? ReturnHistory.LogReturn(from, to) : double.NaN;
        }
        return returns;
    }

    /// <summary>Deviations from the mean, of unit length. Taken twice, because one pass leaves the rounding of the mean behind.</summary>
    private static double[] Standardize(double[] returns)
    {
        var deviations = Array.ConvertAll(returns, value => value - returns[0]);
        for (var pass = 0; pass < 2; pass++)
        {
            var mean = deviations.Average();
            deviations = Array.ConvertAll(deviations, value => value - mean);
        }
        var length = Math.Sqrt(deviations.Sum(value => value * value));
        return Array.ConvertAll(deviations, value => value / length);
    }

    private static double Correlation(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
            sum += left[i] * right[i];
        return sum;
    }
}
