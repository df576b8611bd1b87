using System.CommandLine;
using DolphinLean.Data.Bars;
using DolphinLean.Data.Bars.Import;
using DolphinLean.Data.Scans;
using DolphinLean.Launcher.Bars;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data export-lean</c>: writes a data folder that LEAN reads.</summary>
internal static class DataExportLeanCommand
{
    private const string Needed = "Give the bars by --scans DIR, --klines PATH or --store DIR.";

    public static Command Create(CommandContext context)
    {
        var scans = new Option<string?>("--scans") { Description = "Folder of scan files: each price becomes a bar that ends when the row is known. They go along, for LEAN to read.", HelpName = "DIR" };
        var klines = new Option<string[]>("--klines")
        {
            Description = "Folders or files of Parquet candles and funding rates, as import-klines takes them.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        var store = new Option<string?>("--store") { Description = "A columnar store.", HelpName = "DIR" };
        var output = new Option<string>("--out") { Description = "LEAN's data folder. What it has of the same symbols is replaced; others stay.", HelpName = "DATA", Required = true };
        var start = DateOption.Create("--start", "First UTC day of the scans.");
        var end = DateOption.Create("--end", "Last UTC day of the scans, inclusive.");
        var gaps = new Option<bool>("--allow-gaps") { Description = "Pass over defects of the scans instead of stopping." };
        var target = new TargetOptions();
        var command = new ExampledCommand(
            "export-lean",
            "Writes bars as LEAN's data folder: zips of second or minute bars, hours, days, funding, symbol properties and market hours.",
            "dolphin data export-lean --scans scans --out Data",
            "dolphin data export-lean --klines klines-1m --out Data",
            "dolphin data export-lean --store store --out Data")
        {
            scans, klines, store, output, start, end, gaps,
        };
        target.AddTo(command);
        command.Validators.Add(result =>
        {
            var given = new Option[] { scans, klines, store }.Count(option => result.GetResult(option) is { Implicit: false });
            if (given != 1)
                result.AddError(given == 0 ? Needed : $"{Needed} They exclude each other.");
        });
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(output);
            ScanSource? days = null;
            var result = target.Run(context, parsed, () => new LeanFolderWriter(folder), to =>
            {
                if (parsed.GetValue(scans) is { } scanFolder)
                {
                    var options = new ScanSourceOptions { Start = parsed.GetValue(start), End = parsed.GetValue(end), AllowGaps = parsed.GetValue(gaps) };
                    days = ScanSource.Open(InputFile.RequireFolder(scanFolder), options);
                    return ScanTransfer.Run(days, to);
                }
                if (parsed.GetValue(store) is not { } storeFolder)
                    return KlineTransfer.Run(parsed.GetRequiredValue(klines).Select(InputPath.Require).ToArray(), to);
                using var bars = new ColumnStore(InputFile.RequireFolder(storeFolder));
                return StoreTransfer.Run(bars, to);
            });
            if (days is not null)
                LeanScans.Copy(days.Survey.Days, folder);
            TransferSummary.Print(result, folder, context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
