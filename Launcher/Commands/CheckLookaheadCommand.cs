using System.CommandLine;
using System.Globalization;
using DolphinLean.Engine.Lookahead;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin check lookahead</c>: cuts the data at many times and looks whether a decision before changes.</summary>
internal static class CheckLookaheadCommand
{
    public static Command Create(CommandContext context)
    {
        var input = new BacktestInputOptions();
        var depth = new BacktestDepthOptions();
        var layers = new BacktestLayerOptions();
        var cuts = new Option<int>("--cuts")
        {
            Description = "How many times the data are cut: half anywhere, half right behind a decision. Each is a run of its own.",
            HelpName = "N",
            DefaultValueFactory = _ => 20,
        };
        cuts.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0))
                option.AddError($"--cuts '{text}': expected a whole number above 0");
        });
        var seed = new Option<int>("--seed") { Description = "Seed of the times at which data are cut.", HelpName = "N", DefaultValueFactory = _ => 1 };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "lookahead",
            "Runs a backtest, and again on data that end at many times; no decision up to such a time may change. Decisions are lines of the decision journal, insights, and requests about orders. Exit code 1 when one changes.",
            "dolphin check lookahead --data scans",
            "dolphin check lookahead MyAlgorithm.cs --data-folder lean-data --cuts 100 --seed 7",
            "dolphin check lookahead BookImbalanceAlgorithm --data events")
        {
            cuts, seed, quiet,
        };
        input.AddTo(command);
        depth.AddDepthTo(command);
        layers.AddLayersTo(command);
        command.SetAction(parsed => Execute(
            context, input.Read(parsed, layers.Parameters(parsed), depth.Read(parsed)) with { Quiet = parsed.GetValue(quiet) },
            parsed.GetRequiredValue(cuts), parsed.GetRequiredValue(seed)));
        return command;
    }

    private static int Execute(CommandContext context, BacktestRequest request, int cuts, int seed)
    {
        var (_, options) = BacktestRun.OptionsOf(context, request);
        var result = ProgressDisplay.Run(context, "lookahead", request.Quiet, report =>
            new LookaheadCheck(options, context.Clock).Run(cuts, seed, done => report(done, cuts + 1, "runs"), context.Cancellation));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decisions   {result.Decisions:N0}"));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cuts        {result.Cuts:N0}, seed {seed}"));
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compared    {result.Compared:N0}, the same"));
        if (result.Finding is not { } finding)
            return ExitCode.Success;
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"LOOKS AHEAD when data end at {finding.CutUtc:yyyy-MM-dd HH:mm:ss.fff} UTC, a decision before is another one"));
        context.Output.WriteLine($"all data    {Text(finding.WithAll)}");
        context.Output.WriteLine($"cut data    {Text(finding.WithCut)}");
        return ExitCode.ChecksFailed;
    }

    private static string Text(Decision? decision) => decision == null
        ? "nothing" : string.Create(CultureInfo.InvariantCulture, $"{decision.TimeUtc:yyyy-MM-dd HH:mm:ss.fff} {decision.Kind}: {decision.Text}");
}
