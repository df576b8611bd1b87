using System.Globalization;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>The tables of a study, as texts.</summary>
internal static class StudyTables
{
    private const double BpsPerUnit = 1e4;

    /// <summary>What walking forward earned on days that nothing was chosen on, against the first candidate on the same days.</summary>
    public static ReportTable OutOfSample(StudyReport report)
    {
        var result = report.Result;
        double[] chosen = [.. result.OutOfSample], first = [.. result.FirstOutOfSample];
        double[] difference = [.. chosen.Zip(first, (own, other) => own - other)];
        var name = result.Candidates[0].Name;
        return new ReportTable(
            "Out of sample",
            FormattableString.Invariant($"{chosen.Length} days, each behind the days that chose for it. Intervals hold {report.Confidence:0.#%} of figures of resampled days."),
            ["", "Trades", "Return", "Mean a day, bps", "Sharpe ratio, a year"],
            [
                ["chosen by walking forward", Whole(result.Choices.Sum(choice => TradesOf(result, choice.Chosen, choice.Window))), .. Cells(report, chosen)],
                [name, Whole(result.Choices.Sum(choice => TradesOf(result, 0, choice.Window))), .. Cells(report, first)],
                [$"chosen less {name}", "", "", Bps(report.Bootstrap.OfMean(difference)), ""],
            ]);
    }

    /// <summary>What each window chose, and what came of it.</summary>
    public static ReportTable Windows(StudyReport report)
    {
        var result = report.Result;
        var byReturn = result.Objective == StudyObjective.Return;
        return new ReportTable(
            "Windows",
            $"The candidate with the greatest {(byReturn ? "mean daily return" : "Sharpe ratio")} on the training days, and its test days; of equal ones the first.",
            ["Train", "Test", "Chosen", byReturn ? "Train, bps a day" : "Train, Sharpe", result.Candidates[0].Name, "Test return", result.Candidates[0].Name, "Trades"],
            [.. result.Choices.Select(choice => Row(result, choice, byReturn))]);
    }

    /// <summary>All candidates over all days.</summary>
    public static ReportTable Candidates(StudyReport report) => new(
        "All candidates, all days",
        $"Each was seen on every day, and of many the best looks good by luck alone: go by the table of days out of sample. Differences are against {report.Result.Candidates[0].Name}.",
        ["Candidate", "Trades", "Ended by it", "Win rate", "A trade, bps of notional", "Return", "Mean a day, bps", "Difference, bps"],
        [.. report.Figures.Select((figures, at) => (IReadOnlyList<string>)
        [
            figures.Candidate.Name, Whole(figures.Candidate.Trades.Count), report.Reasons.Count == 0 ? "–" : Whole(figures.Ended), Text(figures.WinRate, "0.0 %"),
            Bps(figures.TradeReturn), Percent(figures.TotalReturn), Bps(figures.DailyReturn), at == 0 ? "" : Bps(figures.Difference),
        ])]);

    private static IReadOnlyList<string> Row(StudyResult result, StudyChoice choice, bool byReturn)
    {
        var days = result.Candidates[0].Days;
        var window = choice.Window;
        string Figure(double value) => byReturn ? Text(value * BpsPerUnit, "0.0") : Text(value, "0.00");
        return
        [
            Range(days, window.TrainFirst, window.TestFirst), Range(days, window.TestFirst, window.TestEnd), result.Candidates[choice.Chosen].Name,
            Figure(choice.TrainFigure), Figure(choice.TrainFigureOfFirst),
            Percent(StudyFigures.Compound(result.OfTest(choice.Chosen, window))), Percent(StudyFigures.Compound(result.OfTest(0, window))),
            Whole(TradesOf(result, choice.Chosen, window)),
        ];
    }

    private static string[] Cells(StudyReport report, double[] returns) =>
        [Percent(StudyFigures.Compound(returns)), Bps(report.Bootstrap.OfMean(returns)), Interval(report.Bootstrap.Of(returns, StudyFigures.Sharpe), "0.00")];

    private static int TradesOf(StudyResult result, int candidate, WalkForwardWindow window) =>
        result.Candidates[candidate].Days.Skip(window.TestFirst).Take(window.TestDays).Sum(day => day.Trades);

    private static string Range(IReadOnlyList<DailyRecord> days, int first, int end) =>
        string.Create(CultureInfo.InvariantCulture, $"{days[first].Date:yyyy-MM-dd} – {days[end - 1].Date:yyyy-MM-dd}");

    private static string Bps(ConfidenceInterval interval) =>
        Interval(new(interval.Estimate * BpsPerUnit, interval.Low * BpsPerUnit, interval.High * BpsPerUnit), "0.0");

    private static string Interval(ConfidenceInterval interval, string format) =>
        double.IsNaN(interval.Low) ? Text(interval.Estimate, format) : $"{Text(interval.Estimate, format)} [{Text(interval.Low, format)}, {Text(interval.High, format)}]";

    private static string Percent(double share) => Text(share, "+0.00 %;-0.00 %;0.00 %");

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "–";
}
