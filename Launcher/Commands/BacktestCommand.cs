using System.CommandLine;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin backtest</c>: replays scan files through an algorithm and writes the results.</summary>
internal static class BacktestCommand
{
    public static Command Create(CommandContext context)
    {
        var source = new Argument<string?>("SOURCE")
        {
            Description = $"What to run: FILE.cs (compiled here), FILE.dll, a project folder or its FILE.csproj (built with `dotnet build`), or the name of an algorithm of ours. Default: {AlgorithmCatalog.Champion}.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        source.Validators.Add(argument =>
        {
            if (argument.Tokens is [{ Value: ['-', ..] and var found }])
                argument.AddError($"Unrecognized command or argument '{found}'.");
        });
        var algorithm = new Option<string?>("--algorithm")
        {
            Description = "Type name of the algorithm, where SOURCE has several.",
            HelpName = "NAME",
        };
        var data = new Option<string?>("--data")
        {
            Description = $"Folder of scan files (YYYY-MM-DD.parquet) as `dolphin data build-scans` writes them. Without it a seeded synthetic market is made once in {SyntheticMarketFolder.DefaultPath} and used.",
            HelpName = "DIR",
        };
        var output = new Option<string>("--out")
        {
            Description = "Folder that receives the results. An earlier result in it is replaced.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./results",
        };
        var start = DateOption.Create("--start", "First UTC day to run. Default: the first there is.");
        var end = DateOption.Create("--end", "Last UTC day to run, included. Default: the last there is.");
        var parameters = new Option<string[]>("--param")
        {
            Description = "Sets one algorithm parameter over config.json; may be repeated. Names, ranges and units: docs/parameters.md.",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        var lotSize = new Option<string>("--lot-size")
        {
            Description = "exchange: round to lots and ticks, hold to minimum notional and margin. exact: lift all of these, to compare with an unconstrained model.",
            HelpName = "exact|exchange",
            DefaultValueFactory = _ => "exchange",
        };
        lotSize.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: not ("exact" or "exchange") and var found }])
                option.AddError($"--lot-size '{found}': expected exact or exchange");
        });
        var allowGaps = new Option<bool>("--allow-gaps") { Description = "Run in spite of defects in the data (missing days, short files, broken rows); they are listed as warnings." };
        var quiet = new Option<bool>("--quiet") { Description = "No progress and no table: only errors." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of the table (times in seconds, memory in bytes)." };

        var command = new ExampledCommand(
            "backtest",
            "Runs an algorithm over scan files and writes LEAN-style results, trades.csv, the decision journal and report.html.",
            "dolphin backtest",
            "dolphin backtest --data scans --out results",
            "dolphin backtest --data scans --start 2024-02-01 --end 2024-02-29 --param direction=long",
            "dolphin backtest --data scans --lot-size exact --json --quiet > summary.json")
        {
            source, algorithm, data, output, start, end, parameters, lotSize, allowGaps, quiet, json,
        };
        command.SetAction(parsed => BacktestRun.Execute(context, new BacktestRequest
        {
            Source = parsed.GetValue(source),
            Algorithm = parsed.GetValue(algorithm),
            Data = parsed.GetValue(data),
            Out = parsed.GetRequiredValue(output),
            Start = parsed.GetValue(start),
            End = parsed.GetValue(end),
            Parameters = parsed.GetValue(parameters) ?? [],
            ExactLots = parsed.GetValue(lotSize) == "exact",
            AllowGaps = parsed.GetValue(allowGaps),
            Quiet = parsed.GetValue(quiet),
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}
