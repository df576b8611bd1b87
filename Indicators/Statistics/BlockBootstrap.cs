using DolphinLean.Indicators.Random;

namespace DolphinLean.Indicators.Statistics;

/// <summary>
/// Confidence intervals of a figure of a series whose values depend on their neighbours: quantiles of the figure over series that a stationary
/// bootstrap resamples (Politis and Romano, 1994). Each interval starts the random numbers afresh, so equal samples give equal intervals.
/// </summary>
public sealed class BlockBootstrap
{
    private readonly uint _seed;
    private readonly int _resamples;
    private readonly double _meanBlock;
    private readonly double _confidence;

    /// <summary>A bootstrap.</summary>
    /// <param name="seed">Seed of the random numbers.</param>
    /// <param name="resamples">Series to draw, at least 1.</param>
    /// <param name="meanBlock">Mean length of a block, at least 1.</param>
    /// <param name="confidence">Share of the figures that the interval holds, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public BlockBootstrap(uint seed, int resamples, double meanBlock, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(resamples, 1);
        if (!(meanBlock >= 1))
            throw new ArgumentOutOfRangeException(nameof(meanBlock), meanBlock, "expected 1 or more");
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "expected a share between 0 and 1");
        (_seed, _resamples, _meanBlock, _confidence) = (seed, resamples, meanBlock, confidence);
    }

    /// <summary>A figure of a series.</summary>
    public delegate double Figure(ReadOnlySpan<double> series);

    /// <summary>The arithmetic mean; NaN of nothing.</summary>
    public static double Mean(ReadOnlySpan<double> series)
    {
        var sum = 0.0;
        foreach (var value in series)
            sum += value;
        return sum / series.Length;
    }

    /// <summary>The interval of the mean.</summary>
    public ConfidenceInterval OfMean(ReadOnlySpan<double> series) => Of(series, Mean);

    /// <summary>The interval of a figure; undefined without data. A resampled series that has no figure (NaN) does not count.</summary>
    public ConfidenceInterval Of(ReadOnlySpan<double> series, Figure figure)
    {
        if (series.IsEmpty)
            return ConfidenceInterval.Undefined;
        var bootstrap = new StationaryBootstrap(_seed, _meanBlock);
        var drawn = new double[series.Length];
        var figures = new double[_resamples];
        var known = 0;
        for (var i = 0; i < _resamples; i++)
        {
            bootstrap.Draw(series, drawn);
            if (figure(drawn) is var found && !double.IsNaN(found))
                figures[known++] = found;
        }
        if (known == 0)
            return ConfidenceInterval.Undefined with { Estimate = figure(series) };
        var sorted = figures.AsSpan(0, known);
        sorted.Sort();
        var tail = (1 - _confidence) / 2;
        return new ConfidenceInterval(figure(series), Quantile.OfSorted(sorted, tail), Quantile.OfSorted(sorted, 1 - tail));
    }
}
