using System.CommandLine;
using System.Globalization;
using DolphinLean.Data.MarketData.Checks;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Data.Scans;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.MarketData;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin data check</c>: finds every defect of a folder of scan files, or of an event store.</summary>
internal static class DataCheckCommand
{
    public static Command Create(CommandContext context)
    {
        var folder = new Argument<string>("DIR") { Description = "Folder of scan files (YYYY-MM-DD.parquet), or an event store." };
        var start = DateOption.Create("--start", "First UTC day to check. Default: the first there is.");
        var end = DateOption.Create("--end", "Last UTC day to check, included. Default: the last there is.");
        var skew = new Option<double>("--max-skew")
        {
            Description = "Seconds that local and exchange time of recorded events may differ.",
            HelpName = "SECONDS",
            DefaultValueFactory = _ => EventStoreCheck.DefaultMostSkew.TotalSeconds,
        };
        skew.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() is >= 0 and <= 86_400))
                result.AddError("--max-skew: expected seconds from 0 to 86400.");
        });
        var quiet = new Option<bool>("--quiet") { Description = "No progress." };
        var command = new ExampledCommand(
            "check",
            "Finds missing, short, stale and damaged days, rows out of order, undefined features and bad prices of scans; gaps, crossed books and clock skew of recorded events. Exit code 1 when there is one.",
            "dolphin data check scans",
            "dolphin data check scans --start 2024-02-01 --end 2024-02-29",
            "dolphin data check events --max-skew 2")
        {
            folder, start, end, skew, quiet,
        };
        command.SetAction(parsed => Directory.Exists(parsed.GetRequiredValue(folder)) && EventStore.IsStore(parsed.GetRequiredValue(folder))
            ? EventStoreChecking.Run(
                context, parsed.GetRequiredValue(folder), parsed.GetValue(start), parsed.GetValue(end), TimeSpan.FromSeconds(parsed.GetValue(skew)), parsed.GetValue(quiet))
            : Check(context, parsed.GetRequiredValue(folder), parsed.GetValue(start), parsed.GetValue(end), parsed.GetValue(quiet)));
        return command;
    }

    private static int Check(CommandContext context, string folder, DateOnly? start, DateOnly? end, bool quiet)
    {
        InputFile.RequireFolder(folder);
        var days = ScanFile.List(folder).Count(file => !(file.Date < start) && !(file.Date > end));
        var defects = ProgressDisplay.Run(context, "check", quiet, report =>
            ScanChecker.Check(folder, start, end, new CheckProgress(report, days, context.Cancellation)));
        foreach (var defect in defects)
            context.Output.WriteLine(defect);
        context.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{folder}: {days:N0} {(days == 1 ? "day" : "days")}, {(defects.Count == 0 ? "no" : defects.Count.ToString("N0", CultureInfo.InvariantCulture))} {(defects.Count == 1 ? "defect" : "defects")}"));
        return defects.Count == 0 ? ExitCode.Success : ExitCode.ChecksFailed;
    }
}
