using DolphinLean.Algorithms.Dolphin.Sizing;

namespace DolphinLean.Algorithms.Dolphin.Forewarning;

/// <summary>An assessment (seed 001 §12).</summary>
/// <param name="Status">The verdict.</param>
/// <param name="Leverage">The assessed leverage.</param>
/// <param name="Trades">Trades that paths were drawn from.</param>
/// <param name="PathTrades">Trades of a path; 0 when there were too few to draw.</param>
/// <param name="CatastrophicProbability">Share of catastrophic paths.</param>
/// <param name="EnvelopeScore">Median over deviation of the terminal return, less the penalty of leverage.</param>
/// <param name="MedianReturn">Median terminal return, share of capital.</param>
/// <param name="Deviation">Its population standard deviation.</param>
/// <param name="Fan">Quantiles of capital, 1 at the start: <c>[day][quantile]</c> from day 0 to the horizon, as <see cref="Forewarner.Quantiles"/>.</param>
public sealed record ForewarnerReport(
    McStatus Status, double Leverage, int Trades, int PathTrades, double CatastrophicProbability, double EnvelopeScore, double MedianReturn,
    double Deviation, IReadOnlyList<IReadOnlyList<double>> Fan);
