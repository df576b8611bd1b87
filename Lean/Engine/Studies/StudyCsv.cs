using System.Globalization;
using System.Text;
using DolphinLean.Engine.Results.Csv;
using DolphinLean.Indicators.Statistics;

namespace DolphinLean.Engine.Studies;

/// <summary>Writes a study's figures as comma-separated values, doubles so that they read back to the same bits; shares, not percent.</summary>
internal static class StudyCsv
{
    private static readonly CompositeFormat Interval = CompositeFormat.Parse("{0},{0}_low,{0}_high");

    /// <summary>One candidate a row.</summary>
    public static void WriteCandidates(Stream stream, StudyReport report)
    {
        using var writer = Open(stream);
        var names = report.Result.Candidates.SelectMany(candidate => candidate.Parameters).Select(parameter => parameter.Key).Distinct().ToList();
        writer.Write(string.Join(',', ["candidate", .. names, "trades", "ended", "win_rate", Columns("trade_return"), "total_return", Columns("daily_return"), Columns("difference")]) + "\n");
        var row = new CsvRow(writer);
        foreach (var figures in report.Figures)
        {
            row.Add(figures.Candidate.Name);
            foreach (var name in names)
                row.Add(figures.Candidate.Parameters.FirstOrDefault(parameter => parameter.Key == name).Value ?? "");
            row.Add((long)figures.Candidate.Trades.Count).Add((long)figures.Ended).Add(figures.WinRate);
            Add(row, figures.TradeReturn);
            row.Add(figures.TotalReturn);
            Add(row, figures.DailyReturn);
            Add(row, figures.Difference);
            row.End();
        }
    }

    /// <summary>One window a row.</summary>
    public static void WriteWindows(Stream stream, StudyReport report)
    {
        using var writer = Open(stream);
        writer.Write("train_first,train_last,test_first,test_last,chosen,train_figure,train_figure_of_first,test_return,test_return_of_first\n");
        var (row, result) = (new CsvRow(writer), report.Result);
        var days = result.Candidates[0].Days;
        foreach (var (window, chosen, figure, ofFirst) in result.Choices)
        {
            row.Add(Day(days[window.TrainFirst].Date)).Add(Day(days[window.TestFirst - 1].Date)).Add(Day(days[window.TestFirst].Date)).Add(Day(days[window.TestEnd - 1].Date))
                .Add(result.Candidates[chosen].Name).Add(figure).Add(ofFirst)
                .Add(StudyFigures.Compound(result.OfTest(chosen, window))).Add(StudyFigures.Compound(result.OfTest(0, window))).End();
        }
    }

    /// <summary>One day out of sample a row.</summary>
    public static void WriteDays(Stream stream, StudyReport report)
    {
        using var writer = Open(stream);
        writer.Write("date,chosen,return,return_of_first\n");
        var (row, result) = (new CsvRow(writer), report.Result);
        foreach (var choice in result.Choices)
        {
            var (own, first) = (result.OfTest(choice.Chosen, choice.Window), result.OfTest(0, choice.Window));
            for (var day = 0; day < own.Length; day++)
                row.Add(Day(result.Candidates[0].Days[choice.Window.TestFirst + day].Date)).Add(result.Candidates[choice.Chosen].Name).Add(own[day]).Add(first[day]).End();
        }
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    private static string Columns(string name) => string.Format(CultureInfo.InvariantCulture, Interval, name);

    private static void Add(CsvRow row, ConfidenceInterval interval) => row.Add(interval.Estimate).Add(interval.Low).Add(interval.High);

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
