using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Indicators.Random;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Algorithms.Dolphin.Forewarning;

/// <summary>Draws what the next month may look like at a leverage and judges it (seed 001 §12; dolphin.md, Survival).</summary>
public sealed class Forewarner
{
    /// <summary>The quantiles of a fan.</summary>
    public static readonly double[] Quantiles = [0.05, 0.25, 0.50, 0.75, 0.95];

    private readonly ForewarnerParameters _parameters;

    /// <summary>A forewarner with these constants.</summary>
    public Forewarner(ForewarnerParameters parameters) => _parameters = parameters;

    /// <summary>The seed's verdict on a month.</summary>
    public McStatus Judge(double catastrophicProbability, double envelopeScore) =>
        catastrophicProbability > _parameters.RedProbability || envelopeScore < _parameters.RedScore ? McStatus.Red
        : catastrophicProbability > _parameters.OrangeProbability || envelopeScore < _parameters.OrangeScore ? McStatus.Orange
        : McStatus.Ok;

    /// <summary>Assesses a leverage.</summary>
    /// <param name="returns">Returns of the last trades at leverage 1, oldest first, shares of capital.</param>
    /// <param name="leverage">The leverage to assess.</param>
    /// <param name="pathTrades">Trades of a path, at least 1.</param>
    /// <param name="seed">Seed of the paths.</param>
    public ForewarnerReport Assess(ReadOnlySpan<double> returns, double leverage, int pathTrades, uint seed)
    {
        if (returns.Length < _parameters.MinTrades)
            return new(McStatus.Ok, leverage, returns.Length, 0, double.NaN, double.NaN, double.NaN, double.NaN, []);
        var capital = new double[_parameters.HorizonDays + 1][];
        for (var day = 0; day < capital.Length; day++)
            capital[day] = new double[_parameters.Paths];
        var catastrophes = Walk(returns, leverage, new double[pathTrades], seed, capital);

        var fan = capital.Select(OfDay).ToArray();
        var terminal = capital[^1];
        var (median, deviation) = (fan[^1][Quantiles.Length / 2] - 1, Deviation(terminal));
        var probability = (double)catastrophes / _parameters.Paths;
        // Paths that all end alike have no deviation: their score is endless, or nothing when they end where they began.
        var score = (median == 0 ? 0 : median / deviation) - Math.Max(0, leverage / _parameters.FreeLeverage - 1);
        return new(Judge(probability, score), leverage, returns.Length, pathTrades, probability, score, median, deviation, fan);
    }

    /// <summary>Walks all paths, noting the capital at each day's end.</summary>
    /// <returns>How many were catastrophic.</returns>
    private int Walk(ReadOnlySpan<double> returns, double leverage, Span<double> path, uint seed, double[][] capital)
    {
        var bootstrap = new StationaryBootstrap(seed, _parameters.MeanBlock);
        var catastrophes = 0;
        for (var number = 0; number < _parameters.Paths; number++)
        {
            bootstrap.Draw(returns, path);
            var (now, peak, deepest, trade) = (1.0, 1.0, 0.0, 0);
            for (var day = 0; day < capital.Length; day++)
            {
                for (var until = (int)((long)path.Length * day / _parameters.HorizonDays); trade < until; trade++)
                {
                    now *= Math.Max(0, 1 + path[trade] * leverage);
                    peak = Math.Max(peak, now);
                    deepest = Math.Max(deepest, 1 - now / peak);
                }
                capital[day][number] = now;
            }
            catastrophes += deepest > _parameters.CatastropheDrawdown ? 1 : 0;
        }
        return catastrophes;
    }

    private static double[] OfDay(double[] capital)
    {
        Array.Sort(capital);
        return [.. Quantiles.Select(share => Quantile.OfSorted(capital, share))];
    }

    private static double Deviation(double[] values)
    {
        var mean = 0.0;
        foreach (var value in values)
            mean += value / values.Length;
        var squares = 0.0;
        foreach (var value in values)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / values.Length);
    }
}
