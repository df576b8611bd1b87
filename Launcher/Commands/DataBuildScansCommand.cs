using System.CommandLine;
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
        var output = new Option<string>("--out") { Description = "Folder of day files to make. Day files in it are replaced.", HelpName = "DIR", Required = true };
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "build-scans",
            "Computes the eigenvalue features of prices and writes one scan file per UTC day. Every input row is kept.",
            "dolphin data build-scans --prices closes-48.parquet --out scans",
            "dolphin data build-scans --klines klines-1m --out scans-1m")
        {
            prices, klines, output, quiet,
        };
        command.Validators.Add(result =>
        {
            var given = (result.GetResult(prices) is null ? 0 : 1) + (result.GetResult(klines) is null ? 0 : 1);
            if (given != 1)
                result.AddError(given == 0 ? "Give the prices by --prices FILE or --klines DIR." : "Give either --prices or --klines, not both.");
        });
        command.SetAction(parsed =>
        {
            var result = ProgressDisplay.Run(context, "scans", parsed.GetValue(quiet), report =>
            {
                var progress = new BuildProgress(report, context.Cancellation);
                var folder = parsed.GetRequiredValue(output);
                return parsed.GetValue(prices) is { } file
                    ? ScanBuild.FromPrices(InputFile.Require(file), folder, progress)
                    : ScanBuild.FromKlines(InputFile.RequireFolder(parsed.GetRequiredValue(klines)!), folder, progress);
            });
            BuildSummary.Print(result, context.Output);
            return ExitCode.Success;
        });
        return command;
    }
}
