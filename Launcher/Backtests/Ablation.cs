using System.Text.Json;
using System.Text.Json.Serialization;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Launcher.Terminal;
using Spectre.Console;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Runs the champion with all its layers, and again without each of them, and puts the results side by side.</summary>
internal static class Ablation
{
    private const string All = "all layers";
    private const string NoBook = "not run, the run has no order book (--book)";

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    private static readonly string[] Layers = ["acb=true", "survival=true"];

    private const string BookParameter = "use_ob_edge=false";

    private static readonly (string Run, string Folder, string Parameter)[] Left =
    [
        ("without ACB", "without-acb", "acb=false"), ("without IRP", "without-irp", "use_asset_selection=false"),
        ("without DC", "without-dc", "dc_skip_contradicts=false"), ("without OB", "without-ob", BookParameter),
        ("without posture", "without-posture", "survival=false"),
    ];

    /// <summary>Runs all; each run's results go to a folder below <c>--out</c>, and the table into the report of the run with all layers.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">Another algorithm was named, or a layer was switched by hand.</exception>
    public static int Execute(CommandContext context, BacktestRequest request)
    {
        Refuse(request);
        var hasBook = request.Depth.Book is not null;
        var without = Left.Select(one => one.Parameter == BookParameter && !hasBook
            ? AblationFigures.OfNothing(one.Run, NoBook) : Run(context, request, one.Run, one.Folder, [.. Layers, one.Parameter])).ToList();
        List<AblationFigures> figures = [];
        BacktestRun.Run(context, With(request, "all", Layers), result =>
        {
            figures = [AblationFigures.Of(All, result), .. without];
            return Table(figures, hasBook);
        });
        Print(context, request, figures);
        return ExitCode.Success;
    }

    private static void Refuse(BacktestRequest request)
    {
        if (request.Compare)
            throw new InputException("--ablation and --compare: give one of them");
        if ((request.Source ?? AlgorithmCatalog.Champion) != AlgorithmCatalog.Champion || (request.Algorithm ?? AlgorithmCatalog.Champion) != AlgorithmCatalog.Champion)
            throw new InputException($"--ablation switches layers of {AlgorithmCatalog.Champion}; leave {request.Source ?? request.Algorithm} away");
        foreach (var name in Left.Select(one => one.Parameter[..one.Parameter.IndexOf('=', StringComparison.Ordinal)]))
        {
            if (request.Parameters.LastOrDefault(line => line.StartsWith(name + "=", StringComparison.Ordinal)) is { } given && given != name + "=true")
                throw new InputException($"--ablation switches {name} itself; leave --param {given} away");
        }
    }

    private static AblationFigures Run(CommandContext context, BacktestRequest request, string run, string folder, string[] parameters) =>
        AblationFigures.Of(run, BacktestRun.Run(context, With(request, folder, parameters)).Outcome.Result);

    private static BacktestRequest With(BacktestRequest request, string folder, string[] parameters) => request with
    {
        Out = Path.Combine(request.Out, folder),
        Parameters = [.. request.Parameters, .. parameters],
    };

    private static ReportTable Table(IReadOnlyList<AblationFigures> figures, bool hasBook) => new(
        "Ablation",
        "The run with all layers, and the same without each: circuit breaker, asset ranking, direction confirmation, order book, posture."
            + (hasBook ? " Without the order book the posture's Cat3 is left out of its product too."
                : " There is no order book to leave out, and the posture's Cat3 is left out of its product in all runs; name recordings with --book."),
        AblationFigures.Columns,
        [.. figures.Select(one => one.Cells(figures[0]))]);

    private static void Print(CommandContext context, BacktestRequest request, IReadOnlyList<AblationFigures> figures)
    {
        if (request.Json)
        {
            context.Output.WriteLine(JsonSerializer.Serialize(figures, Json));
            return;
        }
        if (request.Quiet)
            return;
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var column in AblationFigures.Columns)
            table.AddColumn(column == AblationFigures.Columns[0] ? new TableColumn(column) : new TableColumn(column).RightAligned());
        foreach (var one in figures)
            table.AddRow([.. one.Cells(figures[0]).Select(cell => Markup.Escape(cell))]);
        PlainConsole.On(context.Output).Write(table);
        context.Output.WriteLine($"report:  {Path.Combine(request.Out, "all", "report.html")}");
    }
}
