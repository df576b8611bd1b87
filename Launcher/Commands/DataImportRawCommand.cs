using System.CommandLine;
using System.Globalization;
using DolphinLean.Data.MarketData.Import;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Symbols;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.MarketData;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data import-raw</c>: makes an event store of recorded streams.</summary>
internal static class DataImportRawCommand
{
    public static Command Create(CommandContext context)
    {
        var raw = new Option<string[]>("--raw")
        {
            Description = "Recordings, plain or gzipped, a line each message: <local ns> <JSON as received>. A folder stands for its *.gz files.",
            HelpName = "PATH",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "Folder of the store. Days of the recordings are replaced; others stay.", HelpName = "STORE", Required = true };
        var market = new Option<string>("--market") { Description = "Market of the recordings.", HelpName = "NAME", DefaultValueFactory = _ => "binance" };
        var symbols = new Option<string?>("--symbols")
        {
            Description = "Symbol properties in LEAN's format with the symbols that there are, besides the known ones.", HelpName = "FILE",
        };
        var threads = ThreadsOption.Create("Threads that may be used: with two, one inflates while the other reads lines; the store is the same. Default: one per processor.");
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "import-raw",
            "Puts recorded depth updates, snapshots, trades and best quotes into the columnar event store. Exit code 1 when a line is bad.",
            "dolphin data import-raw --raw recordings --out events",
            "dolphin data import-raw --raw btcusdt_20240718.gz btcusdt_20240719.gz --out events")
        {
            raw, output, market, symbols, threads, quiet,
        };
        command.SetAction(parsed => Import(
            context, parsed.GetRequiredValue(raw), parsed.GetRequiredValue(output), parsed.GetRequiredValue(market), parsed.GetValue(symbols), parsed.GetValue(threads), parsed.GetValue(quiet)));
        return command;
    }

    private static int Import(CommandContext context, string[] paths, string folder, string market, string? symbols, int threads, bool quiet)
    {
        var files = paths.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).ToArray();
        var known = SymbolRows.Snapshot();
        if (symbols is not null)
            known.Set(SymbolRows.Read(InputFile.Require(symbols)));
        var result = ProgressDisplay.Run(context, "import", quiet, report =>
        {
            using var writer = new EventStoreWriter(folder, threads);
            return RawImport.Run(files, writer, market, known, new RawProgress(report, context.Cancellation), threads);
        });
        foreach (var defect in result.Defects)
            context.Output.WriteLine($"{(defect.IsDefect ? "" : "note: ")}{defect}");
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {result.Lines:N0} lines, {result.Events:N0} events of {string.Join(", ", result.Series)} on {result.Days:N0} symbol {(result.Days == 1 ? "day" : "days")}"));
        return result.IsClean ? ExitCode.Success : ExitCode.ChecksFailed;
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
            return [InputFile.Require(path)];
        var files = Directory.GetFiles(path, "*.gz").Order(StringComparer.Ordinal).ToArray();
        return files.Length > 0 ? files : throw new InputException($"{path}: expected recordings (*.gz), found none");
    }
}
