using System.CommandLine;
using System.Globalization;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;
using QuantConnect.Hosting;

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
            Description = $"Folder of scan files (YYYY-MM-DD.parquet) as `dolphin data build-scans` writes them, or of an event store as `import-raw` does. Without any data, algorithms of ours run on a seeded synthetic market that is made once in {SyntheticMarketFolder.DefaultPath}.",
            HelpName = "DIR",
        };
        var dataFolder = new Option<string?>("--data-folder")
        {
            Description = "LEAN's data folder: zips of bars, funding rates, symbol properties, market hours. Default for a SOURCE: the one that lean.json names.",
            HelpName = "DIR",
        };
        var store = new Option<string?>("--store")
        {
            Description = "Columnar store of bars as `dolphin data import-klines` writes it, or recorded events as `import-raw` does; with --data-folder, bars come from the store and the rest from the folder.",
            HelpName = "DIR",
        };
        var output = new Option<string>("--out")
        {
            Description = "Folder that receives the results. An earlier result in it is replaced.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./results",
        };
        var start = DateOption.Create("--start", "First day to run. Default: the algorithm's own; of scans, which are by UTC day, the first there is.");
        var end = DateOption.Create("--end", "Last day to run, included. Default: the algorithm's own; of scans the last there is.");
        var cash = new Option<decimal?>("--cash")
        {
            Description = "Cash at the start, in the account currency. Default: what the algorithm sets.",
            HelpName = "AMOUNT",
        };
        cash.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }]
                && !(decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount > 0))
            {
                option.AddError($"--cash '{text}': expected an amount above 0, for example 25000");
            }
        });
        var parameters = new Option<string[]>("--param")
        {
            Description = "Sets one algorithm parameter over config.json; may be repeated. DOLPHIN's names, ranges and units: docs/parameters.md.",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };
        var lotSize = LotSizeOption.Create();
        var withoutQuirks = new Option<string[]>("--without-quirk")
        {
            Description = $"Does not match one of LEAN's quirks (docs/lean-compatibility.md); may be repeated: {string.Join(", ", LeanQuirks.Names)}.",
            HelpName = "NAME",
            Arity = ArgumentArity.OneOrMore,
        };
        withoutQuirks.Validators.Add(option =>
        {
            if (option.Tokens.FirstOrDefault(token => !LeanQuirks.Names.Contains(token.Value)) is { } unknown)
                option.AddError($"--without-quirk '{unknown.Value}': expected one of {string.Join(", ", LeanQuirks.Names)}");
        });
        var allowGaps = new Option<bool>("--allow-gaps") { Description = "Run in spite of defects in the data (missing days, short files, broken rows); they are listed as warnings." };
        var threads = ThreadsOption.Create("Threads that the run may use; the results are the same. Default: one per processor.");
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
            source, algorithm, data, dataFolder, store, output, start, end, cash, parameters, lotSize, withoutQuirks, allowGaps, threads, quiet, json,
        };
        depth.AddTo(command);
        layers.AddTo(command);
        command.SetAction(parsed => BacktestRun.Execute(context, new BacktestRequest
        {
            Source = parsed.GetValue(source),
            Algorithm = parsed.GetValue(algorithm),
            Data = parsed.GetValue(data),
            DataFolder = parsed.GetValue(dataFolder),
            Store = parsed.GetValue(store),
            Out = parsed.GetRequiredValue(output),
            Start = parsed.GetValue(start),
            End = parsed.GetValue(end),
            Cash = parsed.GetValue(cash),
            Parameters = [.. layers.Parameters(parsed), .. parsed.GetValue(parameters) ?? []],
            ExactLots = LotSizeOption.IsExact(parsed, lotSize),
            Quirks = LeanQuirks.Without(parsed.GetValue(withoutQuirks) ?? []),
            AllowGaps = parsed.GetValue(allowGaps),
            Threads = parsed.GetValue(threads),
            Depth = depth.Read(parsed),
            Compare = depth.IsComparison(parsed),
            Ablation = layers.IsAblation(parsed),
            Quiet = parsed.GetValue(quiet),
            Json = parsed.GetValue(json),
        }));
        return command;
    }
}
