using System.Text.Json;
using System.Text.Json.Serialization;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Engine.Studies;
using DolphinLean.Launcher.Terminal;
using Spectre.Console;

namespace DolphinLean.Launcher.Studies;

/// <summary>Prints a study: tables for people, or one JSON object.</summary>
internal static class StudyText
{
    /// <summary>Wide enough for three intervals in a row, which nobody can read once they are broken.</summary>
    private const int TableWidth = 165;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Prints.</summary>
    public static void Print(CommandContext context, StudyRequest request, StudyReport study)
    {
        if (request.Json)
            context.Output.WriteLine(JsonSerializer.Serialize(Summary(request, study), Json));
        else if (!request.Quiet)
            PrintTables(context, request, study);
    }

    private static void PrintTables(CommandContext context, StudyRequest request, StudyReport study)
    {
        context.Output.WriteLine(study.Question);
        foreach (var warning in study.Warnings)
            context.Output.WriteLine($"warning: {warning}");
        foreach (var table in study.Tables)
            PrintTable(context, table);
        context.Output.WriteLine($"page:   {Path.Combine(request.Out, StudyWriter.PageName)}");
        context.Output.WriteLine($"tables: {request.Out}");
    }

    private static void PrintTable(CommandContext context, ReportTable content)
    {
        context.Output.WriteLine();
        context.Output.WriteLine($"{content.Title}. {content.Remark}");
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (at, column) in content.Columns.Index())
            table.AddColumn(at == 0 ? new TableColumn(Markup.Escape(column)) : new TableColumn(Markup.Escape(column)).RightAligned());
        foreach (var row in content.Rows)
            table.AddRow([.. row.Select(cell => Markup.Escape(cell))]);
        PlainConsole.On(context.Output, TableWidth).Write(table);
    }

    private static object Summary(StudyRequest request, StudyReport study) => new
    {
        study = study.Name,
        page = Path.Combine(request.Out, StudyWriter.PageName),
        warnings = study.Warnings,
        outOfSample = new
        {
            days = study.Result.OutOfSample.Count,
            chosen = study.Bootstrap.OfMean([.. study.Result.OutOfSample]),
            first = study.Bootstrap.OfMean([.. study.Result.FirstOutOfSample]),
            difference = study.Bootstrap.OfMean([.. study.Result.OutOfSample.Zip(study.Result.FirstOutOfSample, (own, other) => own - other)]),
        },
        windows = study.Result.Choices.Select(choice => new { chosen = study.Result.Candidates[choice.Chosen].Name, choice.Window.TrainDays, choice.Window.TestDays }),
        candidates = study.Figures.Select(figures => new
        {
            name = figures.Candidate.Name, parameters = figures.Candidate.Parameters.ToDictionary(), trades = figures.Candidate.Trades.Count, figures.Ended,
            figures.WinRate, figures.TradeReturn, figures.TotalReturn, figures.DailyReturn, figures.Difference,
        }),
    };
}
