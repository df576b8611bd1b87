using System.CommandLine;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Live;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin replay</c>: runs a live session's journal again and compares every decision.</summary>
internal static class ReplayCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "Journal of a session, as `dolphin live` writes it." };
        var verbose = new Option<bool>("--verbose") { Description = "Prints what the session printed." };
        var backtest = new Option<bool>("--backtest")
        {
            Description = "Runs the session's algorithm as a backtest as well, over the scans and fills that the journal holds, and compares every decision.",
        };
        var command = new ExampledCommand(
            "replay",
            "Runs a live session again from its journal, and compares every decision and everything that it sent. Exit code 1 when something is different.",
            "dolphin replay sessions/d0123456789.journal")
        {
            file, verbose, backtest,
        };
        command.SetAction(parsed => SessionReplay.Execute(context, InputFile.Require(parsed.GetRequiredValue(file)), parsed.GetValue(verbose), parsed.GetValue(backtest)));
        return command;
    }
}
