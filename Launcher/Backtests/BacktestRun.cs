using System.Globalization;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.Backtest;
using DolphinLean.Engine.Results;
using DolphinLean.Engine.Results.Reports;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Composes one backtest from a request and prints what came out.</summary>
internal static class BacktestRun
{
    /// <summary>Runs and prints; the engine writes the results, all or none.</summary>
    /// <returns>The exit code.</returns>
    public static int Execute(CommandContext context, BacktestRequest request)
    {
        if (request.Ablation)
            return Ablation.Execute(context, request);
        if (request.Compare)
            return ModeComparison.Execute(context, request);
        var (algorithm, data, outcome) = Run(context, request);
        Print(context, request, algorithm, data, outcome);
        return ExitCode.Success;
    }

    /// <summary>Runs without printing a result.</summary>
    /// <param name="context">Where it runs.</param>
    /// <param name="request">What to run.</param>
    /// <param name="table">Makes a table for the report; null for none.</param>
    public static (string Algorithm, MarketData Data, BacktestOutcome Outcome) Run(
        CommandContext context, BacktestRequest request, Func<RunResult, ReportTable>? table = null)
    {
        if (File.Exists(request.Out))
            throw new InputException($"--out {request.Out}: expected a folder for results, found a file");
        var (data, options) = OptionsOf(context, request);
        var outcome = ProgressDisplay.Run(context, "backtest", request.Quiet, report =>
            new BacktestEngine(context.Clock).Run(options with { ResultFolder = request.Out, Table = table }, new DailyProgress(report), context.Cancellation));
        return (options.AlgorithmName, data, outcome);
    }

    /// <summary>What the engine is asked for; without a folder for results.</summary>
    public static (MarketData Data, BacktestOptions Options) OptionsOf(CommandContext context, BacktestRequest request)
    {
        if (request.Start > request.End)
            throw new InputException($"--start {Day(request.Start)} is after --end {Day(request.End)}");
        var algorithm = AlgorithmSource.Load(request.Source, request.Algorithm, context.Cancellation);
        var parameters = ParameterSet.Load(algorithm.ParameterFile, request.Parameters);
        var data = MarketData.Of(request, context);
        if (algorithm.Name == AlgorithmCatalog.Champion && EventStore.IsStore(data.Folder))
        {
            throw new InputException(
                $"{data.Folder}: {algorithm.Name} trades on scans, found recorded events; make scans of them (`dolphin data build-scans --events {data.Folder} --bar 0.5 --out scans`) and run with --data scans --book {data.Folder}");
        }
        return (data, data.ApplyTo(new BacktestOptions
        {
            CreateAlgorithm = algorithm.Create,
            AlgorithmName = algorithm.Name,
            Parameters = parameters,
            Start = request.Start,
            End = request.End,
            Cash = request.Cash,
            ExactLots = request.ExactLots,
            Quirks = request.Quirks,
            AllowGaps = request.AllowGaps,
            Threads = request.Threads,
            Depth = request.Depth.ToOptions(data.Folder),
        }));
    }

    private static void Print(CommandContext context, BacktestRequest request, string algorithm, MarketData data, BacktestOutcome outcome)
    {
        if (request.Json)
            SummaryJson.Write(algorithm, data, outcome, context.Output);
        else if (!request.Quiet)
            ResultTable.Print(algorithm, data, outcome, context);
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
