using System.CommandLine;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin backtest</c>: replays scan files through an algorithm and writes the results.</summary>
internal static class BacktestCommand
{
    public static Command Create(CommandContext context)
    {
        var input = new BacktestInputOptions();
        var output = new Option<string>("--out")
        {
            Description = "Folder that receives the results. An earlier result in it is replaced.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./results",
        };
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no table: only errors." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the table (times in seconds, memory in bytes)." };
        var depth = new BacktestDepthOptions();
        var layers = new BacktestLayerOptions();

        var command = new ExampledCommand(
            "backtest",
            "Runs any LEAN algorithm over bars or scans and writes LEAN's result files, trades.csv, the decision journal and report.html.",
            "dolphin backtest",
            "dolphin backtest MyAlgorithm.cs --data-folder lean-data --out results",
            "dolphin backtest MyProject --store bars --start 2025-02-01 --end 2025-03-31 --cash 25000 --param fast=12",
            "dolphin backtest bin/Release/net10.0/Mine.dll --algorithm MeanReversion --data-folder lean-data",
            "dolphin backtest --data scans --out results",
            "dolphin backtest --data scans --start 2024-02-01 --end 2024-02-29 --param direction=long",
            "dolphin backtest --data scans --acb --funding funding.parquet --fng fear_greed.csv",
            "dolphin backtest --data scans --ablation --funding funding.parquet",
            "dolphin backtest BookImbalanceAlgorithm --data events --compare",
            "dolphin backtest --data scans --lot-size exact --json --quiet > summary.json")
        {
            output, quiet, json,
        };
        input.AddTo(command);
        depth.AddTo(command);
        layers.AddTo(command);
        command.SetAction(parsed => BacktestRun.Execute(context, input.Read(parsed, layers.Parameters(parsed), depth.Read(parsed)) with
        {
            Out = parsed.GetRequiredValue(output),
            Compare = depth.IsComparison(parsed),
            Ablation = layers.IsAblation(parsed),
            Quiet = parsed.GetValue(quiet),
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}
