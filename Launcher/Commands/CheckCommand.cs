using System.CommandLine;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin check</c>: looks whether an algorithm keeps to what it could have known.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var command = new ExampledCommand(
            "check",
            "Checks an algorithm: does it decide only on what it could have known?",
            "dolphin check lookahead MyAlgorithm.cs --data-folder lean-data")
        {
            CheckLookaheadCommand.Create(context),
        };
        command.SetAction(parsed => ExampleHelp.Show(parsed));
        return command;
    }
}
