using System.Globalization;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Results;
using DolphinLean.Launcher.Terminal;
using Spectre.Console;

namespace DolphinLean.Launcher.Backtests;

/// <summary>The headline figures of a run, and where the rest lies.</summary>
internal static class ResultTable
{
    private static readonly (string Statistic, string Label)[] Headline =
    [
        ("Net Profit", "Net profit"), ("Sharpe Ratio", "Sharpe ratio"), ("Drawdown", "Drawdown"),
        ("Win Rate", "Win rate"), ("Profit Factor", "Profit factor"), ("Total Fees", "Fees"),
    ];

    /// <summary>Prints table, warnings, open positions and the place of the report.</summary>
    public static void Print(string algorithm, MarketData data, BacktestOutcome outcome, CommandContext context)
    {
        var table = new Table().Border(TableBorder.Rounded).HideHeaders().AddColumn("what").AddColumn(new TableColumn("value").RightAligned());
        table.Title = new TableTitle(Markup.Escape($"{algorithm}  {outcome.Id}"));
        foreach (var (label, value) in Rows(data, outcome))
            table.AddRow(Markup.Escape(label), Markup.Escape(value));
        PlainConsole.On(context.Output).Write(table);

        foreach (var position in outcome.OpenPositions)
            context.Output.WriteLine($"open at the end: {position}");
        foreach (var warning in outcome.Warnings)
            context.Output.WriteLine($"warning: {warning}");
        context.Output.WriteLine($"report:  {Path.Combine(outcome.ResultFolder, ResultWriter.ReportName)}");
        context.Output.WriteLine($"results: {outcome.ResultFolder}");
    }

    private static IEnumerable<(string Label, string Value)> Rows(MarketData data, BacktestOutcome outcome)
    {
        foreach (var (statistic, label) in Headline)
        {
            if (outcome.Statistics.FirstOrDefault(pair => pair.Key == statistic) is { Key: not null } found)
                yield return (label, found.Value);
        }
        var seconds = outcome.SecondsReading + outcome.SecondsStepping;
        yield return ("Closed trades", Whole(outcome.Trades));
        yield return ("End equity", $"{outcome.EndEquity.ToString("N2", CultureInfo.InvariantCulture)} {outcome.Currency}");
        yield return ("Days", Whole(outcome.Days));
        yield return (data.IsBars ? "Steps" : "Rows", $"{Whole(outcome.Rows)} ({Rate(outcome.Rows, seconds)}/s)");
        yield return (data.IsBars ? "Points" : "Prices", $"{Whole(outcome.Prices)} ({Rate(outcome.Prices, seconds)}/s)");
        yield return ("Time", $"{Seconds(outcome.SecondsReading)} s reading, {Seconds(outcome.SecondsStepping)} s stepping");
        yield return ("Peak memory", $"{Whole(outcome.PeakMemoryBytes / 1_000_000)} MB");
        yield return ("Data", outcome.DataFingerprint);
        if (outcome.Result.Configuration.WithoutQuirks is { Count: > 0 } quirks)
            yield return ("Without quirks", string.Join(", ", quirks));
    }

    private static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Seconds(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Rate(long count, double seconds) => seconds <= 0 ? "–" : (count / seconds) switch
    {
        >= 1e6 and var rate => (rate / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " M",
        >= 1e3 and var rate => (rate / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " k",
        var rate => rate.ToString("0", CultureInfo.InvariantCulture),
    };
}
