using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>What a candidate's run over all days made, beside that of the first one. It was seen on every day: for a sober figure walk forward.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Ended">Trades that what the study sweeps has ended.</param>
/// <param name="WinRate">Share of trades with a profit; NaN without a trade.</param>
/// <param name="TradeReturn">Mean net profit of a trade, share of its notional.</param>
/// <param name="TotalReturn">Compounded return over all days, share.</param>
/// <param name="DailyReturn">Mean daily return, share.</param>
/// <param name="Difference">Mean daily return less the first candidate's, day by day, share.</param>
public sealed record CandidateFigures(
    StudyCandidate Candidate, int Ended, double WinRate, ConfidenceInterval TradeReturn, double TotalReturn, ConfidenceInterval DailyReturn,
    ConfidenceInterval Difference)
{
    /// <summary>Works the figures out.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="first">What it is compared with.</param>
    /// <param name="reasons">Codes of the exits that the study sweeps.</param>
    /// <param name="bootstrap">Makes the intervals.</param>
    public static CandidateFigures Of(StudyCandidate candidate, StudyCandidate first, IReadOnlyCollection<string> reasons, BlockBootstrap bootstrap)
    {
        var trades = candidate.Trades;
        double[] difference = [.. candidate.Returns.Zip(first.Returns, (own, other) => own - other)];
        return new(
            candidate, trades.Count(trade => reasons.Contains(trade.Reason)), (double)trades.Count(trade => trade.Net > 0) / trades.Count,
            bootstrap.OfMean([.. trades.Select(trade => trade.Net / trade.Notional)]), StudyFigures.Compound(candidate.Returns),
            bootstrap.OfMean(candidate.Returns), bootstrap.OfMean(difference));
    }
}
