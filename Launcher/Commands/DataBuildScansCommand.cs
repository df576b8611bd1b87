using System.CommandLine;
using System.Globalization;
using DolphinLean.Data.Scans;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data build-scans</c>: computes scan files from prices.</summary>
internal static class DataBuildScansCommand
{
    public static Command Create(CommandContext context)
    {
        var prices = new Option<string?>("--prices") { Description = "Parquet file with a time column (open_time, Unix ms) and one column of closes per asset.", HelpName = "FILE" };
        var klines = new Option<string?>("--klines") { Description = "Folder of Parquet files with candles, one per symbol, joined on open time; a missing bar is NaN.", HelpName = "DIR" };
        var events = new Option<string?>("--events") { Description = "Event store (`dolphin data import-raw`): the middle of each perpetual's best quotes at the end of each bar, so that scans and order books come from the same recording.", HelpName = "DIR" };
        var bar = new Option<double>("--bar") { Description = "With --events: length of a bar in seconds; whole milliseconds that divide a day.", HelpName = "SECONDS", DefaultValueFactory = _ => 1 };
        bar.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: var text }] && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && !FillsADay(seconds))
                option.AddError($"--bar {text}: expected seconds that divide a day, in whole milliseconds, for example 0.5, 1 or 5");
        });
        var output = new Option<string>("--out") { Description = "Folder of day files to make. Day files in it are replaced.", HelpName = "DIR", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "build-scans",
            "Computes the eigenvalue features of prices and writes one scan file per UTC day. Every input row is kept.",
            "dolphin data build-scans --prices closes-48.parquet --out scans",
            "dolphin data build-scans --klines klines-1m --out scans-1m",
            "dolphin data build-scans --events events --bar 0.5 --out scans-500ms")
        {
            prices, klines, events, bar, output, quiet,
        };
        command.Validators.Add(result =>
        {
            var given = new Option[] { prices, klines, events }.Count(option => result.GetResult(option) is not null);
            if (given != 1)
                result.AddError(given == 0 ? "Give the prices by --prices FILE, --klines DIR or --events DIR." : "Give one of --prices, --klines and --events.");
        });
        command.SetAction(parsed =>
        {
            var result = ProgressDisplay.Run(context, "scans", parsed.GetValue(quiet), report =>
            {
                var progress = new BuildProgress(report, context.Cancellation);
                var folder = parsed.GetRequiredValue(output);
                return parsed.GetValue(prices) is { } file ? ScanBuild.FromPrices(InputFile.Require(file), folder, progress)
                    : parsed.GetValue(events) is { } store
                        ? ScanBuild.FromEvents(InputFile.RequireFolder(store), TimeSpan.FromSeconds(parsed.GetValue(bar)), folder, progress)
                    : ScanBuild.FromKlines(InputFile.RequireFolder(parsed.GetRequiredValue(klines)!), folder, progress);
            });
            BuildSummary.Print(result, context.Output);
            return ExitCode.Success;
        });
        return command;
    }

    private static bool FillsADay(double seconds) => seconds is > 0 and <= 86_400 && TimeSpan.FromSeconds(seconds).Ticks is > 0 and var ticks
        && ticks % TimeSpan.TicksPerMillisecond == 0 && TimeSpan.TicksPerDay % ticks == 0;
}
