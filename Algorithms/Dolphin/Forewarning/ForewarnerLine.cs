using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Dolphin.Forewarning;

/// <summary>An assessment as a line of the decision journal: verdict, envelope, and quantiles of the paths.</summary>
internal static class ForewarnerLine
{
    /// <summary>Days of the fan that the journal holds beside the last.</summary>
    private const int JournalledDays = 10;

    /// <summary>Writes <c>MC_OK</c>, <c>MC_ORANGE</c> or <c>MC_RED</c>.</summary>
    public static void Write(IDecisionJournal journal, long timestampMs, ForewarnerReport report)
    {
        var fields = new List<JournalField>
        {
            new("leverage", report.Leverage), new("trades", report.Trades), new("path_trades", report.PathTrades),
            new("catastrophic_probability", report.CatastrophicProbability), new("envelope_score", report.EnvelopeScore),
            new("median_return", report.MedianReturn), new("deviation", report.Deviation),
        };
        for (var day = 0; day < report.Fan.Count; day++)
        {
            if (day == 0 || (day % JournalledDays != 0 && day != report.Fan.Count - 1))
                continue;
            for (var q = 0; q < Forewarner.Quantiles.Length; q++)
                fields.Add(new(FormattableString.Invariant($"day{day}_q{100 * Forewarner.Quantiles[q]:00}"), report.Fan[day][q]));
        }
        journal.Write(timestampMs, "regime", $"MC_{report.Status.ToString().ToUpperInvariant()}", "", fields.ToArray());
    }
}
