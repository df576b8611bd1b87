using System.Text.Json;
using DolphinLean.Launcher.Terminal;
using Spectre.Console;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Runs the same backtest in normal and in scalp mode and puts what execution did side by side.</summary>
internal static class ModeComparison
{
    private const string Parameter = "trading.mode";

    private static readonly string[] Modes = ["normal", "scalp"];

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true };

    /// <summary>Runs both; each mode's results go to a folder of its name below <c>--out</c>.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="InputException">The mode was given as well.</exception>
    public static int Execute(CommandContext context, BacktestRequest request)
    {
        if (request.Parameters.Any(line => line.StartsWith(Parameter + "=", StringComparison.Ordinal)))
            throw new InputException($"--compare runs both modes; leave --param {Parameter} away");
        var figures = Modes.Select(mode => ModeFigures.Of(BacktestRun.Run(context, request with
        {
            Out = Path.Combine(request.Out, mode),
            Parameters = [.. request.Parameters, $"{Parameter}={mode}"],
        }).Outcome)).ToArray();
        if (request.Json)
            context.Output.WriteLine(JsonSerializer.Serialize(Modes.Zip(figures).ToDictionary(pair => pair.First, pair => pair.Second), Json));
        else if (!request.Quiet)
            Print(context, request, figures);
        return ExitCode.Success;
    }

    private static void Print(CommandContext context, BacktestRequest request, ModeFigures[] figures)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("");
        foreach (var mode in Modes)
            table.AddColumn(new TableColumn(mode).RightAligned());
        var columns = figures.Select(one => one.Rows().ToArray()).ToArray();
        for (var row = 0; row < columns[0].Length; row++)
            table.AddRow([Markup.Escape(columns[0][row].Name), .. columns.Select(column => Markup.Escape(column[row].Text))]);
        PlainConsole.On(context.Output).Write(table);
        foreach (var mode in Modes)
            context.Output.WriteLine($"{mode}: {Path.Combine(request.Out, mode)}");
    }
}
