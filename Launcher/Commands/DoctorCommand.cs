using System.CommandLine;
using DolphinLean.Launcher.Diagnostics;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin doctor</c>: says whether this machine can run everything.</summary>
internal static class DoctorCommand
{
    public static Command Create(CommandContext context)
    {
        var data = new Option<string>("--data")
        {
            Description = "Folder of scan files to look at.",
            HelpName = "DIR",
            DefaultValueFactory = _ => SyntheticMarketFolder.DefaultPath,
        };
        var output = new Option<string>("--out")
        {
            Description = "Folder that results would go to; must be writable.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "./results",
        };
        var command = new ExampledCommand(
            "doctor",
            "Checks runtime, machine, Parquet codecs, algorithms, data and output folder. Exit code 1 when something needed is broken.",
            "dolphin doctor",
            "dolphin doctor --data scans --out results")
        {
            data, output,
        };
        command.SetAction(parsed =>
        {
            var findings = Doctor.Examine(parsed.GetRequiredValue(data), parsed.GetRequiredValue(output));
            DoctorReport.Print(findings, context.Output);
            return findings.Any(finding => finding.State == FindingState.Broken) ? ExitCode.ChecksFailed : ExitCode.Success;
        });
        return command;
    }
}
